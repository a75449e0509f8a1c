import type { ReadableDb } from '../handles.ts'

/** Where a mail's original lies in a pack. */
export interface OriginalPlace {
  readonly id: number
  readonly original_offset: number
  readonly original_length: number
}

/** A pack, and between which ids its mails are found: those of a mailbox lie side by side. */
export interface OriginalPack {
  readonly id: number
  readonly first: number
  readonly last: number
}

/** Packs that hold mails of the source (of all without one), oldest first. */
export const originalPacks = (db: ReadableDb, sourceId: number | null): OriginalPack[] =>
  db
    .prepare<[number | null, number | null], OriginalPack>(
      `SELECT m.original_pack_id AS id, min(m.verbatim_id) AS first, max(m.verbatim_id) AS last,
         ? IS NULL OR sum(m.verbatim_id IN (SELECT s.verbatim_id FROM sighting s WHERE s.source_id = ?)) > 0 AS isAsked
       FROM message m WHERE m.original_pack_id IS NOT NULL GROUP BY m.original_pack_id HAVING isAsked ORDER BY id`,
    )
    .all(sourceId, sourceId)

/** The compressed bytes of a pack. */
export const readPack = (db: ReadableDb, packId: number): Uint8Array =>
  db.prepare<[number], { bytes: Uint8Array }>('SELECT bytes FROM original_pack WHERE id = ?').get(packId)?.bytes ??
  new Uint8Array(0)

/** Offsets and lengths in bytes of the unpacked pack, in their order in it. */
export const originalsIn = (db: ReadableDb, { id, first, last }: OriginalPack): OriginalPlace[] =>
  db
    .prepare<[number, number, number], OriginalPlace>(
      `SELECT verbatim_id AS id, original_offset, original_length FROM message
       WHERE verbatim_id BETWEEN ? AND ? AND original_pack_id = ? ORDER BY original_offset`,
    )
    .all(first, last, id)
