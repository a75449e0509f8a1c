import type { Coding } from '../../contract/schemas/coding.ts'

/** A verbatim in which nothing was found may be one that no rule knows yet: more to learn from than from a sure hit. */
const NOTHING_FOUND = 0.4

/** From 0 (surely this and nothing else) to 1 (as likely as not): the queue's order after gold. */
export function uncertaintyOf(codings: readonly Pick<Coding, 'confidence'>[]): number {
  if (codings.length === 0) return NOTHING_FOUND
  const doubts = codings.map(({ confidence }) => 1 - Math.abs(2 * confidence - 1))
  return Math.round(Math.max(...doubts) * 1000) / 1000
}
