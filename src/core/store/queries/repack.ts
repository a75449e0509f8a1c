import { zstdDecompressSync } from 'node:zlib'
import { createPacker } from '../../intake/packer.ts'
import { createTextPacker } from '../../intake/text-packer.ts'
import type { Place } from '../../intake/import-row.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { openTextPack } from '../text-packs.ts'
import { insertPack, insertTextPack } from './import-messages.ts'
import { readPack } from './originals.ts'

/** Letters that leave their packs, and those whose record is another from now on. */
export interface Repacking {
  readonly gone: ReadonlySet<number>
  readonly changed: ReadonlyMap<number, string>
}

/** Where a letter's words, or those of a copy of it (`sourceId`), lie. */
interface WordsPlace {
  readonly id: number
  readonly sourceId: number | null
  readonly fullness: number
  readonly place: number
}
interface OriginalPiece {
  readonly id: number
  readonly sourceId: number | null
  readonly fullness: number
  readonly offset: number
  readonly length: number
}
type Original = ReturnType<ReturnType<typeof createPacker>['add']>

/** New packs for what stays of old ones, made before anything is written. */
export interface Repacked {
  readonly textPacks: readonly Uint8Array[]
  readonly words: readonly { readonly of: WordsPlace; readonly at: Place }[]
  readonly originalPacks: readonly Uint8Array[]
  readonly originals: readonly { readonly of: OriginalPiece; readonly at: Original }[]
}

/** Letters share packs: those that stay are packed anew without those that go. Yields after each pack. */
export function* repack(db: ReadableDb, repacking: Repacking): Generator<void, Repacked> {
  const texts = yield* repackTexts(db, repacking)
  const originals = yield* repackOriginals(db, repacking)
  return { ...texts, ...originals }
}

const touchedSql = (table: string): string => `
  SELECT DISTINCT pack FROM (SELECT ${table}pack_id AS pack, verbatim_id FROM ${table === '' ? 'verbatim_words' : 'message'}
    UNION ALL SELECT ${table}pack_id, verbatim_id FROM copy)
  WHERE pack IS NOT NULL AND verbatim_id IN (SELECT value FROM json_each(?)) ORDER BY pack`

const touchedPacks = (db: ReadableDb, table: '' | 'original_', { gone, changed }: Repacking): number[] =>
  db
    .prepare<[string], number>(touchedSql(table))
    .pluck()
    .all(JSON.stringify([...gone, ...changed.keys()]))

function* repackTexts(db: ReadableDb, repacking: Repacking): Generator<void, Pick<Repacked, 'textPacks' | 'words'>> {
  const packer = createTextPacker()
  const words: Repacked['words'][number][] = []
  const packs = touchedPacks(db, '', repacking)
  const living = groupByPack(
    db
      .prepare<[string, string], WordsPlace & { readonly pack: number }>(
        `SELECT pack_id AS pack, verbatim_id AS id, NULL AS sourceId, 0 AS fullness, place FROM verbatim_words
         WHERE pack_id IN (SELECT value FROM json_each(?))
         UNION ALL SELECT pack_id, verbatim_id, source_id, fullness, place FROM copy
         WHERE pack_id IN (SELECT value FROM json_each(?)) ORDER BY pack, place`,
      )
      .all(JSON.stringify(packs), JSON.stringify(packs)),
    repacking,
  )
  for (const pack of packs) {
    const staying = living.get(pack) ?? []
    const record = staying.length === 0 ? () => '' : openTextPack(textPack(db, pack))
    const placed = new Map<number, Place>()
    for (const of of staying) {
      const changed = repacking.changed.get(of.id)
      const at = changed === undefined ? (placed.get(of.place) ?? packer.add(record(of.place))) : packer.add(changed)
      if (changed === undefined) placed.set(of.place, at)
      words.push({ of, at })
    }
    yield
  }
  return { textPacks: packer.take(), words }
}

function* repackOriginals(
  db: ReadableDb,
  repacking: Repacking,
): Generator<void, Pick<Repacked, 'originalPacks' | 'originals'>> {
  const packer = createPacker()
  const originals: Repacked['originals'][number][] = []
  const packs = touchedPacks(db, 'original_', repacking)
  const living = groupByPack(
    db
      .prepare<[string, string], OriginalPiece & { readonly pack: number }>(
        `SELECT original_pack_id AS pack, verbatim_id AS id, NULL AS sourceId, 0 AS fullness, original_offset AS offset,
           original_length AS length FROM message WHERE original_pack_id IN (SELECT value FROM json_each(?))
         UNION ALL SELECT original_pack_id, verbatim_id, source_id, fullness, original_offset, original_length FROM copy
         WHERE original_pack_id IN (SELECT value FROM json_each(?)) ORDER BY pack, offset`,
      )
      .all(JSON.stringify(packs), JSON.stringify(packs)),
    // The original of a letter with words cut out holds those words.
    { gone: new Set([...repacking.gone, ...repacking.changed.keys()]), changed: new Map() },
  )
  for (const pack of packs) {
    const staying = living.get(pack) ?? []
    const bytes = staying.length === 0 ? new Uint8Array(0) : zstdDecompressSync(readPack(db, pack))
    const placed = new Map<number, Original>()
    for (const of of staying) {
      const at = placed.get(of.offset) ?? packer.add(bytes.subarray(of.offset, of.offset + of.length))
      placed.set(of.offset, at)
      originals.push({ of, at })
    }
    yield
  }
  return { originalPacks: packer.take(), originals }
}

/** Those that stay; copies of a letter with words cut out go. */
function groupByPack<Row extends { readonly pack: number; readonly id: number; readonly sourceId: number | null }>(
  rows: readonly Row[],
  { gone, changed }: Repacking,
): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    if (gone.has(row.id) || (row.sourceId !== null && changed.has(row.id))) continue
    const group = groups.get(row.pack)
    if (group === undefined) groups.set(row.pack, [row])
    else group.push(row)
  }
  return groups
}

const textPack = (db: ReadableDb, id: number): Uint8Array =>
  db.prepare<[number], { bytes: Uint8Array }>('SELECT bytes FROM text_pack WHERE id = ?').get(id)?.bytes ??
  new Uint8Array(0)

/** Puts the new packs into the place of the old ones; call it inside a transaction, and `removeEmptyPacks` after it. */
export function writeRepacked(db: WritableDb, { textPacks, words, originalPacks, originals }: Repacked): void {
  const textIds = textPacks.map(bytes => insertTextPack(db, bytes))
  for (const { of, at } of words) placeText(db, of, textIds[at.pack] ?? 0, at.place)
  const originalIds = originalPacks.map(bytes => insertPack(db, bytes))
  for (const { of, at } of originals) placeOriginal(db, of, originalIds[at.pack] ?? 0, at.offset)
}

function placeText(db: WritableDb, { id, sourceId, fullness }: WordsPlace, pack: number, place: number): void {
  if (sourceId === null)
    db.prepare<[number, number, number]>('UPDATE verbatim_words SET pack_id = ?, place = ? WHERE verbatim_id = ?').run(
      pack,
      place,
      id,
    )
  else
    db.prepare<number[]>(
      'UPDATE copy SET pack_id = ?, place = ? WHERE verbatim_id = ? AND source_id = ? AND fullness = ?',
    ).run(pack, place, id, sourceId, fullness)
}

function placeOriginal(db: WritableDb, { id, sourceId, fullness }: OriginalPiece, pack: number, offset: number): void {
  if (sourceId === null)
    db.prepare<[number, number, number]>(
      'UPDATE message SET original_pack_id = ?, original_offset = ? WHERE verbatim_id = ?',
    ).run(pack, offset, id)
  else
    db.prepare<number[]>(
      'UPDATE copy SET original_pack_id = ?, original_offset = ? WHERE verbatim_id = ? AND source_id = ? AND fullness = ?',
    ).run(pack, offset, id, sourceId, fullness)
}
