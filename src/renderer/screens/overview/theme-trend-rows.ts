import type { ThemeTrends } from '../../../contract/schemas/figure.ts'
import type { UiLanguage } from '../../../contract/schemas/language.ts'
import type { Theme } from '../../../contract/schemas/theme.ts'

/** A theme's line over the months of a trend; numbers in step with `months`. */
export interface ThemeTrendRow {
  readonly themeId: string
  readonly name: string
  readonly color: number
  readonly cases: readonly number[]
}

/** Which cases a line counts: those the owner confirmed, or the suggested ones too. */
export type Counted = 'reviewed' | 'all'

/** A row per theme that ever occurs, the most frequent of the last month first; a month without cases is zero. */
export function toThemeTrendRows(
  trends: ThemeTrends,
  themes: readonly Theme[],
  counted: Counted,
  language: UiLanguage,
): readonly ThemeTrendRow[] {
  const themesById = new Map(themes.map(theme => [theme.id, theme]))
  return trends.themes
    .map(({ themeId, cases, unreviewed }): ThemeTrendRow => {
      const theme = themesById.get(themeId)
      const name = theme?.name[language] ?? themeId
      const sums = cases.map((n, at) => (counted === 'all' ? n + (unreviewed[at] ?? 0) : n))
      return { themeId, name, color: theme?.color ?? 15, cases: sums }
    })
    .filter(row => row.cases.some(n => n > 0))
    .toSorted((a, b) => (b.cases.at(-1) ?? 0) - (a.cases.at(-1) ?? 0) || sum(b.cases) - sum(a.cases))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** One point a month with each theme's number under its id, as the chart draws them. */
export type ThemeTrendPoint = Readonly<Record<string, number | string>> & { readonly month: string }

export const toThemeTrendPoints = (
  months: readonly string[],
  rows: readonly ThemeTrendRow[],
): readonly ThemeTrendPoint[] =>
  months.map((month, at) => ({ ...Object.fromEntries(rows.map(row => [row.themeId, row.cases[at] ?? 0])), month }))
