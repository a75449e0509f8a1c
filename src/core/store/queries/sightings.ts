import type { ReadableDb, WritableDb } from '../handles.ts'
import { fromJson } from './json.ts'

/** Where an item was seen: the same mail in two exports has two sightings. */
export interface Sighting {
  readonly sourceId: number
  readonly name: string
  readonly path: string
  readonly locator: string
  readonly offset: number | null
  readonly labels: readonly string[]
  readonly flags: readonly string[]
}

interface SightingRow {
  readonly source_id: number
  readonly name: string
  readonly path: string
  readonly locator: string
  readonly byte_offset: number | null
  readonly labels: string
  readonly flags: string
}

/** Every place where a letter was met, the first one first. */
export function sightingsOf(db: ReadableDb, verbatimId: number): Sighting[] {
  return db
    .prepare<[number], SightingRow>(
      `SELECT s.source_id, source.name, source.path, s.locator, s.byte_offset, s.labels, s.flags
       FROM sighting s JOIN source ON source.id = s.source_id WHERE s.verbatim_id = ? ORDER BY s.id`,
    )
    .all(verbatimId)
    .map(row => ({
      sourceId: row.source_id,
      name: row.name,
      path: row.path,
      locator: row.locator,
      offset: row.byte_offset,
      labels: fromJson<string[]>(row.labels),
      flags: fromJson<string[]>(row.flags),
    }))
}

/** `labels` and `flags` as JSON lists. */
export interface NewSighting {
  readonly verbatimId: number
  readonly sourceId: number
  readonly locator: string
  readonly offset: number | null
  readonly labels: string
  readonly flags: string
}

/** Labels and flags as JSON. */
export const insertSighting = (db: WritableDb, seen: NewSighting): void =>
  void db
    .prepare<[number, number, string, number | null, string, string]>(
      'INSERT INTO sighting (verbatim_id, source_id, locator, byte_offset, labels, flags) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(seen.verbatimId, seen.sourceId, seen.locator, seen.offset, seen.labels, seen.flags)

/** Of an erased letter the place is forgotten; that the source held it is not. */
export const isSeenAt = (db: ReadableDb, verbatimId: number, sourceId: number, locator: string): boolean =>
  db
    .prepare<[number, number, string], { one: number }>(
      // The plus keeps SQLite from walking through all of the source.
      `SELECT 1 AS one FROM sighting WHERE verbatim_id = ? AND +source_id = ? AND locator IN (?, '')`,
    )
    .get(verbatimId, sourceId, locator) !== undefined
