import { compress } from './compress.ts'
import type { MessageRow } from './import-row.ts'

/** Mails of one mailbox are alike: compressed together they take half the room. Small enough to be unpacked for one of them. */
const PACK_BYTES = 256 * 1024
/** Level 3 takes nearly twice the time for a twentieth less. */
const LEVEL = 1

/** Collects originals into compressed packs. */
export interface Packer {
  /** Where the original will lie. */
  readonly add: (original: Uint8Array) => NonNullable<MessageRow['original']>
  /** The packs so far; the next original begins a new list. */
  readonly take: () => Uint8Array<ArrayBuffer>[]
}

export function createPacker(): Packer {
  // One piece of memory for all: thousands of small ones would be scattered over it.
  const block = new Uint8Array(PACK_BYTES)
  let packs: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const close = (): void => {
    if (size > 0) packs.push(compress(block.subarray(0, size), LEVEL))
    size = 0
  }
  return {
    add: original => {
      if (size + original.length > PACK_BYTES) close()
      const place = { pack: packs.length, offset: size, length: original.length }
      if (original.length > PACK_BYTES) packs.push(compress(original, LEVEL))
      else {
        block.set(original, size)
        size += original.length
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
