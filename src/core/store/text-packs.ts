import { zstdDecompressSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import type { Hidden } from '../../contract/schemas/message.ts'
import { MOST_RECORDS } from '../intake/text-packer.ts'
import { toSnippet } from '../intake/verbatim-part.ts'
import { lineOf } from '../intake/words-record.ts'
import { createLastUsed } from './last-used.ts'

/** Unpacked packs at hand, 2 MB: who goes through all letters asks for neighbours. */
const KEPT_PACKS = 16

/** Letters at hand, by their length, some 2 MB: hits and conversations lie in as many packs, and are asked for again while one types. */
const KEPT_LETTERS = 2_000_000

/** Beginnings at hand, some 4 MB: pages of lists and of the queue are gone through forth and back, and each lies in many packs. */
const KEPT_BEGINNINGS = 10_000

/** Roughly the size of a pack, so that it is unpacked in one go. */
const CHUNK = 144 * 1024

/** The records asked for last, and how to come by others. */
interface Records {
  /** From memory, or null. */
  readonly kept: (pack: number, place: number) => string | null
  readonly unpacked: (packed: unknown, pack: number, place: number) => string | null
  readonly forget: () => void
}

function createRecords(): Records {
  const packs = createLastUsed<Buffer>(KEPT_PACKS)
  const records = createLastUsed<string>(KEPT_LETTERS, record => record.length)
  /** All lines of a letter are asked for one after the other. */
  let last = { key: -1, record: '' }
  const kept: Records['kept'] = (pack, place) => {
    const key = keyOf(pack, place)
    if (last.key === key) return last.record
    const bytes = packs.get(pack)
    const record = records.get(key) ?? (bytes === undefined ? null : recordIn(bytes, place))
    if (record !== null) last = { key, record }
    return record
  }
  return {
    kept,
    unpacked: (packed, pack, place) => {
      const known = kept(pack, place)
      if (known !== null || !(packed instanceof Uint8Array)) return known
      const bytes = unpack(packed)
      packs.set(pack, bytes)
      // Not those beside it: who goes through all letters would push out the others.
      const record = recordIn(bytes, place)
      records.set(keyOf(pack, place), record)
      return record
    },
    forget: () => {
      packs.clear()
      records.clear()
      last = { key: -1, record: '' }
    },
  }
}

/**
 * The functions by which queries read from packs. The views `verbatim_text` and `mail_text` name lines: `kept_line(pack,
 * place, line)` answers from memory or not at all, `unpacked_line(bytes, pack, place, line)` unpacks. `kept_beginning` and
 * `unpacked_beginning` likewise tell how a letter begins. Packs never change, and their numbers are given once.
 */
export function addTextFunctions(database: Database.Database): void {
  if (forgetters.has(database)) return
  const records = createRecords()
  const beginnings = createLastUsed<string>(KEPT_BEGINNINGS)
  const beginningOf = (record: string | null, key: number): string | null => {
    if (record === null) return null
    const beginning = toBeginning(record)
    beginnings.set(key, beginning)
    return beginning
  }
  const lineIn = (record: string | null, line: unknown): string | null =>
    record === null ? null : lineOf(record, Number(line))
  database.function('kept_line', (pack: unknown, place: unknown, line: unknown) =>
    lineIn(records.kept(Number(pack), Number(place)), line),
  )
  database.function('unpacked_line', (packed: unknown, pack: unknown, place: unknown, line: unknown) =>
    lineIn(records.unpacked(packed, Number(pack), Number(place)), line),
  )
  database.function('kept_beginning', (pack: unknown, place: unknown) => {
    const key = keyOf(Number(pack), Number(place))
    return beginnings.get(key) ?? beginningOf(records.kept(Number(pack), Number(place)), key)
  })
  database.function('unpacked_beginning', (packed: unknown, pack: unknown, place: unknown) =>
    beginningOf(records.unpacked(packed, Number(pack), Number(place)), keyOf(Number(pack), Number(place))),
  )
  forgetters.set(database, () => {
    records.forget()
    beginnings.clear()
  })
}

const keyOf = (pack: number, place: number): number => pack * MOST_RECORDS + place

const unpack = (packed: Uint8Array): Buffer => zstdDecompressSync(packed, { chunkSize: CHUNK })

const forgetters = new WeakMap<Database.Database, () => void>()

/** To be called where a transaction was taken back: the numbers of its packs are given again. */
export const forgetPacks = (database: Database.Database): void => forgetters.get(database)?.()

/** The records of a pack, by their place. */
export function openTextPack(packed: Uint8Array): (place: number) => string {
  const bytes = unpack(packed)
  return place => recordIn(bytes, place)
}

const toBeginning = (record: string): string =>
  toSnippet(lineOf(record, 0) ?? '', JSON.parse(lineOf(record, 1) ?? '[]') as Hidden[])

/** As `createTextPacker` lays it out. */
function recordIn(bytes: Buffer, place: number): string {
  const from = place === 0 ? 4 * (bytes.readUInt32LE(0) + 1) : bytes.readUInt32LE(4 * place)
  return bytes.toString('utf8', from, bytes.readUInt32LE(4 * (place + 1)))
}
