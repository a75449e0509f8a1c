import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { surveySheet } from '../../../src/core/importers/survey-sheet/survey-sheet.ts'
import { buildCompoundFile } from './compound-builder.ts'
import { memoryFile, readAll } from './memory-file.ts'

/** A record: its number, its length, its bytes. */
const record = (id: number, ...parts: readonly Buffer[]): Buffer => {
  const data = Buffer.concat(parts)
  return Buffer.concat([u16(id), u16(data.length), data])
}
const u16 = (...values: readonly number[]): Buffer =>
  Buffer.from(values.flatMap(value => [value & 255, (value >> 8) & 255]))
const u32 = (value: number): Buffer => u16(value, value >>> 16)
const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}
const narrow = (text: string): Buffer =>
  Buffer.concat([u16(text.length), Buffer.from([0]), Buffer.from(text, 'latin1')])
const begin = (kind: number, version = 0x600): Buffer => record(0x809, u16(version, kind, 0, 0))
const end = record(0x0a)

/** A workbook's stream: what all sheets share, then each sheet, whose place the directory of sheets names. */
function workbook(shared: readonly Buffer[], sheets: readonly { state: number; cells: readonly Buffer[] }[]): Buffer {
  const bodies = sheets.map(({ cells }) => Buffer.concat([begin(0x10), ...cells, end]))
  const headBytes = begin(5).length + Buffer.concat(shared).length + sheets.length * 18 + end.length
  let at = headBytes
  const entries = sheets.map(({ state }, i) => {
    const entry = record(0x85, u32(at), u16(state), Buffer.from([6, 0]), Buffer.from(`Blatt${i + 1}`))
    at += bodies[i]?.length ?? 0
    return entry
  })
  return Buffer.concat([begin(5), ...shared, ...entries, end, ...bodies])
}

const style = (format: number): Buffer => record(0xe0, u16(0, format), Buffer.alloc(16))
const texts = ['Datum', 'Note', 'Was war gut?', 'Filiale']
/** The last text begins with one byte for a character and goes on, in the next piece, with two. */
const shared = [
  record(0x41e, u16(164), narrow('dd.mm.yyyy hh:mm')),
  style(0),
  style(164),
  record(
    0xfc,
    u32(6),
    u32(6),
    ...texts.map(narrow),
    Buffer.concat([u16(3), Buffer.from([8]), u16(1), Buffer.from('Ulm'), Buffer.alloc(4)]),
    Buffer.concat([u16(7), Buffer.from([0]), Buffer.from('Sch')]),
  ),
  record(0x3c, Buffer.from([1]), Buffer.from('öne…', 'utf16le')),
]
const text = (row: number, column: number, index: number): Buffer => record(0xfd, u16(row, column, 0), u32(index))
const cells = [
  ...texts.map((_, column) => text(0, column, column)),
  record(0x203, u16(1, 0, 1), double(45_352.5)),
  // 4.5 as a hundredth of 450, and 12 beside it in the next column's place is left to the texts.
  record(0xbd, u16(1, 1, 0), u32((450 << 2) | 3), u16(1)),
  text(1, 2, 5),
  text(1, 3, 4),
  record(0x203, u16(2, 0, 1), double(45_353.5)),
  record(0x27e, u16(2, 1, 0), u32((5 << 2) | 2)),
  record(0x06, u16(2, 2, 0), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(8)),
  // A chart of its own between the formula and its text says nothing.
  begin(0x20),
  record(0x204, u16(2, 2, 0), narrow('Diagramm')),
  end,
  record(0x207, narrow('Alles')),
  record(0xe5, u16(1), u16(1, 2, 3, 3)),
]
const file = buildCompoundFile({
  Book: Buffer.alloc(5000),
  Workbook: workbook(shared, [
    { state: 0, cells },
    { state: 1, cells },
  ]),
})

test('an old Excel workbook is read: texts over two pieces, dates by style, packed numbers, formulas, merged cells', async () => {
  const items = await readAll(surveySheet, memoryFile('Umfrage.xls', file))
  expect(items).toHaveLength(3)
  expect(items[0]).toMatchObject({ kind: 'table', sheet: 'Blatt1', format: 'xls', header: texts, rows: 2 })
  expect(items[1]).toMatchObject({
    cells: ['2024-03-01T12:00:00', '4.5', 'Schöne…', 'Ulm'],
    date: '2024-03-01T11:00:00Z',
  })
  expect(items[2]).toMatchObject({ cells: ['2024-03-02T12:00:00', '5', 'Alles', 'Ulm'] })
})

test('a workbook of Excel 95 is read in its charset', async () => {
  const entry = record(0x85, u32(30 + 18), u16(0), Buffer.from([6]), Buffer.from('Blatt1'))
  const head = Buffer.concat([begin(5, 0x500), record(0x42, u16(1252))])
  const offset = head.length + entry.length + end.length
  entry.writeUInt32LE(offset, 4)
  const label = (row: number, column: number, words: string): Buffer =>
    record(0x204, u16(row, column, 0, words.length), Buffer.from(words, 'latin1'))
  const stream = Buffer.concat([
    head,
    entry,
    end,
    begin(0x10, 0x500),
    label(0, 0, 'Note'),
    label(0, 1, 'Kommentar'),
    record(0x203, u16(1, 0, 0), double(2)),
    label(1, 1, 'Schöner Laden'),
    end,
  ])
  const items = await readAll(surveySheet, memoryFile('Alt.xls', buildCompoundFile({ Book: stream })))
  expect(items[1]).toMatchObject({ kind: 'row', cells: ['2', 'Schöner Laden'] })
})

test('a workbook with a password is told from a damaged one', async () => {
  const locked = buildCompoundFile({ Workbook: Buffer.concat([begin(5), record(0x2f, u16(1)), end]) })
  expect(await readAll(surveySheet, memoryFile('x.xls', locked))).toMatchObject([{ reason: 'encrypted' }])
  const lockedNew = buildCompoundFile({ EncryptedPackage: Buffer.alloc(100) })
  expect(await readAll(surveySheet, memoryFile('x.xlsx', lockedNew))).toMatchObject([{ reason: 'encrypted' }])
  const other = buildCompoundFile({ WordDocument: Buffer.alloc(100) })
  expect(await readAll(surveySheet, memoryFile('x.xls', other))).toMatchObject([{ reason: 'unreadable' }])
})

test('tables in HTML or in the XML of Excel 2003 that are named .xls are read', async () => {
  const html =
    '<html><meta charset="utf-8"><table border=1><tr><th>Note<th>Kommentar</tr><tr><td>2</td><td>Sch&ouml;ner Laden,<br>\n  gern   wieder</td></tr></table></html>'
  expect((await readAll(surveySheet, memoryFile('x.xls', html))).slice(1)).toMatchObject([
    { cells: ['2', 'Schöner Laden,\n\ngern wieder'] },
  ])
  const xml =
    '<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">Note</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">Kommentar</Data></Cell></Row><Row><Cell><Data ss:Type="Number">2</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">Nett &amp; gut</Data></Cell></Row></Table></Worksheet></Workbook>'
  const items = await readAll(surveySheet, memoryFile('x.xls', xml))
  expect(items[0]).toMatchObject({ kind: 'table', sheet: 'A', format: 'xls' })
  expect(items[1]).toMatchObject({ cells: ['2', '', 'Nett & gut'] })
})

test('whatever is damaged in an old workbook, reading it ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async changes => {
        const damaged = Buffer.from(file)
        for (const [at, byte] of changes) damaged[at] = byte
        const items = await readAll(surveySheet, memoryFile('x.xls', damaged))
        expect(items.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 100 },
  )
})
