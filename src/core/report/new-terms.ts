import type { NewTerm } from '../../contract/schemas/figure.ts'
import type { Hidden } from '../../contract/schemas/message.ts'
import type { Month } from '../../contract/schemas/period.ts'
import { fromEvidenceText } from '../domain/evidence-text.ts'
import type { ReadableDb } from '../store/handles.ts'
import { fromJson } from '../store/queries/json.ts'
import {
  countCasesOpened,
  countCasesWithTerm,
  listEvidence,
  sampleTexts,
  type SampledText,
} from '../store/queries/terms.ts'
import { fold } from '../text/fold.ts'
import { calendarWords } from './calendar-words.ts'
import { addMonths } from './months.ts'
import { ownWordsOf } from './own-words.ts'
import { benjaminiHochberg } from './statistics/benjamini-hochberg.ts'
import { poissonTest } from './statistics/poisson-test.ts'

const FEWEST_CASES = 5
const MOST_TERMS = 8
/** About as many cases are read of the month, and of the twelve months before; a small shop has fewer, and is read whole. */
const SAMPLE = 300
/** Words counted exactly in the index. */
const MOST_CANDIDATES = 12
/** A word that came a third as often before is no stranger. */
const LEAST_GROWTH = 3
const LEVEL = 0.05
/** Words of four letters or more, as they are written. */
const wordPattern = /\p{L}{4,}/gu

interface Candidate {
  readonly folded: string
  readonly written: string
  readonly cases: number
  readonly before: number
}

/**
 * Words that at least five cases of the month use, three times as often as in the twelve months before, and that no theme explains.
 * Growth is judged as in the theme table: exact Poisson test, corrected for the number of words looked at.
 */
export function readNewTerms(db: ReadableDb, month: Month): NewTerm[] {
  const casesNow = countCasesOpened(db, month, month)
  const casesBefore = countCasesOpened(db, addMonths(month, -12), addMonths(month, -1))
  if (casesNow < FEWEST_CASES || casesBefore === 0) return []
  const { candidates, considered } = findCandidates(db, month, casesNow, casesBefore)
  const counted = candidates.map(candidate => countExactly(db, month, candidate))
  // Words that fell away before were looked at too.
  const others = Array.from({ length: considered - counted.length }, () => 1)
  const pValues = benjaminiHochberg([
    ...counted.map(({ cases, before }) =>
      poissonTest({ hits: cases, exposure: casesNow }, { hits: before, exposure: casesBefore }),
    ),
    ...others,
  ])
  return counted
    .filter((_, index) => (pValues[index] ?? 1) < LEVEL)
    .filter(term => term.cases >= FEWEST_CASES && hasGrown(term, casesNow, casesBefore))
    .toSorted((a, b) => b.cases - a.cases)
    .slice(0, MOST_TERMS)
    .map(({ written, cases, before }) => ({ term: written, cases, before }))
}

function countExactly(db: ReadableDb, month: Month, candidate: Candidate): Candidate {
  const { now, before } = countCasesWithTerm(db, candidate.folded, addMonths(month, -12), month)
  return { ...candidate, cases: now, before }
}

/** Words that grew most from the one sample to the other; everyday words fall away here, before anything is counted exactly. */
function findCandidates(
  db: ReadableDb,
  month: Month,
  casesNow: number,
  casesBefore: number,
): { readonly candidates: Candidate[]; readonly considered: number } {
  const texts = sampleTexts(db, month, month, stepFor(casesNow))
  const earlier = sampleTexts(db, addMonths(month, -12), addMonths(month, -1), stepFor(casesBefore))
  const before = countWords(earlier)
  const fewest = stepFor(casesNow) === 1 ? FEWEST_CASES : FEWEST_CASES - 1
  const explained = explainedWords(db, texts)
  const words = [...countWords(texts)]
    .map(([folded, { written, cases }]) => ({
      folded,
      written,
      cases,
      before: before.get(folded)?.cases ?? 0,
    }))
    .filter(({ folded, cases }) => cases >= fewest && !explained.has(folded) && !calendarWords.has(folded))
  const candidates = words
    .filter(candidate => hasGrown(candidate, texts.length, earlier.length))
    .toSorted((a, b) => b.cases / (b.before + 1) - a.cases / (a.before + 1) || (a.folded < b.folded ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
  return { candidates, considered: words.length }
}

function hasGrown({ cases, before }: Candidate, now: number, earlier: number): boolean {
  const isThreefold = cases * earlier >= LEAST_GROWTH * before * now
  return isThreefold && poissonTest({ hits: cases, exposure: now }, { hits: before, exposure: earlier }) < LEVEL
}

const stepFor = (cases: number): number => Math.max(1, Math.floor(cases / SAMPLE))

interface WordCount {
  /** As it was first written. */
  readonly written: string
  cases: number
  lastCase: number
}

/** Each word with the number of its cases. Words come again and again: what was folded once is not folded anew. */
function countWords(texts: readonly SampledText[]): Map<string, WordCount> {
  const words = new Map<string, WordCount>()
  const byWritten = new Map<string, WordCount>()
  for (const { caseId, text, hidden } of texts.toSorted((a, b) => a.caseId - b.caseId)) {
    for (const written of ownWordsOf(text, fromJson<Hidden[]>(hidden)).match(wordPattern) ?? []) {
      const word = byWritten.get(written) ?? learnWord(words, byWritten, written)
      if (word.lastCase === caseId) continue
      word.lastCase = caseId
      word.cases += 1
    }
  }
  return words
}

function learnWord(words: Map<string, WordCount>, byWritten: Map<string, WordCount>, written: string): WordCount {
  const folded = fold(written)
  const word = words.get(folded) ?? { written, cases: 0, lastCase: -1 }
  words.set(folded, word)
  byWritten.set(written, word)
  return word
}

/** Words that made a theme be suggested are no news. */
function explainedWords(db: ReadableDb, texts: readonly SampledText[]): ReadonlySet<string> {
  const evidence = listEvidence(
    db,
    texts.map(({ verbatimId }) => verbatimId),
  )
  return new Set(
    evidence.flatMap(found => fromEvidenceText(found).flatMap(({ words }) => fold(words).match(wordPattern) ?? [])),
  )
}
