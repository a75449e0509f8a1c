import type { Month } from '../../../contract/schemas/period.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'

/** Suggestions of several themes become those of one, before tagging anew comes round. */
export function renameSuggestions(db: WritableDb, from: readonly string[], to: string): void {
  for (const id of from) {
    db.prepare<[string, string]>(
      `UPDATE OR IGNORE coding SET theme_id = ? WHERE theme_id = ? AND review = 'suggested'`,
    ).run(to, id)
    db.prepare<[string, string]>(
      `INSERT OR IGNORE INTO case_theme (case_id, theme_id, month, confirmed, polarity)
       SELECT case_id, ?, month, 0, polarity FROM case_theme WHERE theme_id = ?`,
    ).run(to, id)
  }
}

/** Reviewed verbatims that any of the themes is decided on, in either way. */
export const decidedOn = (db: ReadableDb, themeIds: readonly string[]): number[] =>
  db
    .prepare<[string, string], { id: number }>(
      `SELECT r.verbatim_id AS id FROM review r
       WHERE r.verbatim_id IN (SELECT c.verbatim_id FROM coding c WHERE c.theme_id IN (SELECT value FROM json_each(?)))
         OR EXISTS (SELECT 1 FROM json_each(r.decision, '$.themes') named
           WHERE named.value IN (SELECT value FROM json_each(?)))
       ORDER BY r.verbatim_id`,
    )
    .all(JSON.stringify(themeIds), JSON.stringify(themeIds))
    .map(({ id }) => id)

export interface NamingDecision {
  readonly id: number
  /** Whether the decision names the theme. */
  readonly bears: 0 | 1
}

/** Every decision of the owner's, as to one theme. */
export const decisionsAsTo = (db: ReadableDb, themeId: string): NamingDecision[] =>
  db
    .prepare<[string], NamingDecision>(
      `SELECT verbatim_id AS id,
         EXISTS (SELECT 1 FROM json_each(decision, '$.themes') named WHERE named.value = ?) AS bears FROM review`,
    )
    .all(themeId)

/** Verbatims that the owner has said bear the theme. */
export const confirmedFor = (db: ReadableDb, themeId: string): number[] =>
  db
    .prepare<[string], number>(`SELECT verbatim_id FROM coding WHERE theme_id = ? AND review = 'confirmed'`)
    .pluck()
    .all(themeId)

/** Verbatims that the owner has said do not bear the theme. */
export const rejectedFor = (db: ReadableDb, themeId: string): number[] =>
  db
    .prepare<[string], number>(`SELECT verbatim_id FROM coding WHERE theme_id = ? AND review = 'rejected'`)
    .pluck()
    .all(themeId)

/** Verbatims that bear the theme now, confirmed or suggested. */
export const bearersOf = (db: ReadableDb, themeId: string): number[] =>
  db
    .prepare<[string], number>(`SELECT verbatim_id FROM coding WHERE theme_id = ? AND review <> 'rejected'`)
    .pluck()
    .all(themeId)

/** Verbatims that bear any of the themes now. */
export const countBearers = (db: ReadableDb, themeIds: readonly string[]): number =>
  db
    .prepare<[string], { n: number }>(
      `SELECT count(DISTINCT verbatim_id) AS n FROM coding
       WHERE theme_id IN (SELECT value FROM json_each(?)) AND review <> 'rejected'`,
    )
    .get(JSON.stringify(themeIds))?.n ?? 0

export interface ThemeAmounts {
  readonly confirmed: number
  readonly suggested: number
  readonly cases: number
  /** Confirmed cases by month: what printed reports say. */
  readonly months: ReadonlyMap<Month, number>
}

/** The numbers of some themes, as reports and lists count them. */
export function amountsOf(db: ReadableDb, themeIds: readonly string[]): Map<string, ThemeAmounts> {
  const codings = db.prepare<[string], { review: string; n: number }>(
    `SELECT review, count(*) AS n FROM coding WHERE theme_id = ? AND review <> 'rejected' GROUP BY review`,
  )
  const months = db.prepare<[string], { month: string | null; n: number }>(
    'SELECT month, count(*) AS n FROM case_theme WHERE theme_id = ? AND confirmed = 1 GROUP BY month',
  )
  return new Map(
    themeIds.map(id => {
      const byReview = new Map(codings.all(id).map(({ review, n }) => [review, n]))
      const rows = months.all(id)
      const amounts: ThemeAmounts = {
        confirmed: byReview.get('confirmed') ?? 0,
        suggested: byReview.get('suggested') ?? 0,
        cases: rows.reduce((sum, { n }) => sum + n, 0),
        months: new Map(rows.flatMap(({ month, n }) => (month === null ? [] : [[month, n] as const]))),
      }
      return [id, amounts] as const
    }),
  )
}

/** Verbatims that a tagging run would tag anew. */
export const countTaggable = (db: ReadableDb): number =>
  db
    .prepare<[], { n: number }>(
      `SELECT count(*) AS n FROM verbatim WHERE reviewed_at IS NULL AND erased_at IS NULL AND class IN ('customer', 'own')`,
    )
    .get()?.n ?? 0
