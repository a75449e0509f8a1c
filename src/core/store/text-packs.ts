import { zstdDecompressSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import type { Hidden } from '../../contract/schemas/message.ts'
import { MOST_RECORDS } from '../intake/text-packer.ts'
import { toSnippet } from '../intake/verbatim-part.ts'
import { lineOf } from '../intake/words-record.ts'
import { createLastUsed } from './last-used.ts'

/** Unpacked packs at hand: a list of letters asks for neighbours. */
const KEPT_PACKS = 64

/** Beginnings at hand, some 4 MB: pages of lists and of the queue are gone through forth and back, and each lies in many packs. */
const KEPT_BEGINNINGS = 10_000

/** Roughly the size of a pack, so that it is unpacked in one go. */
const CHUNK = 144 * 1024

/**
 * The functions by which queries read from packs. The views `verbatim_text` and `mail_text` name lines: `kept_line(pack,
 * place, line)` answers from memory or not at all, `unpacked_line(bytes, pack, place, line)` unpacks. `kept_beginning` and
 * `unpacked_beginning` likewise tell how a letter begins. Packs never change, and their numbers are given once.
 */
export function addTextFunctions(database: Database.Database): void {
  if (forgetters.has(database)) return
  const packs = createLastUsed<Buffer>(KEPT_PACKS)
  const beginnings = createLastUsed<string>(KEPT_BEGINNINGS)
  let last = { pack: 0, place: -1, record: '' }
  const recordOf = (bytes: Buffer, pack: number, place: number): string => {
    if (last.pack !== pack || last.place !== place) last = { pack, place, record: recordIn(bytes, place) }
    return last.record
  }
  const unpack = (packed: Uint8Array, pack: number): Buffer => {
    const bytes = packs.get(pack) ?? zstdDecompressSync(packed, { chunkSize: CHUNK })
    packs.set(pack, bytes)
    return bytes
  }
  const beginningIn = (bytes: Buffer, pack: number, place: number): string => {
    const beginning = toBeginning(recordIn(bytes, place))
    beginnings.set(pack * MOST_RECORDS + place, beginning)
    return beginning
  }
  database.function('kept_line', (pack: unknown, place: unknown, line: unknown) => {
    const bytes = packs.get(Number(pack))
    return bytes === undefined ? null : lineOf(recordOf(bytes, Number(pack), Number(place)), Number(line))
  })
  database.function('unpacked_line', (packed: unknown, pack: unknown, place: unknown, line: unknown) =>
    packed instanceof Uint8Array
      ? lineOf(recordOf(unpack(packed, Number(pack)), Number(pack), Number(place)), Number(line))
      : null,
  )
  database.function('kept_beginning', (pack: unknown, place: unknown) => {
    const kept = beginnings.get(Number(pack) * MOST_RECORDS + Number(place))
    if (kept !== undefined) return kept
    const bytes = packs.get(Number(pack))
    return bytes === undefined ? null : beginningIn(bytes, Number(pack), Number(place))
  })
  database.function('unpacked_beginning', (packed: unknown, pack: unknown, place: unknown) =>
    packed instanceof Uint8Array ? beginningIn(unpack(packed, Number(pack)), Number(pack), Number(place)) : null,
  )
  forgetters.set(database, () => {
    packs.clear()
    beginnings.clear()
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

const toBeginning = (record: string): string =>
  toSnippet(lineOf(record, 0) ?? '', JSON.parse(lineOf(record, 1) ?? '[]') as Hidden[])

/** As `createTextPacker` lays it out. */
function recordIn(bytes: Buffer, place: number): string {
  const from = place === 0 ? 4 * (bytes.readUInt32LE(0) + 1) : bytes.readUInt32LE(4 * place)
  return bytes.toString('utf8', from, bytes.readUInt32LE(4 * (place + 1)))
}
