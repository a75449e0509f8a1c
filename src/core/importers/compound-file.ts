import { decodeUtf16 } from '../mime/decode-utf16.ts'

/** A folder or stream inside a compound file (MS-CFB). */
export interface CompoundEntry {
  readonly name: string
  readonly isFolder: boolean
  readonly size: number
  readonly children: readonly CompoundEntry[]
  /** The stream's bytes; short where the file is damaged. */
  readonly read: () => Buffer
}

const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const maxRegularSector = 0xfffffffa
const noStream = 0xffffffff
const entryBytes = 128
const maxDepth = 20

/** By its first eight bytes (MS-CFB, 2.2). */
export const isCompoundFile = (head: Uint8Array): boolean =>
  Buffer.from(head.buffer, head.byteOffset, Math.min(8, head.byteLength)).equals(signature)

/** Opens the file system that Microsoft keeps inside .msg and old Office files. Null if the header is not sound. */
export function openCompoundFile(file: Buffer): CompoundEntry | null {
  if (file.length < 512 || !isCompoundFile(file)) return null
  const sectorShift = file.readUInt16LE(30)
  if (sectorShift !== 9 && sectorShift !== 12) return null
  return new CompoundReader(file, 1 << sectorShift).root()
}

class CompoundReader {
  readonly #file: Buffer
  readonly #sectorBytes: number
  readonly #fat: readonly number[]
  readonly #miniFat: Buffer
  readonly #directory: Buffer
  readonly #miniCutoff: number
  #miniStream: Buffer | null = null
  readonly #seen = new Set<number>()

  constructor(file: Buffer, sectorBytes: number) {
    this.#file = file
    this.#sectorBytes = sectorBytes
    this.#fat = this.#readFat()
    this.#miniCutoff = file.readUInt32LE(56)
    this.#miniFat = this.#chain(file.readUInt32LE(60), Infinity)
    this.#directory = this.#chain(file.readUInt32LE(48), Infinity)
  }

  root(): CompoundEntry | null {
    return this.#directory.length < entryBytes ? null : this.#entry(0, 0)
  }

  /** Sector numbers by sector, from the table whose own sectors stand in the header and its continuations. */
  #readFat(): readonly number[] {
    const numbers: number[] = []
    // Numbers beyond the file's sectors say nothing; a ring of tables would make millions of them.
    const most = this.#file.length / this.#sectorBytes + 1
    const addSector = (sector: number) => {
      if (sector > maxRegularSector || numbers.length > most) return
      const bytes = this.#sector(sector)
      for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at))
    }
    for (let at = 76; at < 512; at += 4) addSector(this.#file.readUInt32LE(at))
    let next = this.#file.readUInt32LE(68)
    for (let left = 10_000; left > 0 && next <= maxRegularSector && numbers.length <= most; left--) {
      const bytes = this.#sector(next)
      if (bytes.length < this.#sectorBytes) break
      for (let at = 0; at + 4 < bytes.length; at += 4) addSector(bytes.readUInt32LE(at))
      next = bytes.readUInt32LE(bytes.length - 4)
    }
    return numbers
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorBytes
    return this.#file.subarray(start, start + this.#sectorBytes)
  }

  #chain(first: number, size: number): Buffer {
    const sectors: Buffer[] = []
    let total = 0
    let next = first
    const most = Math.ceil(this.#file.length / this.#sectorBytes) + 1
    while (next <= maxRegularSector && total < size && sectors.length < most) {
      const bytes = this.#sector(next)
      if (bytes.length === 0) break
      sectors.push(bytes)
      total += bytes.length
      next = this.#fat[next] ?? noStream
    }
    const whole = Buffer.concat(sectors)
    return whole.length > size ? whole.subarray(0, size) : whole
  }

  /** Streams below the cutoff lie in 64-byte pieces of the root's stream. */
  #miniChain(first: number, size: number): Buffer {
    this.#miniStream ??= this.#chain(this.#directory.readUInt32LE(116), Infinity)
    const pieces: Buffer[] = []
    let next = first
    // A ring of pieces would give any size that a damaged entry names.
    const room = Math.min(size, this.#miniStream.length)
    for (let total = 0; next <= maxRegularSector && total < room; total += 64) {
      const piece = this.#miniStream.subarray(next * 64, next * 64 + 64)
      if (piece.length === 0) break
      pieces.push(piece)
      next = next * 4 + 4 <= this.#miniFat.length ? this.#miniFat.readUInt32LE(next * 4) : noStream
    }
    return Buffer.concat(pieces).subarray(0, size)
  }

  #entry(id: number, depth: number): CompoundEntry {
    const at = id * entryBytes
    const bytes = this.#directory.subarray(at, at + entryBytes)
    const nameBytes = Math.min(Math.max(bytes.readUInt16LE(64) - 2, 0), 62)
    const isFolder = bytes[66] === 1 || bytes[66] === 5
    const size = bytes.readUInt32LE(120)
    const first = bytes.readUInt32LE(116)
    return {
      name: decodeUtf16(bytes.subarray(0, nameBytes)),
      isFolder,
      size: isFolder ? 0 : size,
      children: isFolder && depth < maxDepth ? this.#siblings(bytes.readUInt32LE(76), depth + 1) : [],
      read: () => (size < this.#miniCutoff ? this.#miniChain(first, size) : this.#chain(first, size)),
    }
  }

  /** A folder's entries form a tree; damaged files make rings of it. */
  #siblings(top: number, depth: number): readonly CompoundEntry[] {
    const found: CompoundEntry[] = []
    const open = [top]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const at = id * entryBytes
      if (id === noStream || at + entryBytes > this.#directory.length || this.#seen.has(id)) continue
      this.#seen.add(id)
      open.push(this.#directory.readUInt32LE(at + 68), this.#directory.readUInt32LE(at + 72))
      found.push(this.#entry(id, depth))
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  }
}
