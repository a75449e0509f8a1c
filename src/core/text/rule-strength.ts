import type { Hit } from './notation/match.ts'
import type { Reading } from './reading.ts'

/** A text of so few words is about whatever it names. */
const shortText = 12
const passing = 0.45
/** Too little to suggest anything by itself. */
const doubtful = 0.2

/**
 * How strongly hits speak for a theme. Words that people also use in passing ("das Paket kam am 7. Dezember an") count only
 * where something is said about them: in a clause with mood or denial, or in a text of few words.
 */
export const themeStrength = (hits: readonly Hit[], reading: Reading): number =>
  joinStrengths(strengthsOf(hits, reading))

/** How strongly each hit speaks, to be joined. */
export const strengthsOf = (hits: readonly Hit[], reading: Reading): number[] =>
  hits.map(hit => hitStrength(hit, reading))

/** Further terms add little: people say the same thing twice. */
export function joinStrengths(strengths: readonly number[]): number {
  let best = 0
  let sum = 0
  for (const strength of strengths) {
    sum += strength
    if (strength > best) best = strength
  }
  return Math.min(3, best + (sum - best) * 0.25)
}

/** How a term is used: said outright, in passing, or in a sentence that does not mean what it says. */
export const termUses = ['outright', 'passing', 'doubtful'] as const
export type TermUse = (typeof termUses)[number]
export const strengthOfUse: Readonly<Record<TermUse, number>> = { outright: 1, passing, doubtful }

export const useOf = (hit: Hit, reading: Reading): TermUse => {
  const strength = hitStrength(hit, reading)
  return strength === 1 ? 'outright' : strength === passing ? 'passing' : 'doubtful'
}

function hitStrength(hit: Hit, reading: Reading): number {
  const { tokens, moods, negations } = reading
  if (isDoubtfulPraise(hit, reading)) return doubtful
  if (!hit.term.inPassing) return 1
  if (tokens.count <= shortText) return 1
  const clause = tokens.clauses[hit.from]
  if (moods.some(({ from }) => tokens.clauses[from] === clause)) return 1
  if (negations.denies(hit.from, hit.to)) return 1
  return passing
}

/** Praise in a sentence that sounds ironic. */
const isDoubtfulPraise = ({ from, to }: Hit, { tokens, moods, ironic }: Reading): boolean =>
  ironic.size > 0 &&
  ironic.has(tokens.sentences[from] as number) &&
  moods.some(mood => mood.sign === 1 && mood.from <= to && from <= mood.to)
