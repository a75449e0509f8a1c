import type { Coding, Evidence, Layer, Polarity, Review } from '../../../contract/schemas/coding.ts'
import type { ThemeCount } from '../../../contract/schemas/theme.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { fromJson } from './json.ts'

interface CodingRow {
  readonly theme_id: string
  readonly layer: Layer
  readonly confidence: number
  readonly review: Review
  readonly polarity: Polarity
  readonly evidence: string
}

const rowToCoding = (row: CodingRow): Coding => ({
  themeId: row.theme_id,
  layer: row.layer,
  confidence: row.confidence,
  review: row.review,
  polarity: row.polarity,
  evidence: fromJson<Evidence[]>(row.evidence),
})

/** Surest first. */
export function codingsOf(db: ReadableDb, verbatimId: number): Coding[] {
  return db
    .prepare<[number], CodingRow>(
      `SELECT theme_id, layer, confidence, review, polarity, evidence FROM coding WHERE verbatim_id = ?
       ORDER BY confidence DESC, theme_id`,
    )
    .all(verbatimId)
    .map(rowToCoding)
}

export function addCodings(db: WritableDb, verbatimId: number, codings: readonly Coding[]): void {
  // A suggestion for a theme that was removed meanwhile is no suggestion.
  const insert = db.prepare<[number, string, Layer, number, Review, Polarity, string, string]>(
    `INSERT OR REPLACE INTO coding (verbatim_id, theme_id, layer, confidence, review, polarity, evidence)
     SELECT ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM theme WHERE id = ?)`,
  )
  for (const { themeId, layer, confidence, review, polarity, evidence } of codings)
    insert.run(verbatimId, themeId, layer, confidence, review, polarity, JSON.stringify(evidence), themeId)
}

export function replaceCodings(db: WritableDb, verbatimId: number, codings: readonly Coding[]): void {
  db.prepare<[number]>('DELETE FROM coding WHERE verbatim_id = ?').run(verbatimId)
  addCodings(db, verbatimId, codings)
}

interface ThemeCountRow {
  readonly theme_id: string
  readonly confirmed: number
  readonly suggested: number
}

/** How often each theme stands in customers' verbatims of the month (of all time without one), reviewed and not. */
export function countThemes(db: ReadableDb, month: string | undefined): ThemeCount[] {
  return db
    .prepare<[string | null, string | null], ThemeCountRow>(
      `SELECT theme.id AS theme_id, count(*) FILTER (WHERE t.review = 'confirmed') AS confirmed,
        count(*) FILTER (WHERE t.review = 'suggested') AS suggested
       FROM theme LEFT JOIN (coding t JOIN verbatim v ON v.id = t.verbatim_id AND (? IS NULL OR v.month = ?)) ON t.theme_id = theme.id
       GROUP BY theme.id ORDER BY theme.position`,
    )
    .all(month ?? null, month ?? null)
    .map(({ theme_id, confirmed, suggested }) => ({ themeId: theme_id, confirmed, suggested }))
}

/** The owner's codings with a theme; suggestions are not among them. */
export function decidedCodingsOf(db: ReadableDb, themeId: string): { verbatimId: number; coding: Coding }[] {
  return db
    .prepare<[string], CodingRow & { verbatim_id: number }>(
      `SELECT verbatim_id, theme_id, layer, confidence, review, polarity, evidence FROM coding
       WHERE theme_id = ? AND review <> 'suggested'`,
    )
    .all(themeId)
    .map(row => ({ verbatimId: row.verbatim_id, coding: rowToCoding(row) }))
}
