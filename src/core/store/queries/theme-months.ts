import type { Month } from '../../../contract/schemas/period.ts'
import type { ReadableDb } from '../handles.ts'

export interface ThemeInMonth {
  readonly month: Month
  /** Customers' verbatims of the month, and those of them that bear the theme. */
  readonly letters: number
  readonly bearing: number
}

/** The newest two months, newest first. */
export const listThemeMonths = (db: ReadableDb, themeId: string): ThemeInMonth[] =>
  db
    .prepare<[string], ThemeInMonth>(
      `SELECT v.month, count(*) AS letters, count(c.verbatim_id) AS bearing
       FROM verbatim v LEFT JOIN coding c ON c.verbatim_id = v.id AND c.theme_id = ? AND c.review <> 'rejected'
       WHERE v.class = 'customer' AND v.month IN (SELECT month FROM verbatim INDEXED BY verbatim_by_month
         WHERE month IS NOT NULL GROUP BY month ORDER BY month DESC LIMIT 2)
       GROUP BY v.month ORDER BY v.month DESC`,
    )
    .all(themeId)

const MOST_TEXTS = 400

/** Customers' verbatims of a month that bear the theme. */
export const textsOfThemeIn = (db: ReadableDb, themeId: string, month: Month): number[] =>
  db
    .prepare<[Month, string], number>(
      `SELECT v.id FROM verbatim v JOIN coding c ON c.verbatim_id = v.id
       WHERE v.month = ? AND v.class = 'customer' AND c.theme_id = ? AND c.review <> 'rejected'
       ORDER BY v.id DESC LIMIT ${MOST_TEXTS}`,
    )
    .pluck()
    .all(month, themeId)
