import type { LookedOver } from '../../../contract/schemas/review.ts'
import type { Hidden } from '../../../contract/schemas/message.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { withoutHidden } from '../../text/own-words/own-words.ts'
import { fromJson } from './json.ts'
import { findSummaries } from './verbatims.ts'

export interface ComparedRow {
  readonly id: number
  readonly title: string
  readonly text: string
  readonly hidden: readonly Hidden[]
}

/** Customers' letters that were not compared with others yet, oldest first. */
export const nextUncompared = (db: ReadableDb, after: number, limit: number): ComparedRow[] =>
  db
    .prepare<[number, number], Omit<ComparedRow, 'hidden'> & { readonly hidden: string }>(
      `SELECT v.id, v.title, x.text, x.hidden FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id
       WHERE v.id > ? AND v.class = 'customer' AND NOT EXISTS (SELECT 1 FROM likeness l WHERE l.verbatim_id = v.id)
       ORDER BY v.id LIMIT ?`,
    )
    .all(after, limit)
    .map(row => ({ ...row, hidden: fromJson<Hidden[]>(row.hidden) }))

/** Numbers by which a letter is compared with others; an older signature is replaced. */
export const saveSignature = (db: WritableDb, id: number, signature: Uint16Array): void =>
  void db
    .prepare<[number, Uint8Array]>('INSERT OR REPLACE INTO likeness (verbatim_id, signature) VALUES (?, ?)')
    .run(id, new Uint8Array(signature.buffer, signature.byteOffset, signature.byteLength))

/** The texts have changed: all are compared anew. */
export const forgetSignatures = (db: WritableDb): void => db.exec('DELETE FROM likeness')

export interface StoredSignature {
  readonly id: number
  readonly signature: Uint16Array
  readonly alikeOf: number | null
  readonly weight: number
}

interface SignatureRow {
  readonly id: number
  readonly signature: Uint8Array
  readonly alike_of: number | null
  readonly alike_weight: number
}

/** Oldest first, so that a group keeps its leader when letters come in. */
export const listSignatures = (db: ReadableDb): StoredSignature[] =>
  db
    .prepare<[], SignatureRow>(
      `SELECT v.id, l.signature, v.alike_of, v.alike_weight FROM likeness l CROSS JOIN verbatim v ON v.id = l.verbatim_id
       WHERE v.class = 'customer' ORDER BY l.verbatim_id`,
    )
    .all()
    .map(row => ({
      id: row.id,
      // A copy: the database's bytes may begin at an odd place.
      signature: new Uint16Array(Uint8Array.from(row.signature).buffer),
      alikeOf: row.alike_of,
      weight: row.alike_weight,
    }))

/** The letter that stands for this one (null: it stands for itself), and its weight in the queue. */
export const saveAlike = (db: WritableDb, id: number, alikeOf: number | null, weight: number): void =>
  void db
    .prepare<[number | null, number, number]>('UPDATE verbatim SET alike_of = ?, alike_weight = ? WHERE id = ?')
    .run(alikeOf, weight, id)

/** More than these are not read before one decides; the group is then decided in parts. */
const SHOWN_ALIKE = 200

const waitingAlike = (db: ReadableDb, id: number): number[] =>
  db
    .prepare<[number, number], { id: number }>(
      `SELECT o.id FROM verbatim v JOIN verbatim o
         ON (o.alike_of = coalesce(v.alike_of, v.id) OR o.id = v.alike_of) AND o.id <> v.id
       WHERE v.id = ? AND o.reviewed_at IS NULL AND o.class = 'customer' ORDER BY o.said_at DESC, o.id LIMIT ?`,
    )
    .all(id, SHOWN_ALIKE)
    .map(row => row.id)

/** The others like this letter that wait for a decision, with the writer's own words, newest first. */
export function lookOver(db: ReadableDb, id: number): LookedOver[] {
  const ids = waitingAlike(db, id)
  const texts = new Map(
    db
      .prepare<[string], { id: number; text: string; hidden: string }>(
        `SELECT verbatim_id AS id, text, hidden FROM verbatim_text WHERE verbatim_id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(ids))
      .map(row => [row.id, withoutHidden(row.text, fromJson<Hidden[]>(row.hidden))]),
  )
  return findSummaries(db, ids).map(row => ({ row, words: texts.get(row.id) ?? '' }))
}

/** Whether verbatims follow one that has gone, with its source or erased. */
export const hasLostLeaders = (db: ReadableDb): boolean =>
  db
    .prepare(
      `SELECT 1 FROM verbatim v WHERE v.alike_of IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM verbatim o WHERE o.id = v.alike_of AND o.erased_at IS NULL) LIMIT 1`,
    )
    .get() !== undefined
