import type { Finding, Polarity } from '../../../contract/schemas/coding.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { rowToTaggable, taggableColumns, type TaggableRow, type TaggableText } from './taggable.ts'

/** A verbatim with what the tagger last said of it. */
export interface SuggestedText extends TaggableText {
  /** As JSON: mostly it is what the tagger says again, and need not be taken apart. */
  readonly findingsText: string
  readonly sentiment: Polarity | null
  readonly doubt: number
}

/** Those of the ids that the owner has not decided on. */
export const readSuggested = (db: ReadableDb, ids: readonly number[]): SuggestedText[] =>
  db
    .prepare<[string], TaggableRow & Omit<SuggestedText, keyof TaggableText>>(
      `SELECT ${taggableColumns}, v.uncertainty AS doubt, x.findings AS findingsText, x.suggested_sentiment AS sentiment
       FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id
       WHERE v.id IN (SELECT value FROM json_each(?)) AND v.reviewed_at IS NULL`,
    )
    .all(JSON.stringify(ids))
    .map(rowToTaggable)

/** Those of the ids that the owner has not decided on. */
export const unreviewedAmong = (db: ReadableDb, ids: readonly number[]): number[] =>
  db
    .prepare<[string], number>(
      'SELECT id FROM verbatim WHERE id IN (SELECT value FROM json_each(?)) AND reviewed_at IS NULL',
    )
    .pluck()
    .all(JSON.stringify(ids))

/** What the tagger found besides themes. */
export const writeFindings = (
  db: WritableDb,
  verbatimId: number,
  findings: readonly Finding[],
  sentiment: Polarity | null,
): void =>
  void db
    .prepare<[string, string | null, number]>(
      'UPDATE verbatim_words SET findings = ?, suggested_sentiment = ? WHERE verbatim_id = ?',
    )
    .run(JSON.stringify(findings), sentiment, verbatimId)

/** How unsure the tagger is, 0 to 1: the queue begins with what it is least sure of. */
export const writeDoubt = (db: WritableDb, verbatimId: number, doubt: number): void =>
  void db.prepare<[number, number]>('UPDATE verbatim SET uncertainty = ? WHERE id = ?').run(doubt, verbatimId)

/** What stands at these is what this version of the tagger says; what is reviewed stays as it is. */
export const markTagged = (db: WritableDb, ids: readonly number[], version: string): void =>
  void db
    .prepare<[string, string]>(
      'UPDATE verbatim SET tagger_version = ? WHERE id IN (SELECT value FROM json_each(?)) AND reviewed_at IS NULL',
    )
    .run(version, JSON.stringify(ids))

const isWaiting = `reviewed_at IS NULL AND erased_at IS NULL AND class IN ('customer', 'own') AND (? IS NULL OR tagger_version <> ?)`

/** How many may be tagged anew: all that nobody has reviewed, or only those that another version has tagged. */
export const countToTag = (db: ReadableDb, otherThan: string | null): number =>
  db
    .prepare<[string | null, string | null], number>(`SELECT count(*) FROM verbatim WHERE ${isWaiting}`)
    .pluck()
    .get(otherThan, otherThan) ?? 0

/** The next of those that `countToTag` counts, from the id after `after` on. */
export const nextToTag = (db: ReadableDb, otherThan: string | null, after: number, limit: number): number[] =>
  db
    .prepare<[number, string | null, string | null, number], number>(
      // By id alone: any other index would have to be sorted for every batch.
      `SELECT id FROM verbatim NOT INDEXED WHERE id > ? AND ${isWaiting} ORDER BY id LIMIT ?`,
    )
    .pluck()
    .all(after, otherThan, otherThan, limit)
