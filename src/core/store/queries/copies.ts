import { fullnessOf } from '../../domain/fullness.ts'
import type { MessageRow } from '../../intake/import-row.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import type { StoredPlace } from './import-messages.ts'
import { fromJson } from './json.ts'
import { moveReviewed, placeWords, rewriteMessage } from './reread-messages.ts'
import { refreshShownWords } from './shown-words.ts'

/** A mail seen once more, as this source has it. */
export interface SeenCopy {
  readonly id: number
  readonly sourceId: number
  readonly row: MessageRow
  readonly taggerVersion: string
  /** Asked only where its words are kept. */
  readonly packOf: () => StoredPlace
  readonly originalPackOf: () => number | null
}

/**
 * Where a source's copy differs from what is kept, both stay at hand, and the fuller one is what counts. Call it before the
 * new sighting is written. Returns whether the mail was rewritten.
 */
export function takeCopy(db: WritableDb, seen: SeenCopy): boolean {
  const { id, row } = seen
  if (isCut(db, id)) return false
  const kept = keptFullness(db, id)
  if (kept === row.fullness && fullestCopy(db, id) === null) return false
  rememberKept(db, id)
  if (!joinCopy(db, seen)) insertCopy(db, seen)
  const copy = fullestCopy(db, id)
  if (row.fullness <= kept || copy === null) return false
  rewriteMessage(db, id, { row, pack: { packId: copy.pack_id, place: copy.place }, taggerVersion: seen.taggerVersion })
  placeOriginal(db, id, copy)
  return true
}

/** What was taken out of a letter for good does not come back with another copy. */
const isCut = (db: ReadableDb, id: number): boolean =>
  db
    .prepare<[number], { one: number }>(
      `SELECT 1 AS one FROM message m JOIN verbatim v ON v.id = m.verbatim_id
       WHERE m.verbatim_id = ? AND (m.redacted = 1 OR v.erased_at IS NOT NULL)`,
    )
    .get(id) !== undefined

/** Of a workspace of before, it is worked out when first asked for. */
function keptFullness(db: WritableDb, id: number): number {
  const stored = db
    .prepare<[number], { fullness: number | null }>('SELECT fullness FROM message WHERE verbatim_id = ?')
    .get(id)?.fullness
  if (stored !== undefined && stored !== null) return stored
  const row = db
    .prepare<[number], { text: string; attachments: string }>(
      `SELECT x.text, m.attachments FROM verbatim_text x JOIN mail_text m ON m.verbatim_id = x.verbatim_id WHERE x.verbatim_id = ?`,
    )
    .get(id)
  const fullness = fullnessOf(row?.text ?? '', fromJson<unknown[]>(row?.attachments ?? '[]').length)
  db.prepare<[number, number]>('UPDATE message SET fullness = ? WHERE verbatim_id = ?').run(fullness, id)
  return fullness
}

interface CopyRow {
  readonly fullness: number
  readonly pack_id: number
  readonly place: number
  readonly original_pack_id: number | null
  readonly original_offset: number | null
  readonly original_length: number | null
}

const fullestCopy = (db: ReadableDb, id: number): CopyRow | null =>
  db
    .prepare<[number], CopyRow>(
      `SELECT fullness, pack_id, place, original_pack_id, original_offset, original_length FROM copy
       WHERE verbatim_id = ? ORDER BY fullness DESC LIMIT 1`,
    )
    .get(id) ?? null

const copyColumns =
  'verbatim_id, source_id, fullness, content_hash, pack_id, place, original_pack_id, original_offset, original_length'

/** The first time that copies differ: all sources so far hold what is kept. */
const rememberKept = (db: WritableDb, id: number): void =>
  void db
    .prepare<[number]>(
      `INSERT INTO copy (${copyColumns})
       SELECT DISTINCT m.verbatim_id, s.source_id, m.fullness, m.content_hash, w.pack_id, w.place, m.original_pack_id,
         m.original_offset, m.original_length
       FROM message m JOIN verbatim_words w ON w.verbatim_id = m.verbatim_id JOIN sighting s ON s.verbatim_id = m.verbatim_id
       WHERE m.verbatim_id = ? AND NOT EXISTS (SELECT 1 FROM copy c WHERE c.verbatim_id = m.verbatim_id)`,
    )
    .run(id)

/** Another source has this very copy already: one text serves both. */
const joinCopy = (db: WritableDb, { id, sourceId, row }: SeenCopy): boolean =>
  db
    .prepare<[number, number, number]>(
      `INSERT INTO copy (${copyColumns})
       SELECT verbatim_id, ?, fullness, content_hash, pack_id, place, original_pack_id, original_offset, original_length
       FROM copy WHERE verbatim_id = ? AND fullness = ? LIMIT 1 ON CONFLICT DO UPDATE SET place = excluded.place`,
    )
    .run(sourceId, id, row.fullness).changes > 0

function insertCopy(db: WritableDb, { id, sourceId, row, packOf, originalPackOf }: SeenCopy): void {
  const { packId, place } = packOf()
  const originalPackId = originalPackOf()
  const original = originalPackId === null ? null : row.original
  db.prepare<(number | bigint | null)[]>(`INSERT INTO copy (${copyColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    id,
    sourceId,
    row.fullness,
    row.contentHash,
    packId,
    place,
    originalPackId,
    original?.offset ?? null,
    original?.length ?? null,
  )
}

const placeOriginal = (db: WritableDb, id: number, copy: CopyRow): void =>
  void db
    .prepare<(number | null)[]>(
      'UPDATE message SET original_pack_id = ?, original_offset = ?, original_length = ? WHERE verbatim_id = ?',
    )
    .run(copy.original_pack_id, copy.original_offset, copy.original_length, id)

/** Reads the kept copy anew by `work`: it is the same copy still. */
export function whileKept<T>(db: WritableDb, id: number, work: () => T): T {
  // Few mails were met twice, and how full a mail is must be read from its words where an older Goldwert stored it.
  if (!hasCopies(db, id)) return work()
  const before = keptFullness(db, id)
  const result = work()
  followReading(db, id, before)
  return result
}

const hasCopies = (db: ReadableDb, id: number): boolean =>
  db.prepare<[number], { one: number }>('SELECT 1 AS one FROM copy WHERE verbatim_id = ? LIMIT 1').get(id) !== undefined

const followReading = (db: WritableDb, id: number, before: number): void =>
  void db
    .prepare<[number, number]>(
      `UPDATE OR REPLACE copy SET (fullness, content_hash, pack_id, place) =
         (SELECT m.fullness, m.content_hash, w.pack_id, w.place FROM message m JOIN verbatim_words w ON w.verbatim_id = m.verbatim_id
          WHERE m.verbatim_id = copy.verbatim_id)
       WHERE verbatim_id = ? AND fullness = ?`,
    )
    .run(id, before)

/** Mails whose kept copy no source holds any more fall back to the fullest that is left. Returns them. */
export function fallBack(db: WritableDb): number[] {
  const ids = db
    .prepare<[], { id: number }>(
      `SELECT m.verbatim_id AS id FROM message m WHERE m.verbatim_id IN (SELECT verbatim_id FROM copy)
       AND NOT EXISTS (SELECT 1 FROM copy c WHERE c.verbatim_id = m.verbatim_id AND c.fullness = m.fullness)`,
    )
    .all()
    .map(({ id }) => id)
  for (const id of ids) {
    const fullest = fullestCopy(db, id)
    if (fullest !== null) turnInto(db, id, fullest)
  }
  return ids
}

/** Tags of what the owner has not reviewed are for the caller to make anew. */
function turnInto(db: WritableDb, id: number, copy: CopyRow): void {
  placeWords(db, id, { packId: copy.pack_id, place: copy.place })
  placeOriginal(db, id, copy)
  db.prepare<[number, number, number]>(
    `UPDATE message SET (fullness, content_hash) = (SELECT c.fullness, c.content_hash FROM copy c WHERE c.verbatim_id = ? AND c.fullness = ? LIMIT 1),
      has_attachment = (SELECT instr(x.attachments, '"inline":false') > 0 FROM mail_text x WHERE x.verbatim_id = message.verbatim_id)
     WHERE verbatim_id = ?`,
  ).run(id, copy.fullness, id)
  refreshShownWords(db, id)
  moveReviewed(db, id)
}
