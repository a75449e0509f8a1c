import type { PstFile, PstNode } from './pst-file.ts'

const maxRecords = 200_000

/** The heap inside a node (MS-PST, 2.3.1), with the trees that lie in it (2.3.2). */
export class PstHeap {
  readonly #blocks: readonly Buffer[]
  readonly #is4k: boolean
  readonly #file: PstFile
  readonly #subnodes: ReadonlyMap<number, PstNode>

  constructor(file: PstFile, node: PstNode) {
    this.#file = file
    this.#is4k = file.is4k
    this.#blocks = file.blocks(node.data)
    this.#subnodes = file.subnodes(node.subnodes)
  }

  /** Id of the structure the heap is there for, or 0 where the heap is not sound. */
  get root(): number {
    const first = this.#blocks[0]
    return first && first.length >= 12 && first[2] === 0xec ? first.readUInt32LE(4) : 0
  }

  get subnodes(): ReadonlyMap<number, PstNode> {
    return this.#subnodes
  }

  /** An allocation of the heap; empty where the id leads nowhere. */
  item(id: number): Buffer {
    const block = this.#blocks[this.#is4k ? id >>> 19 : id >>> 16]
    const index = this.#is4k ? (id >>> 5) & 0x3fff : (id >>> 5) & 0x7ff
    if (!block || index === 0 || block.length < 2) return Buffer.alloc(0)
    const map = block.readUInt16LE(0)
    const at = map + 4 + (index - 1) * 2
    if (at + 4 > block.length) return Buffer.alloc(0)
    return block.subarray(block.readUInt16LE(at), block.readUInt16LE(at + 2))
  }

  /** A value kept in the heap or, if it is large, in a sub-item of its own. */
  value(id: number): Buffer {
    if (id === 0) return Buffer.alloc(0)
    return (id & 31) === 0 ? this.item(id) : Buffer.concat(this.valueBlocks(id))
  }

  valueBlocks(id: number): readonly Buffer[] {
    if ((id & 31) === 0) return [this.item(id)]
    const node = this.#subnodes.get(id)
    return node ? this.#file.blocks(node.data) : []
  }

  /** Key and data of each record of a tree, in order. */
  *records(headerId: number): Generator<{ readonly key: number; readonly data: Buffer }> {
    const header = this.item(headerId)
    if (header.length < 8 || header[0] !== 0xb5) return
    const [keySize, dataSize, levels] = [header[1] ?? 0, header[2] ?? 0, header[3] ?? 0]
    if (keySize < 2 || dataSize < 1 || levels > 8) return
    let left = maxRecords
    for (const record of this.#level(header.readUInt32LE(4), levels, keySize, dataSize, new Set())) {
      if (left-- <= 0) return
      yield { key: keySize >= 4 ? record.readUInt32LE(0) : record.readUInt16LE(0), data: record.subarray(keySize) }
    }
  }

  /** Damaged trees lead back to themselves: each part is read once. */
  *#level(id: number, levels: number, keySize: number, dataSize: number, seen: Set<number>): Generator<Buffer> {
    if (seen.has(id)) return
    seen.add(id)
    const item = this.item(id)
    const size = keySize + (levels === 0 ? dataSize : 4)
    for (let at = 0; at + size <= item.length; at += size) {
      const record = item.subarray(at, at + size)
      if (levels === 0) yield record
      else yield* this.#level(record.readUInt32LE(keySize), levels - 1, keySize, dataSize, seen)
    }
  }
}
