import type { Coding, Layer, Polarity, Review } from '../../../contract/schemas/coding.ts'
import type { ThemeCount } from '../../../contract/schemas/theme.ts'
import { fromEvidenceText, toEvidenceText } from '../../domain/evidence-text.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'

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
  evidence: fromEvidenceText(row.evidence),
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

/** A coding as it lies in the file: to compare many with new ones their evidence need not be taken apart. */
export interface StoredCoding {
  readonly themeId: string
  readonly layer: Layer
  readonly confidence: number
  readonly polarity: Polarity
  readonly evidenceText: string
}

type StoredRow = [verbatimId: number, themeId: string, Layer, confidence: number, Polarity, evidenceText: string]

/** Of many verbatims in one question; one without codings has no entry. */
export function storedCodings(db: ReadableDb, verbatimIds: readonly number[]): Map<number, StoredCoding[]> {
  const byVerbatim = new Map<number, StoredCoding[]>()
  const rows = db
    .prepare<[string]>(
      `SELECT verbatim_id, theme_id, layer, confidence, polarity, evidence FROM coding
       WHERE verbatim_id IN (SELECT value FROM json_each(?))`,
    )
    .raw()
    .all(JSON.stringify(verbatimIds)) as StoredRow[]
  for (const [verbatimId, themeId, layer, confidence, polarity, evidenceText] of rows) {
    const codings = byVerbatim.get(verbatimId) ?? []
    if (codings.length === 0) byVerbatim.set(verbatimId, codings)
    codings.push({ themeId, layer, confidence, polarity, evidenceText })
  }
  return byVerbatim
}

/** Beside those that are there; one for the same theme is replaced. */
export function addCodings(db: WritableDb, verbatimId: number, codings: readonly Coding[]): void {
  // A suggestion for a theme that was removed meanwhile is no suggestion.
  const insert = db.prepare<[number, string, Layer, number, Review, Polarity, string, string]>(
    `INSERT OR REPLACE INTO coding (verbatim_id, theme_id, layer, confidence, review, polarity, evidence)
     SELECT ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM theme WHERE id = ?)`,
  )
  for (const { themeId, layer, confidence, review, polarity, evidence } of codings)
    insert.run(verbatimId, themeId, layer, confidence, review, polarity, toEvidenceText(evidence), themeId)
}

/** These become all there are of the verbatim; call it inside a transaction. */
export function replaceCodings(db: WritableDb, verbatimId: number, codings: readonly Coding[]): void {
  db.prepare<[number]>('DELETE FROM coding WHERE verbatim_id = ?').run(verbatimId)
  addCodings(db, verbatimId, codings)
}

interface ReviewCountRow {
  readonly theme_id: string
  readonly review: Review
  readonly n: number
}

/** How often each theme stands in customers' verbatims of the month (of all time without one), reviewed and not. */
export function countThemes(db: ReadableDb, month: string | undefined): ThemeCount[] {
  const counts = new Map<string, { confirmed: number; suggested: number }>()
  for (const { theme_id, review, n } of countReviews(db, month)) {
    const count = counts.get(theme_id) ?? { confirmed: 0, suggested: 0 }
    counts.set(theme_id, count)
    if (review !== 'rejected') count[review] = n
  }
  return db
    .prepare<[], { id: string }>('SELECT id FROM theme ORDER BY position')
    .all()
    .map(({ id }) => ({ themeId: id, confirmed: 0, suggested: 0, ...counts.get(id) }))
}

/** Of all time from the index alone; of a month by way of its verbatims, which are few. */
function countReviews(db: ReadableDb, month: string | undefined): ReviewCountRow[] {
  if (month === undefined)
    return db
      .prepare<[], ReviewCountRow>('SELECT theme_id, review, count(*) AS n FROM coding GROUP BY theme_id, review')
      .all()
  return db
    .prepare<[string], ReviewCountRow>(
      `SELECT t.theme_id, t.review, count(*) AS n FROM verbatim v CROSS JOIN coding t ON t.verbatim_id = v.id
       WHERE v.month = ? GROUP BY t.theme_id, t.review`,
    )
    .all(month)
}
