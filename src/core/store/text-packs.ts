import { zstdDecompressSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import { lineOf } from '../intake/words-record.ts'

/** Unpacked packs at hand: a list of letters asks for neighbours. */
const KEPT_PACKS = 64

/** Roughly the size of a pack, so that it is unpacked in one go. */
const CHUNK = 144 * 1024

/**
 * The functions by which the views `verbatim_text` and `mail_text` read from packs: `kept_line(pack, place, line)` answers
 * from memory or not at all, `unpacked_line(bytes, pack, place, line)` unpacks. Packs never change, and their numbers are
 * given once.
 */
export function addTextFunctions(database: Database.Database): void {
  if (forgetters.has(database)) return
  const kept = new Map<number, Buffer>()
  let last = { pack: 0, place: -1, record: '' }
  const lineIn = (bytes: Buffer, pack: number, place: number, line: number): string | null => {
    if (last.pack !== pack || last.place !== place) last = { pack, place, record: recordIn(bytes, place) }
    return lineOf(last.record, line)
  }
  database.function('kept_line', (pack: unknown, place: unknown, line: unknown) => {
    const bytes = kept.get(Number(pack))
    return bytes === undefined ? null : lineIn(bytes, Number(pack), Number(place), Number(line))
  })
  database.function('unpacked_line', (packed: unknown, pack: unknown, place: unknown, line: unknown) => {
    if (!(packed instanceof Uint8Array)) return null
    const bytes = kept.get(Number(pack)) ?? zstdDecompressSync(packed, { chunkSize: CHUNK })
    kept.delete(Number(pack))
    kept.set(Number(pack), bytes)
    if (kept.size > KEPT_PACKS) kept.delete(kept.keys().next().value ?? 0)
    return lineIn(bytes, Number(pack), Number(place), Number(line))
  })
  forgetters.set(database, () => {
    kept.clear()
    last = { pack: 0, place: -1, record: '' }
  })
}

const forgetters = new WeakMap<Database.Database, () => void>()

/** To be called where a transaction was taken back: the numbers of its packs are given again. */
export const forgetPacks = (database: Database.Database): void => forgetters.get(database)?.()

/** The records of a pack, by their place. */
export function openTextPack(packed: Uint8Array): (place: number) => string {
  const bytes = zstdDecompressSync(packed, { chunkSize: CHUNK })
  return place => recordIn(bytes, place)
}

/** As `createTextPacker` lays it out. */
function recordIn(bytes: Buffer, place: number): string {
  const from = place === 0 ? 4 * (bytes.readUInt32LE(0) + 1) : bytes.readUInt32LE(4 * place)
  return bytes.toString('utf8', from, bytes.readUInt32LE(4 * (place + 1)))
}
