import type { ReadableDb } from '../handles.ts'

/** Where a mail's original lies in a pack. */
export interface OriginalPlace {
  readonly id: number
  readonly original_offset: number
  readonly original_length: number
}

/** Packs that hold mails of the source (of all without one), oldest first. */
export const packIds = (db: ReadableDb, sourceId: number | null): number[] =>
  db
    .prepare<[number | null, number | null], { id: number }>(
      `SELECT DISTINCT m.original_pack_id AS id FROM message m WHERE m.original_pack_id IS NOT NULL
       AND (? IS NULL OR m.verbatim_id IN (SELECT s.verbatim_id FROM sighting s WHERE s.source_id = ?)) ORDER BY id`,
    )
    .all(sourceId, sourceId)
    .map(({ id }) => id)

/** The compressed bytes of a pack. */
export const readPack = (db: ReadableDb, packId: number): Uint8Array =>
  db.prepare<[number], { bytes: Uint8Array }>('SELECT bytes FROM original_pack WHERE id = ?').get(packId)?.bytes ??
  new Uint8Array(0)

/** Offsets and lengths in bytes of the unpacked pack, in their order in it. */
export const originalsIn = (db: ReadableDb, packId: number): OriginalPlace[] =>
  db
    .prepare<[number], OriginalPlace>(
      'SELECT verbatim_id AS id, original_offset, original_length FROM message WHERE original_pack_id = ? ORDER BY original_offset',
    )
    .all(packId)
