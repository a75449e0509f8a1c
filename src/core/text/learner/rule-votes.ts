import type { Finding } from '../../../contract/schemas/coding.ts'
import { findByRules } from '../findings/all.ts'
import { themeStrength } from '../rule-strength.ts'
import type { Reader, Reading } from '../reading.ts'
import type { Head } from './heads.ts'

/** What the rules say on each label of a head: 0 nothing, up to 1 weak, more than 1 strong. */
export type RuleVotes = Float32Array

export function ruleVotes(
  reading: Reading,
  reader: Reader,
  heads: readonly Head[],
  found?: readonly Finding[],
): RuleVotes[] {
  const findings = found ?? findByRules(reading, reader)
  return heads.map(head => {
    if (head.name === 'themes')
      return Float32Array.from(head.labels, id => themeStrength(reader.ofTheme(reading, id), reading))
    return Float32Array.from(head.labels, label => voteOf(findings, head, label))
  })
}

function voteOf(findings: readonly Finding[], { name }: Head, label: string): number {
  const own = findings.filter(({ kind }) => kind === name)
  if (own.length === 0) return label === 'none' || label === 'no' ? 1 : 0
  if (name === 'refusal') return label === (own.some(({ value }) => value === 'hard') ? 'hard' : 'soft') ? 2 : 0
  const vote = own.find(({ value }) => value === label)
  return vote === undefined ? 0 : vote.confidence < 0.7 ? 1 : 2
}
