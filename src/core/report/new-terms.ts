import type { Evidence } from '../../contract/schemas/coding.ts'
import type { NewTerm } from '../../contract/schemas/figure.ts'
import type { Hidden } from '../../contract/schemas/message.ts'
import type { Month } from '../../contract/schemas/period.ts'
import type { ReadableDb } from '../store/handles.ts'
import { fromJson } from '../store/queries/json.ts'
import { countCasesWithTerm, countDocuments, listMonthEvidence, listMonthTexts } from '../store/queries/terms.ts'
import { fold } from '../text/fold.ts'
import { addMonths } from './months.ts'
import { ownWordsOf } from './own-words.ts'
import { benjaminiHochberg } from './statistics/benjamini-hochberg.ts'
import { poissonTest } from './statistics/poisson-test.ts'

const FEWEST_CASES = 5
const MOST_TERMS = 8
/** As many are counted exactly; by then the growth over the whole archive has sorted out the everyday words. */
const MOST_CANDIDATES = 40
/** A word that came a third as often before is no stranger. */
const LEAST_GROWTH = 3
const LEVEL = 0.05
/** Words of four letters or more, as they are written. */
const wordPattern = /\p{L}{4,}/gu

/** Names of months and days come and go with the calendar. */
const calendarWords: ReadonlySet<string> = new Set(
  ['de', 'en'].flatMap(language => {
    const name = (options: Intl.DateTimeFormatOptions, day: number): string =>
      fold(new Intl.DateTimeFormat(language, options).format(new Date(2024, 0, day)))
    const months = Array.from({ length: 12 }, (_, index) => name({ month: 'long' }, index * 31 + 1))
    return [...months, ...Array.from({ length: 7 }, (_, index) => name({ weekday: 'long' }, index + 1))]
  }),
)

interface Candidate {
  readonly folded: string
  readonly written: string
  readonly cases: number
}

/**
 * Words that at least five cases of the month use, three times as often as in the twelve months before, and that no theme explains.
 * Growth is judged as in the theme table: exact Poisson test, corrected for the number of words looked at.
 */
export function newTerms(db: ReadableDb, month: Month, casesNow: number, casesBefore: number): NewTerm[] {
  if (casesNow < FEWEST_CASES || casesBefore === 0) return []
  const [from, until] = [addMonths(month, -12), addMonths(month, -1)]
  const compared = findCandidates(db, month).map(candidate => ({
    ...candidate,
    before: countCasesWithTerm(db, candidate.folded, from, until),
  }))
  const rate = ({ cases }: Candidate) => ({ hits: cases, exposure: casesNow })
  const pValues = benjaminiHochberg(
    compared.map(term => poissonTest(rate(term), { hits: term.before, exposure: casesBefore })),
  )
  return compared
    .filter((_, index) => (pValues[index] ?? 1) < LEVEL)
    .filter(({ cases, before }) => cases * casesBefore >= LEAST_GROWTH * before * casesNow)
    .toSorted((a, b) => b.cases - a.cases)
    .slice(0, MOST_TERMS)
    .map(({ written, cases, before }) => ({ term: written, cases, before }))
}

function findCandidates(db: ReadableDb, month: Month): Candidate[] {
  const explained = explainedWords(db, month)
  return wordsByCases(db, month)
    .filter(({ cases, folded }) => cases >= FEWEST_CASES && !explained.has(folded) && !calendarWords.has(folded))
    .map(word => ({ ...word, growth: word.cases / Math.max(1, countDocuments(db, word.folded)) }))
    .toSorted((a, b) => b.growth - a.growth || b.cases - a.cases)
    .slice(0, MOST_CANDIDATES)
}

/** Each word of the month with its cases, as it was first written. */
function wordsByCases(db: ReadableDb, month: Month): Candidate[] {
  const words = new Map<string, { written: string; cases: Set<number> }>()
  for (const { caseId, text, hidden } of listMonthTexts(db, month)) {
    for (const [written] of ownWordsOf(text, fromJson<Hidden[]>(hidden)).matchAll(wordPattern)) {
      const folded = fold(written)
      const known = words.get(folded)
      if (known === undefined) words.set(folded, { written, cases: new Set([caseId]) })
      else known.cases.add(caseId)
    }
  }
  return [...words].map(([folded, { written, cases }]) => ({ folded, written, cases: cases.size }))
}

/** Words that made a theme be suggested this month are no news. */
function explainedWords(db: ReadableDb, month: Month): ReadonlySet<string> {
  const words = listMonthEvidence(db, month).flatMap(evidence =>
    fromJson<Evidence[]>(evidence).flatMap(({ words }) => fold(words).match(wordPattern) ?? []),
  )
  return new Set(words)
}
