import type { Agreement } from '../../contract/schemas/review.ts'
import { kappaOf, themePairs, type JudgedTwice } from '../domain/kappa.ts'
import type { ReadableDb } from '../store/handles.ts'
import { listReviewedTwice, type ReviewedTwice } from '../store/queries/second-reviews.ts'
import { findSummaries } from '../store/queries/verbatims.ts'

/** REPORT K19: a blind re-review of twenty. */
const ENOUGH = 20
const SHOWN_DIFFERENCES = 50

/** How well the owner's second look agrees with the first. */
export function readAgreement(db: ReadableDb): Agreement {
  const twice = listReviewedTwice(db)
  const themeIds = [...new Set(twice.flatMap(({ first, second }) => [...first.themes, ...second.themes]))]
  return {
    letters: twice.length,
    enough: ENOUGH,
    themes: kappaOf(twice.flatMap(({ first, second }) => themePairs(themeIds, first.themes, second.themes))),
    sentiment: kappaOf(valuePairs(twice, 'sentiment')),
    type: kappaOf(valuePairs(twice, 'type')),
    differing: differences(db, twice),
  }
}

/** For the report: a figure only where there are letters enough. */
export function agreementOfThemes(db: ReadableDb): { kappa: number | null; letters: number; enough: number } {
  const { letters, enough, themes } = readAgreement(db)
  return { letters, enough, kappa: letters < enough ? null : themes }
}

/** Only where both looks gave an answer. */
const valuePairs = (twice: readonly ReviewedTwice[], field: 'sentiment' | 'type'): JudgedTwice[] =>
  twice.flatMap(({ first, second }): JudgedTwice[] => {
    const [a, b] = [first[field], second[field]]
    return a === undefined || b === undefined ? [] : [[a, b]]
  })

function differences(db: ReadableDb, twice: readonly ReviewedTwice[]): Agreement['differing'] {
  const differing = new Map(
    twice
      .filter(({ first, second }) => first.themes.toSorted().join() !== second.themes.toSorted().join())
      .slice(0, SHOWN_DIFFERENCES)
      .map(({ verbatimId, first, second }) => [verbatimId, { first: first.themes, second: second.themes }]),
  )
  return findSummaries(db, [...differing.keys()]).flatMap(row => {
    const both = differing.get(row.id)
    return both === undefined ? [] : [{ row, ...both }]
  })
}
