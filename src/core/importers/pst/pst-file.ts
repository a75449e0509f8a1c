import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { decryptBlock } from './pst-crypt.ts'

/** What the header of a data file tells (MS-PST, 2.2.2.6): widths of numbers, page size, roots of the two trees. */
interface Layout {
  readonly isUnicode: boolean
  /** Outlook 2013's offline files: larger pages, compressed blocks. */
  readonly is4k: boolean
  readonly cryptMethod: number
  readonly nodeRoot: number
  readonly blockRoot: number
  /** How long the file says it is; 0 where it says nothing. */
  readonly fileSize: number
}

/** An item of the file: its data, its own sub-items, and the item above it. */
export interface PstNode {
  readonly id: number
  readonly data: number
  readonly subnodes: number
  readonly parent: number
}

interface BlockPlace {
  readonly offset: number
  readonly stored: number
  readonly size: number
}

const maxDepth = 12
const maxCachedPages = 2048
const maxNodeBytes = 64 * 1024 * 1024
/** No sound file has its blocks read so often over; a damaged one leads to the same blocks again and again. */
const maxReadings = 32
const costOfReading = 128

/** Random access to the blocks of a .pst or .ost file; everything damaged reads as missing. */
export class PstFile {
  readonly #handle: number
  readonly #layout: Layout
  readonly #size: number
  readonly #pages = new Map<number, Buffer>()
  #leftToRead = 4 * 1024 * 1024

  /** Throws where the file cannot be opened or its header is not sound. */
  constructor(path: string) {
    this.#handle = openSync(path, 'r')
    const layout = readLayout(this.#read(0, 1024))
    if (!layout) {
      closeSync(this.#handle)
      throw new Error('The header of the data file is not sound.')
    }
    this.#layout = layout
    this.#size = fstatSync(this.#handle).size
    this.#leftToRead += this.#size * maxReadings
  }

  /** Whether the end is missing, as after a broken-off copy. */
  get isCutOff(): boolean {
    return this.#size < this.#layout.fileSize
  }

  close(): void {
    closeSync(this.#handle)
  }

  get isUnicode(): boolean {
    return this.#layout.isUnicode
  }

  get is4k(): boolean {
    return this.#layout.is4k
  }

  /** Room for data in one block: rows of a table never cross it. */
  get blockRoom(): number {
    return this.#layout.is4k ? 65_536 - 24 : this.#layout.isUnicode ? 8176 : 8180
  }

  /** All items, in order of their ids. */
  *nodes(): Generator<PstNode> {
    const wide = this.#layout.isUnicode
    for (const entry of this.#leaves(this.#layout.nodeRoot, 0, new Set())) {
      if (entry.length < (wide ? 28 : 16)) continue
      yield wide
        ? {
            id: entry.readUInt32LE(0),
            data: number64(entry, 8),
            subnodes: number64(entry, 16),
            parent: entry.readUInt32LE(24),
          }
        : {
            id: entry.readUInt32LE(0),
            data: entry.readUInt32LE(4),
            subnodes: entry.readUInt32LE(8),
            parent: entry.readUInt32LE(12),
          }
    }
  }

  /** The data of a node, block by block; a large one lies in a tree of blocks. */
  blocks(id: number): readonly Buffer[] {
    const found: Buffer[] = []
    this.#collectBlocks(id, found, { left: maxNodeBytes }, 0)
    return found
  }

  /** The sub-items of a node by their ids (MS-PST, 2.2.2.8.3.3). */
  subnodes(id: number): ReadonlyMap<number, PstNode> {
    const found = new Map<number, PstNode>()
    if (id !== 0) this.#collectSubnodes(id, found, 0)
    return found
  }

  #collectBlocks(id: number, found: Buffer[], room: { left: number }, depth: number): void {
    const block = id === 0 ? null : this.#block(id)
    if (!block || depth > 3 || room.left <= 0) return
    room.left -= block.length
    if (!isInternal(id)) {
      found.push(block)
      return
    }
    if (block[0] !== 1 || block.length < 8) return
    const width = this.#layout.isUnicode ? 8 : 4
    const count = block.readUInt16LE(2)
    for (let i = 0, at = 8; i < count && at + width <= block.length; i++, at += width) {
      const child = width === 8 ? number64(block, at) : block.readUInt32LE(at)
      this.#collectBlocks(child, found, room, depth + 1)
    }
  }

  #collectSubnodes(id: number, found: Map<number, PstNode>, depth: number): void {
    const block = this.#block(id)
    if (!block || block[0] !== 2 || depth > 2 || block.length < 8) return
    const wide = this.#layout.isUnicode
    const width = wide ? 8 : 4
    const isLeaf = block[1] === 0
    const size = width * (isLeaf ? 3 : 2)
    const count = block.readUInt16LE(2)
    for (let i = 0, at = wide ? 8 : 4; i < count && at + size <= block.length; i++, at += size) {
      const number = (place: number) => (wide ? number64(block, at + place * 8) : block.readUInt32LE(at + place * 4))
      if (isLeaf)
        found.set(block.readUInt32LE(at), {
          id: block.readUInt32LE(at),
          data: number(1),
          subnodes: number(2),
          parent: 0,
        })
      else this.#collectSubnodes(number(1), found, depth + 1)
    }
  }

  #block(id: number): Buffer | null {
    const place = this.#findBlock(id)
    if (!place) return null
    this.#leftToRead -= place.stored + costOfReading
    if (this.#leftToRead < 0) return null
    const stored = this.#read(place.offset, place.stored)
    const block = place.size === place.stored ? stored : inflated(stored)
    if (!isInternal(id)) decryptBlock(block, this.#layout.cryptMethod, Number(BigInt(id) & 0xffffffffn))
    return block
  }

  /** Looks a block up by its id; the lowest bit is no part of it. */
  #findBlock(id: number): BlockPlace | null {
    const wanted = id - (id % 2)
    const wide = this.#layout.isUnicode
    let page = this.#page(this.#layout.blockRoot)
    for (let depth = 0; page && depth < maxDepth; depth++) {
      const entry = lastNotAbove(page, wanted, wide)
      if (!entry) return null
      if (page.level === 0) return this.#blockPlace(entry, wanted)
      page = this.#page(wide ? number64(entry, 16) : entry.readUInt32LE(8))
    }
    return null
  }

  #blockPlace(entry: Buffer, wanted: number): BlockPlace | null {
    const wide = this.#layout.isUnicode
    const id = wide ? number64(entry, 0) : entry.readUInt32LE(0)
    if (id - (id % 2) !== wanted) return null
    const offset = wide ? number64(entry, 8) : entry.readUInt32LE(4)
    const stored = entry.readUInt16LE(wide ? 16 : 8)
    return { offset, stored, size: this.#layout.is4k ? entry.readUInt16LE(18) : stored }
  }

  *#leaves(offset: number, depth: number, seen: Set<number>): Generator<Buffer> {
    if (seen.has(offset)) return
    seen.add(offset)
    const page = this.#page(offset)
    if (!page || depth > maxDepth) return
    for (const entry of entriesOf(page)) {
      if (page.level === 0) yield entry
      else yield* this.#leaves(this.#layout.isUnicode ? number64(entry, 16) : entry.readUInt32LE(8), depth + 1, seen)
    }
  }

  #page(offset: number): TreePage | null {
    const size = this.#layout.is4k ? 4096 : 512
    let bytes = this.#pages.get(offset)
    if (!bytes) {
      bytes = this.#read(offset, size)
      if (this.#pages.size >= maxCachedPages) this.#pages.clear()
      this.#pages.set(offset, bytes)
    }
    if (bytes.length < size) return null
    const { isUnicode, is4k } = this.#layout
    if (is4k) {
      return { bytes, isUnicode, count: bytes.readUInt16LE(4056), entrySize: bytes[4060] ?? 0, level: bytes[4061] ?? 0 }
    }
    const at = isUnicode ? 488 : 496
    return { bytes, isUnicode, count: bytes[at] ?? 0, entrySize: bytes[at + 2] ?? 0, level: bytes[at + 3] ?? 0 }
  }

  #read(offset: number, length: number): Buffer {
    const buffer = Buffer.alloc(length)
    const count = Number.isSafeInteger(offset) && offset >= 0 ? readSync(this.#handle, buffer, 0, length, offset) : 0
    return buffer.subarray(0, count)
  }
}

interface TreePage {
  readonly isUnicode: boolean
  readonly bytes: Buffer
  readonly count: number
  readonly entrySize: number
  readonly level: number
}

function* entriesOf({ bytes, count, entrySize, isUnicode }: TreePage): Generator<Buffer> {
  // Of all kinds of entries in either width, none is smaller.
  if (entrySize < (isUnicode ? 24 : 12)) return
  const room = Math.min(count, Math.floor(bytes.length / entrySize))
  for (let i = 0; i < room; i++) yield bytes.subarray(i * entrySize, (i + 1) * entrySize)
}

function lastNotAbove(page: TreePage, wanted: number, wide: boolean): Buffer | null {
  let found: Buffer | null = null
  for (const entry of entriesOf(page)) {
    const key = wide ? number64(entry, 0) : entry.readUInt32LE(0)
    if (key - (key % 2) > wanted) break
    found = entry
  }
  return found
}

const isInternal = (id: number): boolean => Math.floor(id / 2) % 2 === 1

/** Ids and offsets fit in 53 bits in any file that exists. */
const number64 = (bytes: Buffer, at: number): number =>
  bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 4_294_967_296

function inflated(stored: Buffer): Buffer {
  try {
    return inflateSync(stored, { maxOutputLength: 1024 * 1024 })
  } catch {
    return stored // a block that is not compressed although its sizes differ
  }
}

/** By its first four bytes (MS-PST, 2.2.2.6). */
export const isPstHeader = (head: Uint8Array): boolean =>
  head.length >= 12 && head[0] === 0x21 && head[1] === 0x42 && head[2] === 0x44 && head[3] === 0x4e

function readLayout(header: Buffer): Layout | null {
  if (header.length < 600 || !isPstHeader(header)) return null
  const version = header.readUInt16LE(10)
  if (version < 14) return null
  const isUnicode = version >= 23
  return {
    isUnicode,
    is4k: version >= 36,
    cryptMethod: header[isUnicode ? 513 : 461] ?? 0,
    fileSize: isUnicode ? number64(header, 184) : header.readUInt32LE(168),
    nodeRoot: isUnicode ? number64(header, 224) : header.readUInt32LE(188),
    blockRoot: isUnicode ? number64(header, 240) : header.readUInt32LE(196),
  }
}
