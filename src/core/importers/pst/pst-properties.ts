import { MapiProperties, type MapiValue } from '../../mapi/mapi-properties.ts'
import type { PstFile, PstNode } from './pst-file.ts'
import { PstHeap } from './pst-heap.ts'

/** Types whose value fits in the four bytes of the record. */
const inlineTypes: ReadonlySet<number> = new Set([0x02, 0x03, 0x04, 0x0a, 0x0b])
/** Larger values are asked for by id only: an attachment's data is never read whole. */
const skippedIds: ReadonlySet<number> = new Set([0x3701])

export interface PstItem {
  readonly properties: MapiProperties
  readonly heap: PstHeap
}

/** Reads a property context (MS-PST, 2.3.3). */
export function readProperties(file: PstFile, node: PstNode, codePage: number): PstItem {
  const heap = new PstHeap(file, node)
  const values = new Map<number, MapiValue>()
  for (const { key, data } of heap.records(heap.root)) {
    if (data.length < 6 || skippedIds.has(key)) continue
    const type = data.readUInt16LE(0)
    const bytes = inlineTypes.has(type) ? data.subarray(2, 6) : heap.value(data.readUInt32LE(2))
    values.set(key, { type, bytes })
  }
  return { properties: new MapiProperties(values, codePage), heap }
}

interface Column {
  readonly id: number
  readonly type: number
  readonly offset: number
  readonly size: number
}

export interface PstRow {
  /** For a table of attachments: the id of the sub-item. */
  readonly id: number
  readonly properties: MapiProperties
}

/** Reads the rows of a table context (MS-PST, 2.3.4). */
export function readTable(file: PstFile, node: PstNode, codePage: number): readonly PstRow[] {
  const heap = new PstHeap(file, node)
  const info = heap.item(heap.root)
  if (info.length < 22 || info[0] !== 0x7c) return []
  const columns = columnsOf(info)
  const rowSize = info.readUInt16LE(8)
  const rowsId = info.readUInt32LE(14)
  if (rowSize < 4 || rowsId === 0) return []
  const perBlock = Math.max(1, Math.floor(file.blockRoom / rowSize))
  const blocks = heap.valueBlocks(rowsId)
  const rows: PstRow[] = []
  for (const { data } of heap.records(info.readUInt32LE(10))) {
    const index = data.length >= 4 ? data.readUInt32LE(0) : data.readUInt16LE(0)
    const block = blocks[Math.floor(index / perBlock)]
    const at = (index % perBlock) * rowSize
    const row = block?.subarray(at, at + rowSize)
    if (row?.length === rowSize)
      rows.push({ id: row.readUInt32LE(0), properties: new MapiProperties(valuesOf(heap, columns, row), codePage) })
  }
  return rows
}

function columnsOf(info: Buffer): readonly Column[] {
  const columns: Column[] = []
  for (let i = 0, at = 22; i < (info[1] ?? 0) && at + 8 <= info.length; i++, at += 8) {
    columns.push({
      type: info.readUInt16LE(at),
      id: info.readUInt16LE(at + 2),
      offset: info.readUInt16LE(at + 4),
      size: info[at + 6] ?? 0,
    })
  }
  return columns
}

function valuesOf(heap: PstHeap, columns: readonly Column[], row: Buffer): ReadonlyMap<number, MapiValue> {
  const values = new Map<number, MapiValue>()
  for (const { id, type, offset, size } of columns) {
    if (offset + size > row.length || size === 0) continue
    const bytes = row.subarray(offset, offset + size)
    const isApart = size === 4 && !inlineTypes.has(type)
    const value = isApart ? heap.value(bytes.readUInt32LE(0)) : bytes
    if (value.length > 0) values.set(id, { type, bytes: value })
  }
  return values
}
