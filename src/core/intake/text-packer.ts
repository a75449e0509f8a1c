import { compress } from './compress.ts'
import type { Place } from './import-row.ts'

/** Letters of one mailbox are alike: together they take a fifth of the room. Unpacked in a tenth of a millisecond. */
const PACK_BYTES = 128 * 1024
const LEVEL = 3

/** Collects the words of verbatims into compressed packs. */
export interface TextPacker {
  /** Where the record will lie. */
  readonly add: (record: string) => Place
  /** The packs so far; the next record begins a new list. */
  readonly take: () => Uint8Array<ArrayBuffer>[]
}

/** Room before the records of a pack for its beginning, which is known last. */
const HEAD_BYTES = 16 * 1024
/** Places of a pack are below this. */
export const MOST_RECORDS = HEAD_BYTES / 4 - 1

/** A pack begins with the number of its records and where each ends, as 32-bit numbers; see `openTextPack`. */
export function createTextPacker(): TextPacker {
  // One piece of memory for all records: they would be scattered over it, and live until the batch is done.
  const block = Buffer.allocUnsafeSlow(HEAD_BYTES + PACK_BYTES)
  let packs: Uint8Array<ArrayBuffer>[] = []
  let ends: number[] = []
  let size = 0
  const close = (): void => {
    if (ends.length > 0) packs.push(packOf(block, ends))
    ends = []
    size = 0
  }
  return {
    add: record => {
      const bytes = Buffer.byteLength(record)
      if (size + bytes > PACK_BYTES || ends.length === MOST_RECORDS) close()
      const place = { pack: packs.length, place: ends.length }
      if (bytes > PACK_BYTES) {
        const own = Buffer.allocUnsafeSlow(HEAD_BYTES + bytes)
        own.write(record, HEAD_BYTES)
        packs.push(packOf(own, [bytes]))
      } else {
        block.write(record, HEAD_BYTES + size)
        ends.push((size += bytes))
      }
      return place
    },
    take: () => {
      close()
      const taken = packs
      packs = []
      return taken
    },
  }
}

/** `ends` of the records, which lie behind the room for the head. */
function packOf(block: Buffer, ends: readonly number[]): Uint8Array<ArrayBuffer> {
  const head = 4 * (ends.length + 1)
  const from = HEAD_BYTES - head
  block.writeUInt32LE(ends.length, from)
  ends.forEach((end, at) => block.writeUInt32LE(head + end, from + 4 * (at + 1)))
  const pack = block.subarray(from, HEAD_BYTES + (ends.at(-1) ?? 0))
  return compress(pack, LEVEL)
}
