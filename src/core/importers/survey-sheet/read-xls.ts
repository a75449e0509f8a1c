import { decodeWith } from '../../mime/decode-bytes.ts'
import { excelSerialToDate } from '../../table/cell-values.ts'
import { openCompoundFile, type CompoundEntry } from '../compound-file.ts'
import { biffRecords, type BiffRecord } from './biff-records.ts'
import { BiffTexts } from './biff-text.ts'
import { daysUntil1904, isDateFormat, shortNumber } from './cell-formats.ts'
import { SheetBuilder, type Sheet } from './sheet.ts'

/** Numbers of the records that hold something to read (MS-XLS 2.3). */
const record = {
  formula: 0x06,
  end: 0x0a,
  date1904: 0x22,
  password: 0x2f,
  codePage: 0x42,
  sheet: 0x85,
  numbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merged: 0xe5,
  texts: 0xfc,
  sharedText: 0xfd,
  number: 0x203,
  text: 0x204,
  truth: 0x205,
  formulaText: 0x207,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const

const excel97 = 0x0600

/** What the sheets share. */
interface Book {
  isExcel97: boolean
  codePage: number
  dayShift: number
  readonly texts: string[]
  readonly formats: Map<number, string>
  /** For each cell style the number of its format. */
  readonly styles: number[]
  readonly sheets: { readonly name: string; readonly offset: number }[]
}

/** The visible sheets of an Excel workbook of 1993 to 2003; `encrypted` where a password closes it, null where it is damaged. */
export function readXls(file: Buffer): readonly Sheet[] | 'encrypted' | null {
  const streams = openCompoundFile(file)?.children ?? []
  if (streams.some(({ name }) => name === 'EncryptedPackage')) return 'encrypted'
  const stream = workbookStream(streams)
  if (!stream) return null
  const book = readBook(stream)
  return book === 'encrypted' ? book : book.sheets.map(({ name, offset }) => readSheet(stream, name, offset, book))
}

/** Files for Excel 95 and 97 alike have a stream for each. */
function workbookStream(streams: readonly CompoundEntry[]): Buffer | null {
  const named = (wanted: string) => streams.find(({ name }) => name.toLowerCase() === wanted)
  return (named('workbook') ?? named('book'))?.read() ?? null
}

function readBook(stream: Buffer): Book | 'encrypted' {
  const book: Book = {
    isExcel97: true,
    codePage: 1252,
    dayShift: 0,
    texts: [],
    formats: new Map(),
    styles: [],
    sheets: [],
  }
  for (const found of biffRecords(stream)) {
    if (found.id === record.password) return 'encrypted'
    if (found.id === record.end) break
    addToBook(book, found)
  }
  return book
}

function addToBook(book: Book, found: BiffRecord): void {
  const { id, data } = found
  if (id === record.begin) book.isExcel97 = data.readUInt16LE(0) === excel97
  else if (id === record.codePage) book.codePage = data.readUInt16LE(0)
  else if (id === record.date1904) book.dayShift = data.readUInt16LE(0) === 1 ? daysUntil1904 : 0
  else if (id === record.format) book.formats.set(data.readUInt16LE(0), formatCode(book, found))
  else if (id === record.style) book.styles.push(data.readUInt16LE(2))
  else if (id === record.texts)
    for (const texts = new BiffTexts(found, 8); !texts.isAtEnd;) book.texts.push(texts.next())
  else if (id === record.sheet && data.readUInt16LE(4) === 0)
    book.sheets.push({ name: textAt(book, found, 6, 1), offset: data.readUInt32LE(0) })
}

const formatCode = (book: Book, found: BiffRecord): string => textAt(book, found, 2, book.isExcel97 ? 2 : 1)

/** A text with its length before it; Excel 95 wrote it in the computer's charset. */
function textAt(book: Book, found: BiffRecord, at: number, lengthBytes: 1 | 2): string {
  if (book.isExcel97) return new BiffTexts(found, at).next(lengthBytes)
  const length = found.data.readUIntLE(at, lengthBytes)
  const start = at + lengthBytes
  return decodeWith(charsetOf(book.codePage), found.data.subarray(start, start + length))
}

const charsetOf = (codePage: number): string =>
  codePage === 10_000 || codePage === 32_768 ? 'macroman' : codePage === 32_769 ? 'cp1252' : `cp${codePage}`

function readSheet(stream: Buffer, name: string, offset: number, book: Book): Sheet {
  const builder = new SheetBuilder(name)
  let depth = 0
  let awaited: { readonly row: number; readonly column: number } | null = null
  for (const found of biffRecords(stream, offset)) {
    const { id, data } = found
    // Charts inside the sheet are streams of their own.
    if (id === record.begin) depth++
    else if (id === record.end && --depth <= 0) break
    else if (depth > 1) continue
    else if (id === record.formula) awaited = placeFormula(builder, data, book)
    else if (id === record.formulaText && awaited) {
      builder.set(awaited.row, awaited.column, textAt(book, found, 0, 2), null)
      awaited = null
    } else place(builder, found, book)
  }
  return builder.build()
}

function place(builder: SheetBuilder, found: BiffRecord, book: Book): void {
  const { id, data } = found
  if (id === record.merged) fillMerged(builder, data)
  else if (id === record.numbers) placeNumbers(builder, data, book)
  else if (id === record.sharedText) setText(builder, data, book.texts[data.readUInt32LE(6)] ?? '')
  else if (id === record.text || id === record.richText) setText(builder, data, textAt(book, found, 6, 2))
  else if (id === record.number) setNumber(builder, data, data.readDoubleLE(6), book)
  else if (id === record.shortNumber) setNumber(builder, data, unpacked(data.readInt32LE(6)), book)
  else if (id === record.truth && data[7] === 0) setText(builder, data, data[6] === 1 ? 'TRUE' : 'FALSE')
}

const setText = (builder: SheetBuilder, data: Buffer, text: string): void =>
  builder.set(data.readUInt16LE(0), data.readUInt16LE(2), text.replace(/\r\n?/g, '\n'), null)

const setNumber = (builder: SheetBuilder, data: Buffer, value: number, book: Book): void =>
  setNumberAt(builder, data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4), value, book)

function setNumberAt(
  builder: SheetBuilder,
  row: number,
  column: number,
  style: number,
  value: number,
  book: Book,
): void {
  const format = book.styles[style] ?? 0
  const isDate = isDateFormat(format, book.formats.get(format))
  const date = isDate ? excelSerialToDate(value + book.dayShift) : null
  builder.set(row, column, date?.iso ?? shortNumber(value), date)
}

/** A row's numbers one beside the other: a style and a number each, the last column at the end. */
function placeNumbers(builder: SheetBuilder, data: Buffer, book: Book): void {
  const first = data.readUInt16LE(2)
  for (let at = 4, column = first; at + 8 <= data.length; at += 6, column++)
    setNumberAt(builder, data.readUInt16LE(0), column, data.readUInt16LE(at), unpacked(data.readInt32LE(at + 2)), book)
}

/** A number in 30 bits: whole or the upper half of a double, and perhaps a hundredth of it. */
function unpacked(bits: number): number {
  let value = bits >> 2
  if ((bits & 2) === 0) {
    const double = Buffer.alloc(8)
    double.writeInt32LE(bits & ~3, 4)
    value = double.readDoubleLE(0)
  }
  return (bits & 1) === 0 ? value : value / 100
}

/** The last result of a formula; a text stands in the next record, whose place is returned. */
function placeFormula(
  builder: SheetBuilder,
  data: Buffer,
  book: Book,
): { readonly row: number; readonly column: number } | null {
  if (data.readUInt16LE(12) !== 0xffff) {
    setNumber(builder, data, data.readDoubleLE(6), book)
    return null
  }
  if (data[6] === 1) setText(builder, data, data[8] === 1 ? 'TRUE' : 'FALSE')
  return data[6] === 0 ? { row: data.readUInt16LE(0), column: data.readUInt16LE(2) } : null
}

function fillMerged(builder: SheetBuilder, data: Buffer): void {
  for (let at = 2; at + 8 <= data.length; at += 8) {
    const [first, last, column] = [data.readUInt16LE(at), data.readUInt16LE(at + 2), data.readUInt16LE(at + 4)]
    builder.fillDown(column, first, last)
  }
}
