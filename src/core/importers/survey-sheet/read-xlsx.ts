import { excelSerialToDate, type CellDate } from '../../table/cell-values.ts'
import { daysUntil1904, isDateFormat, shortNumber } from './cell-formats.ts'
import { SheetBuilder, type Sheet } from './sheet.ts'
import { xmlTokens, type XmlToken } from './xml-tokens.ts'

/** A file of the package by its path, or null. */
export type PackageFile = (path: string) => string | null

/** The visible sheets of an Excel workbook (ECMA-376, SpreadsheetML). */
export function readXlsx(file: PackageFile): readonly Sheet[] {
  const workbook = file('xl/workbook.xml')
  if (workbook === null) return []
  const targets = relationTargets(file('xl/_rels/workbook.xml.rels') ?? '')
  const book: Book = {
    strings: sharedStrings(file('xl/sharedStrings.xml') ?? ''),
    isDateStyle: dateStyles(file('xl/styles.xml') ?? ''),
    dayShift: /date1904\s*=\s*"(?:1|true)"/.test(workbook) ? daysUntil1904 : 0,
  }
  return opened(workbook, 'sheet').flatMap(attributes => {
    if (attributes.get('state')?.includes('idden')) return []
    const source = file(targets.get(relationOf(attributes)) ?? '')
    return source === null ? [] : [readSheet(attributes.get('name') ?? '', source, book)]
  })
}

/** `r:id`; the prefix is the writer's choice. */
const relationOf = (attributes: ReadonlyMap<string, string>): string =>
  attributes.get('r:id') ?? [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? ''

interface Book {
  readonly strings: readonly string[]
  readonly isDateStyle: readonly boolean[]
  readonly dayShift: number
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function opened(source: string, name: string): readonly ReadonlyMap<string, string>[] {
  return [...xmlTokens(source)].flatMap(token =>
    token.kind === 'open' && localName(token.name) === name ? [token.attributes] : [],
  )
}

const relationTargets = (source: string): ReadonlyMap<string, string> =>
  new Map(
    opened(source, 'Relationship').map(relation => [relation.get('Id') ?? '', fullPath(relation.get('Target') ?? '')]),
  )

const fullPath = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`

/** Texts by index; runs of one text are joined, readings (phonetic) left out. */
function sharedStrings(source: string): readonly string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inReading = false
  for (const token of xmlTokens(source)) {
    const name = token.kind === 'text' ? '' : localName(token.name)
    if (token.kind === 'text') text += inText && !inReading ? token.text : ''
    else if (name === 't') inText = token.kind === 'open' && !token.isEmpty
    else if (name === 'rPh') inReading = token.kind === 'open'
    else if (name === 'si' && (token.kind === 'close' || token.isEmpty)) {
      strings.push(unescaped(text))
      text = ''
    }
  }
  return strings
}

/** Control characters are written as _x000D_. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/\r\n?/g, '\n')
    : text

/** For each cell style: whether it shows a number as a date. */
function dateStyles(source: string): readonly boolean[] {
  const formats = new Map(
    opened(source, 'numFmt').map(format => [Number(format.get('numFmtId')), format.get('formatCode') ?? '']),
  )
  const cellStyles = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(source)?.[0] ?? ''
  return opened(cellStyles, 'xf').map(style => {
    const id = Number(style.get('numFmtId') ?? 0)
    return isDateFormat(id, formats.get(id))
  })
}

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
}

function readSheet(name: string, source: string, book: Book): Sheet {
  const builder = new SheetBuilder(name)
  let cell: OpenCell | null = null
  let row = 0
  let column = -1
  let inValue = false
  for (const token of xmlTokens(source)) {
    if (token.kind === 'text') {
      if (inValue && cell) cell.value += token.text
      continue
    }
    const tag = localName(token.name)
    if (tag === 'row' && token.kind === 'open') {
      row = Number(token.attributes.get('r') ?? row + 1)
      column = -1
    } else if (tag === 'c' && token.kind === 'open') {
      cell = openCell(token, row, column)
      column = cell.column
      if (token.isEmpty) cell = null
    } else if (tag === 'c' && cell) {
      place(builder, cell, book)
      cell = null
    } else if (tag === 'v' || tag === 't') inValue = token.kind === 'open' && !token.isEmpty
    else if (tag === 'mergeCell' && token.kind === 'open') fillMerged(builder, token.attributes.get('ref') ?? '')
  }
  return builder.build()
}

function openCell(token: XmlToken & { readonly kind: 'open' }, row: number, before: number): OpenCell {
  const reference = /^([A-Z]{1,3})(\d+)$/.exec(token.attributes.get('r') ?? '')
  return {
    row: reference ? Number(reference[2]) : row,
    column: reference ? columnOf(reference[1] ?? '') : before + 1,
    type: token.attributes.get('t') ?? 'n',
    style: Number(token.attributes.get('s') ?? 0),
    value: '',
  }
}

const columnOf = (letters: string): number =>
  letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function place(builder: SheetBuilder, cell: OpenCell, book: Book): void {
  const date = dateIn(cell, book)
  builder.set(cell.row, cell.column, date?.iso ?? textIn(cell, book), date)
}

function dateIn({ type, style, value }: OpenCell, book: Book): CellDate | null {
  if (type !== 'n' || value === '' || book.isDateStyle[style] !== true) return null
  return excelSerialToDate(Number(value) + book.dayShift)
}

function textIn({ type, value }: OpenCell, book: Book): string {
  // A cell that has a style and no value: not every program writes it as one tag.
  if (value === '') return ''
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'e':
      return ''
    case 'n':
      return numberText(value)
    default:
      return unescaped(value)
  }
}

const numberText = (value: string): string =>
  /^-?\d+$/.test(value) || !Number.isFinite(Number(value)) ? value : shortNumber(Number(value))

function fillMerged(builder: SheetBuilder, reference: string): void {
  const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference)
  if (match) builder.fillDown(columnOf(match[1] ?? ''), Number(match[2]), Number(match[4]))
}
