import { strengthOfUse } from '../rule-strength.ts'
import type { TermUse } from '../rule-strength.ts'

/** A term of a theme's rules as a text uses it. */
export interface UsedTerm {
  readonly term: string
  readonly use: TermUse
}

/** By theme, then by use and term (or by use alone): in how many reviewed texts it was met, and in how many of them rightly. */
export type TermCounts = readonly Readonly<Record<string, TermCount>>[]
type TermCount = readonly [met: number, right: number]

/** What a term is worth: its strength in place of the usual, and how far it is better or worse than an outright one usually is. */
export interface TermWorth {
  readonly strength: number
  readonly logit: number
}

/** Share of the texts with such a term that are about its theme, before anything is known (measured on starter rules). */
const usualShare: Readonly<Record<TermUse, number>> = { outright: 0.8, passing: 0.35, doubtful: 0.2 }
/** So many texts would be needed to say as much as what is usual. */
const trustInTheme = 20
const trustInTerm = 3
/** A term right less often says no more than one used in passing, or nothing. */
const sharePassing = 0.4
const shareNothing = 0.2
/** One used in passing and right so often speaks for itself. */
const shareOutright = 0.7
const nothing = 0.1

const keyOf = ({ term, use }: UsedTerm): string => `${use}:${term}`

/** `used`: terms by text and theme; `truths`: labels of the texts. */
export function countTerms(
  used: readonly (readonly (readonly UsedTerm[])[])[],
  truths: readonly (readonly number[])[],
  labels: number,
): TermCounts {
  const counts = Array.from({ length: labels }, (): Record<string, TermCount> => ({}))
  for (const [text, byLabel] of used.entries()) {
    for (const [label, terms] of byLabel.entries()) {
      const right = truths[text]?.includes(label) === true ? 1 : 0
      const own = counts[label] as Record<string, TermCount>
      for (const key of new Set(terms.flatMap(term => [keyOf(term), term.use]))) {
        const [met, hit] = own[key] ?? never
        own[key] = [met + 1, hit + right]
      }
    }
  }
  return counts
}

const never: TermCount = [0, 0]

/** `known`: whether the text was itself counted, and then whether it has the label; its own review must not speak for it. */
export function worthOf(counts: TermCounts, label: number, term: UsedTerm, known: boolean | null): TermWorth {
  const own = counts[label] ?? {}
  const ofTheme = shareOf(own[term.use], usualShare[term.use], trustInTheme, known)
  const share = shareOf(own[keyOf(term)], ofTheme, trustInTerm, known)
  return { strength: strengthBy(share, term.use), logit: logitOf(share) - logitOf(usualShare.outright) }
}

function shareOf(count: TermCount | undefined, usual: number, trust: number, known: boolean | null): number {
  const [met, right] = count ?? never
  const out = met > 0 && known !== null ? 1 : 0
  return (right - (known === true ? out : 0) + trust * usual) / (met - out + trust)
}

function strengthBy(share: number, use: TermUse): number {
  if (use === 'outright')
    return share < shareNothing ? nothing : share < sharePassing ? strengthOfUse.passing : strengthOfUse.outright
  return use === 'passing' && share > shareOutright ? strengthOfUse.outright : strengthOfUse[use]
}

const logitOf = (share: number): number => {
  const inside = Math.min(0.98, Math.max(0.02, share))
  return Math.log(inside / (1 - inside))
}
