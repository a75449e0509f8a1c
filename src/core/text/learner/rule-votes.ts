import type { Finding } from '../../../contract/schemas/coding.ts'
import { findByRules } from '../findings/all.ts'
import { themeStrength } from '../rule-strength.ts'
import type { Reader, Reading } from '../reading.ts'
import type { Head } from './heads.ts'

/**
 * What the rules say on each label of a head: of the text (0 nothing, below 1 weak, from 1 strong), then of the subject.
 * Replies bear their subject long after the matter has changed, so the two are weighed apart.
 */
export type RuleVotes = Float32Array

export function ruleVotes(
  reading: Reading,
  title: Reading | null,
  reader: Reader,
  heads: readonly Head[],
  found?: readonly Finding[],
): RuleVotes[] {
  const findings = found ?? findByRules(reading, reader)
  return heads.map(head => {
    if (head.name === 'themes') return themeVotes(reading, title, reader, head.labels)
    const votes = new Float32Array(head.labels.length * 2)
    for (const [at, label] of head.labels.entries()) votes[at] = voteOf(findings, head, label)
    return votes
  })
}

function themeVotes(reading: Reading, title: Reading | null, reader: Reader, themeIds: readonly string[]): RuleVotes {
  const votes = new Float32Array(themeIds.length * 2)
  for (const [label, id] of themeIds.entries()) {
    votes[label] = themeStrength(reader.ofTheme(reading, id), reading)
    votes[themeIds.length + label] = title !== null && reader.ofTheme(title, id).length > 0 ? 1 : 0
  }
  return votes
}

function voteOf(findings: readonly Finding[], { name }: Head, label: string): number {
  const own = findings.filter(({ kind }) => kind === name)
  if (own.length === 0) return label === 'none' || label === 'no' ? 1 : 0
  if (name === 'refusal') return label === (own.some(({ value }) => value === 'hard') ? 'hard' : 'soft') ? 2 : 0
  const vote = own.find(({ value }) => value === label)
  return vote === undefined ? 0 : vote.confidence < 0.7 ? 1 : 2
}
