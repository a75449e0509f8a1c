import type { ThemeTrend, ThemeTrends } from '../../contract/schemas/figure.ts'
import type { Polarity } from '../../contract/schemas/coding.ts'
import type { Tally, ThemeLine } from '../../contract/schemas/report.ts'
import type { Theme } from '../../contract/schemas/theme.ts'
import type { CaseTheme } from '../store/queries/case-themes.ts'
import { changeWords, type Comparison } from './statistics/change-words.ts'
import { readRunChart } from './statistics/run-chart.ts'
import { familyOf } from './theme-tree.ts'

/** One line a theme, the largest first, with the word for its change against the twelve months before. */
export function themeLines(
  trends: ThemeTrends,
  caseThemes: readonly CaseTheme[],
  themes: readonly Theme[],
): ThemeLine[] {
  const confirmed = changeWords(trends.themes.map(({ cases }) => compare(cases, trends.reviewedCases)))
  const all = changeWords(trends.themes.map(trend => compare(withUnreviewed(trend), trends.allCases)))
  const lines = trends.themes.map((trend, index) => ({
    themeId: trend.themeId,
    cases: trend.cases.at(-1) ?? 0,
    unreviewed: trend.unreviewed.at(-1) ?? 0,
    ...polarities(caseThemes, familyOf(themes, trend.themeId)),
    change: confirmed[index] ?? 'too-few',
    changeWithUnreviewed: all[index] ?? 'too-few',
    shifted: readRunChart(rates(withUnreviewed(trend), trends.allCases))?.shifted ?? null,
  }))
  return lines.toSorted((a, b) => b.cases + b.unreviewed - (a.cases + a.unreviewed) || b.cases - a.cases)
}

const withUnreviewed = ({ cases, unreviewed }: ThemeTrend): number[] =>
  cases.map((n, index) => n + (unreviewed[index] ?? 0))

function compare(hits: readonly number[], exposures: readonly number[]): Comparison {
  const before = { hits: sum(hits.slice(0, -1)), exposure: sum(exposures.slice(0, -1)) }
  return { now: { hits: hits.at(-1) ?? 0, exposure: exposures.at(-1) ?? 0 }, before }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Cases with the theme per case, months without any case left out: their share is not known. */
const rates = (hits: readonly number[], exposures: readonly number[]): number[] =>
  hits.flatMap((n, index) => {
    const exposure = exposures[index] ?? 0
    return exposure > 0 ? [n / exposure] : []
  })

function polarities(rows: readonly CaseTheme[], family: readonly string[]) {
  const byCase = Map.groupBy(
    rows.filter(row => family.includes(row.themeId)),
    row => row.caseId,
  )
  const cases = [...byCase.values()].map(themes => ({
    isConfirmed: themes.some(theme => theme.confirmed === 1),
    polarity: joinPolarities(themes.map(theme => theme.polarity)),
  }))
  const tally = (polarity: Polarity): Tally => {
    const matching = cases.filter(theme => theme.polarity === polarity)
    const n = matching.filter(theme => theme.isConfirmed).length
    return { n, unreviewed: matching.length - n }
  }
  return { negative: tally('negative'), positive: tally('positive'), mixed: tally('mixed') }
}

/** Of a case that says both good and bad of a theme, one says "mixed". */
function joinPolarities(polarities: readonly Polarity[]): Polarity {
  const told = new Set(polarities.filter(polarity => polarity !== 'neutral'))
  const [only] = told
  return told.size > 1 ? 'mixed' : (only ?? 'neutral')
}
