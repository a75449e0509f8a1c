import type { ThemeTrend, ThemeTrends } from '../../contract/schemas/figure.ts'
import type { Month } from '../../contract/schemas/period.ts'
import type { Theme } from '../../contract/schemas/theme.ts'
import type { ReadableDb } from '../store/handles.ts'
import { countFamilyMonths, type ThemeMonth } from '../store/queries/case-themes.ts'
import { casesIn } from './figure.ts'
import type { MonthFacts } from './month-facts.ts'
import { familyOf } from './theme-tree.ts'

/** K17: cases by theme in thirteen months; archived themes only where they still have cases. */
export function themeTrends(db: ReadableDb, facts: MonthFacts, themes: readonly Theme[]): ThemeTrends {
  const trends = themes.map(theme => trendOf(db, facts, themes, theme.id))
  const hasCases = ({ cases, unreviewed }: ThemeTrend): boolean => [...cases, ...unreviewed].some(n => n > 0)
  const shown = new Set(themes.filter(theme => !theme.archived).map(theme => theme.id))
  return {
    months: [...facts.months],
    allCases: facts.months.map(month => casesIn(facts, month, 'all')),
    reviewedCases: facts.months.map(month => casesIn(facts, month, 'reviewed')),
    themes: trends.filter(trend => shown.has(trend.themeId) || hasCases(trend)),
  }
}

function trendOf(db: ReadableDb, facts: MonthFacts, themes: readonly Theme[], themeId: string): ThemeTrend {
  const family = familyOf(themes, themeId)
  const range = { from: facts.months[0] ?? facts.month, until: facts.month }
  const rows =
    family.length === 1
      ? facts.themeMonths.filter(row => row.themeId === themeId)
      : countFamilyMonths(db, range, family)
  return {
    themeId,
    cases: facts.months.map(month => countIn(rows, month, 1)),
    unreviewed: facts.months.map(month => countIn(rows, month, 0)),
  }
}

const countIn = (rows: readonly Omit<ThemeMonth, 'themeId'>[], month: Month, confirmed: 0 | 1): number =>
  rows.find(row => row.month === month && row.confirmed === confirmed)?.n ?? 0
