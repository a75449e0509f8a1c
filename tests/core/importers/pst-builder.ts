import { cryptMethods, decryptBlock } from '../../../src/core/importers/pst/pst-crypt.ts'

/** Property: id, type, value. Text is written as Unicode or, where the type is 0x1e, byte by byte. */
export type Property = readonly [id: number, type: number, value: number | string | Buffer]

export interface PstNodeSpec {
  readonly id: number
  readonly parent: number
  readonly data: Buffer
  readonly subnodes?: readonly { readonly id: number; readonly data: Buffer }[]
}

const inline: ReadonlySet<number> = new Set([0x02, 0x03, 0x0b])

/** A heap on a node (MS-PST, 2.3.1) from its allocations; ids run 0x20, 0x40, … */
function heap(signature: number, allocations: readonly Buffer[]): Buffer {
  const body = Buffer.concat(allocations)
  const ends = allocations.reduce<number[]>((all, item) => [...all, (all.at(-1) ?? 0) + item.length], [0])
  const map = Buffer.alloc(4 + ends.length * 2)
  map.writeUInt16LE(allocations.length, 0)
  for (const [i, end] of ends.entries()) map.writeUInt16LE(12 + end, 4 + i * 2)
  const header = Buffer.alloc(12)
  header.writeUInt16LE(12 + body.length, 0)
  header[2] = 0xec
  header[3] = signature
  header.writeUInt32LE(0x20, 4)
  return Buffer.concat([header, body, map])
}

const treeHeader = (keySize: number, dataSize: number, root: number): Buffer => {
  const header = Buffer.from([0xb5, keySize, dataSize, 0, 0, 0, 0, 0])
  header.writeUInt32LE(root, 4)
  return header
}

const bytesOf = (type: number, value: number | string | Buffer): Buffer => {
  if (typeof value === 'string') return type === 0x1e ? Buffer.from(value, 'latin1') : Buffer.from(value, 'utf16le')
  if (typeof value !== 'number') return value
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A property context: the node of a folder, message or attachment. */
export function properties(list: readonly Property[]): Buffer {
  const values: Buffer[] = []
  const records = [...list]
    .sort((a, b) => a[0] - b[0])
    .map(([id, type, value]) => {
      const record = Buffer.alloc(8)
      record.writeUInt16LE(id, 0)
      record.writeUInt16LE(type, 2)
      const bytes = bytesOf(type, value)
      if (inline.has(type)) bytes.copy(record, 4)
      else record.writeUInt32LE((values.push(bytes) + 2) << 5, 4)
      return record
    })
  return heap(0xbc, [treeHeader(2, 6, 0x40), Buffer.concat(records), ...values])
}

/** A table context of four-byte columns; the first column is the row's id. */
export function table(
  columns: readonly (readonly [id: number, type: number])[],
  rows: readonly (readonly (number | string)[])[],
  isUnicode: boolean,
): Buffer {
  const all = [[0x67f2, 0x03] as const, ...columns]
  const info = Buffer.alloc(22 + all.length * 8)
  info[0] = 0x7c
  info[1] = all.length
  const rowBytes = all.length * 4 + 1
  for (const at of [2, 4, 6]) info.writeUInt16LE(all.length * 4, at)
  info.writeUInt16LE(rowBytes, 8)
  info.writeUInt32LE(0x40, 10)
  info.writeUInt32LE(0x80, 14)
  for (const [i, [id, type]] of all.entries()) {
    info.writeUInt16LE(type, 22 + i * 8)
    info.writeUInt16LE(id, 24 + i * 8)
    info.writeUInt16LE(i * 4, 26 + i * 8)
    info[28 + i * 8] = 4
  }
  const values: Buffer[] = []
  const matrix = rows.map(cells => {
    const row = Buffer.alloc(rowBytes)
    for (const [i, cell] of cells.entries()) {
      row.writeUInt32LE(
        typeof cell === 'number' ? cell : (values.push(bytesOf(all[i]?.[1] ?? 0, cell)) + 4) << 5,
        i * 4,
      )
    }
    return row
  })
  const index = rows.map((cells, i) => {
    const record = Buffer.alloc(isUnicode ? 8 : 6)
    record.writeUInt32LE(Number(cells[0]), 0)
    record.writeUInt16LE(i, 4)
    return record
  })
  return heap(0x7c, [
    info,
    treeHeader(4, isUnicode ? 4 : 2, 0x60),
    Buffer.concat(index),
    Buffer.concat(matrix),
    ...values,
  ])
}

function encrypted(block: Buffer, method: number, bid: number): Buffer {
  const out = Buffer.from(block)
  if (method === cryptMethods.cyclic) decryptBlock(out, method, bid) // its own inverse
  if (method === cryptMethods.permute) {
    const table = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
    decryptBlock(table, method, bid)
    for (let i = 0; i < out.length; i++) out[i] = table.indexOf(out[i] ?? 0)
  }
  return out
}

/** A whole data file, in the layout of Outlook 97 (32 bits) or of Outlook 2003 (64 bits). */
export function buildPst(
  nodes: readonly PstNodeSpec[],
  { isUnicode, cryptMethod }: { isUnicode: boolean; cryptMethod: number },
): Buffer {
  const width = isUnicode ? 8 : 4
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(width)
    bytes.writeUInt32LE(value)
    return bytes
  }
  const blocks: { readonly id: number; readonly bytes: Buffer }[] = []
  const addBlock = (bytes: Buffer, isInternal: boolean): number => {
    const id = (blocks.length + 1) * 4 + (isInternal ? 2 : 0)
    blocks.push({ id, bytes: isInternal ? bytes : encrypted(bytes, cryptMethod, id) })
    return id
  }
  const nodeEntries = [...nodes]
    .sort((a, b) => a.id - b.id)
    .map(node => {
      const data = addBlock(node.data, false)
      const entries = (node.subnodes ?? []).map(sub =>
        Buffer.concat([number(sub.id), number(addBlock(sub.data, false)), number(0)]),
      )
      const list = Buffer.concat([Buffer.from([2, 0, entries.length, 0]), Buffer.alloc(isUnicode ? 4 : 0), ...entries])
      const subnodes = entries.length === 0 ? 0 : addBlock(list, true)
      const parent = Buffer.alloc(isUnicode ? 8 : 4)
      parent.writeUInt32LE(node.parent)
      return Buffer.concat([number(node.id), number(data), number(subnodes), parent])
    })
  const first = 1024 + 2 * 512
  let at = first
  const blockEntries = blocks.map(({ id, bytes }) => {
    const sizes = Buffer.alloc(isUnicode ? 8 : 4)
    sizes.writeUInt16LE(bytes.length, 0)
    const entry = Buffer.concat([number(id), number(at), sizes])
    at += bytes.length
    return entry
  })
  return Buffer.concat([
    header(isUnicode, cryptMethod),
    page(nodeEntries, isUnicode),
    page(blockEntries, isUnicode),
    ...blocks.map(block => block.bytes),
  ])
}

function header(isUnicode: boolean, cryptMethod: number): Buffer {
  const bytes = Buffer.alloc(1024)
  bytes.write('!BDN\0\0\0\0SM', 0, 'latin1')
  bytes.writeUInt16LE(isUnicode ? 23 : 14, 10)
  bytes.writeUInt32LE(1024, isUnicode ? 224 : 188)
  bytes.writeUInt32LE(1536, isUnicode ? 240 : 196)
  bytes[isUnicode ? 513 : 461] = cryptMethod
  return bytes
}

function page(entries: readonly Buffer[], isUnicode: boolean): Buffer {
  const bytes = Buffer.alloc(512)
  Buffer.concat([...entries]).copy(bytes)
  const at = isUnicode ? 488 : 496
  bytes[at] = entries.length
  bytes[at + 2] = entries[0]?.length ?? 0
  return bytes
}
