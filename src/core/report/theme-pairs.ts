import type { ThemePair } from '../../contract/schemas/report.ts'
import type { CaseTheme } from '../store/queries/case-themes.ts'
import { lift } from './statistics/lift.ts'

const FEWEST_CASES = 5
const MOST_PAIRS = 5
/** Below it a pair comes together as chance would have it. */
const LEAST_LIFT = 1.1

/** The five pairs of themes that come together most beyond chance, each in at least five cases; suggestions count, confirmed ones are told apart. */
export function themePairs(rows: readonly CaseTheme[], allCases: number): ThemePair[] {
  const byCase = Map.groupBy(rows, row => row.caseId)
  const casesByTheme = new Map<string, number>()
  const pairs = new Map<string, { a: string; b: string; cases: number; confirmed: number }>()
  for (const themes of byCase.values()) {
    const sorted = themes.toSorted((x, y) => (x.themeId < y.themeId ? -1 : 1))
    for (const [index, a] of sorted.entries()) {
      casesByTheme.set(a.themeId, (casesByTheme.get(a.themeId) ?? 0) + 1)
      for (const b of sorted.slice(index + 1)) addPair(pairs, a, b)
    }
  }
  return [...pairs.values()]
    .filter(pair => pair.cases >= FEWEST_CASES)
    .map(({ a, b, cases, confirmed }) => ({
      a,
      b,
      cases: confirmed,
      unreviewed: cases - confirmed,
      lift: lift(cases, casesByTheme.get(a) ?? 0, casesByTheme.get(b) ?? 0, allCases) ?? 0,
    }))
    .filter(pair => pair.lift >= LEAST_LIFT)
    .toSorted((x, y) => y.lift - x.lift)
    .slice(0, MOST_PAIRS)
}

type Pairs = Map<string, { a: string; b: string; cases: number; confirmed: number }>

function addPair(pairs: Pairs, a: CaseTheme, b: CaseTheme): void {
  const key = `${a.themeId} ${b.themeId}`
  const known = pairs.get(key) ?? { a: a.themeId, b: b.themeId, cases: 0, confirmed: 0 }
  known.cases += 1
  if (a.confirmed === 1 && b.confirmed === 1) known.confirmed += 1
  pairs.set(key, known)
}
