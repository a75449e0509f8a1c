import type { Finding } from '../../../contract/schemas/coding.ts'
import { joinStrengths, useOf } from '../rule-strength.ts'
import type { Reader, Reading } from '../reading.ts'
import type { Head } from './heads.ts'
import { worthOf } from './term-trust.ts'
import type { TermCounts, UsedTerm } from './term-trust.ts'

/**
 * What the rules say on each label of a head: of the text (0 nothing, below 1 weak, from 1 strong), then of the subject, then
 * by how much the best term was right more or less often than usual. Replies bear their subject long after the matter has
 * changed, so text and subject are weighed apart.
 */
export type RuleVotes = Float32Array
/** Blocks of `RuleVotes`, each as long as there are labels. */
export const voteBlocks = 3

/** What the rules of the themes find in a text. */
export interface ThemeHits {
  readonly terms: readonly (readonly UsedTerm[])[]
  readonly inTitle: readonly boolean[]
}

/** By theme, in the order of `themeIds`; `title` is null where there is none. */
export function themeHits(
  reading: Reading,
  title: Reading | null,
  reader: Reader,
  themeIds: readonly string[],
): ThemeHits {
  return {
    terms: themeIds.map(id => {
      const hits = reader.ofTheme(reading, id)
      return hits.length === 0 ? noTerms : hits.map(hit => ({ term: hit.term.term, use: useOf(hit, reading) }))
    }),
    inTitle: themeIds.map(id => title !== null && reader.ofTheme(title, id).length > 0),
  }
}

const noTerms: readonly UsedTerm[] = []

/** `counts`: what reviews have told of the terms; `truth`: the labels of a text that was itself counted. */
export function themeVotes(
  { terms, inTitle }: ThemeHits,
  counts: TermCounts,
  truth: readonly number[] | null = null,
): RuleVotes {
  const labels = terms.length
  const votes = new Float32Array(labels * voteBlocks)
  for (const [label, own] of terms.entries()) {
    votes[labels + label] = inTitle[label] === true ? 1 : 0
    if (own.length === 0) continue
    const worths = own.map(term => worthOf(counts, label, term, truth === null ? null : truth.includes(label)))
    votes[label] = joinStrengths(worths.map(({ strength }) => strength))
    votes[2 * labels + label] = Math.max(...worths.map(({ logit }) => logit))
  }
  return votes
}

/** Votes on the questions that come after the themes. */
export function findingVotes(findings: readonly Finding[], heads: readonly Head[]): RuleVotes[] {
  return heads.map(head => {
    const votes = new Float32Array(head.labels.length * voteBlocks)
    for (const [at, label] of head.labels.entries()) votes[at] = voteOf(findings, head, label)
    return votes
  })
}

function voteOf(findings: readonly Finding[], { name }: Head, label: string): number {
  const own = findings.filter(({ kind }) => kind === name)
  if (own.length === 0) return label === 'none' || label === 'no' ? 1 : 0
  if (name === 'refusal') return label === (own.some(({ value }) => value === 'hard') ? 'hard' : 'soft') ? 2 : 0
  const vote = own.find(({ value }) => value === label)
  return vote === undefined ? 0 : vote.confidence < 0.7 ? 1 : 2
}
