import type { Polarity } from '../../../contract/schemas/coding.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import type { ReadableDb } from '../handles.ts'
import { marks } from './condition.ts'

/** First and last month, both included. */
export interface MonthRange {
  readonly from: Month
  readonly until: Month
}

export interface ThemeMonth {
  readonly month: Month
  readonly themeId: string
  readonly confirmed: 0 | 1
  readonly n: number
}

/** Cases by month (both ends included), theme and whether the theme is confirmed. */
export function countCaseThemes(db: ReadableDb, { from, until }: MonthRange): ThemeMonth[] {
  return db
    .prepare<[Month, Month], ThemeMonth>(
      `SELECT month, theme_id AS themeId, confirmed, count(*) AS n FROM case_theme
       WHERE month BETWEEN ? AND ? GROUP BY month, theme_id, confirmed`,
    )
    .all(from, until)
}

export interface CaseTheme {
  readonly caseId: number
  readonly themeId: string
  readonly confirmed: 0 | 1
  readonly polarity: Polarity
}

/** The themes of the cases opened in a month. */
export function listCaseThemes(db: ReadableDb, month: Month): CaseTheme[] {
  return db
    .prepare<[Month], CaseTheme>(
      'SELECT case_id AS caseId, theme_id AS themeId, confirmed, polarity FROM case_theme WHERE month = ?',
    )
    .all(month)
}

/** Cases that have any of the themes, each counted once: confirmed if any is. */
export function countFamilyMonths(
  db: ReadableDb,
  { from, until }: MonthRange,
  themeIds: readonly string[],
): Omit<ThemeMonth, 'themeId'>[] {
  return db
    .prepare<string[], Omit<ThemeMonth, 'themeId'>>(
      `SELECT month, confirmed, count(*) AS n FROM (
         SELECT month, max(confirmed) AS confirmed FROM case_theme
         WHERE month BETWEEN ? AND ? AND theme_id IN (${marks(themeIds)}) GROUP BY case_id
       ) GROUP BY month, confirmed`,
    )
    .all(from, until, ...themeIds)
}

export interface RefusedTheme {
  readonly themeId: string
  readonly reviewed: 0 | 1
  readonly n: number
}

/** What the customers wanted whom we refused in a month, by the themes of their cases. */
export const countRefusedThemes = (db: ReadableDb, month: Month): RefusedTheme[] =>
  db
    .prepare<[Month], RefusedTheme>(
      `SELECT t.theme_id AS themeId, v.reviewed_at IS NOT NULL AS reviewed, count(*) AS n
       FROM verbatim v JOIN case_theme t ON t.case_id = v.case_id
       WHERE v.refusal IS NOT NULL AND v.class = 'own' AND v.month = ? GROUP BY 1, 2`,
    )
    .all(month)
