import { parseCellDate, type CellDate } from '../../table/cell-values.ts'
import { SheetBuilder, type Sheet } from './sheet.ts'
import { xmlTokens, type XmlToken } from './xml-tokens.ts'

type OpenTag = XmlToken & { readonly kind: 'open' }

/** Where the reader stands in a sheet. */
interface Cursor {
  row: number
  column: number
  rowRepeat: number
  cell: { readonly tag: OpenTag; paragraphs: string[]; isNote: boolean } | null
}

/** The sheets of an OpenDocument spreadsheet (ODF 1.3), from its content.xml. */
export function readOds(content: string): readonly Sheet[] {
  const sheets: Sheet[] = []
  const hidden = hiddenStyles(content)
  let builder: SheetBuilder | null = null
  const cursor: Cursor = { row: 0, column: 0, rowRepeat: 1, cell: null }
  for (const token of xmlTokens(content)) {
    if (token.kind === 'text') addText(cursor, token.text)
    else if (token.name === 'table:table') {
      if (builder && token.kind === 'close') sheets.push(builder.build())
      const isShown = token.kind === 'open' && !hidden.has(token.attributes.get('table:style-name') ?? '')
      builder = isShown ? new SheetBuilder(token.attributes.get('table:name') ?? '') : null
      Object.assign(cursor, { row: 0, column: 0, cell: null })
    } else if (builder) take(builder, cursor, token)
  }
  return sheets
}

/** Names of the styles that hide a sheet. */
function hiddenStyles(content: string): ReadonlySet<string> {
  const names = new Set<string>()
  if (!content.includes('table:display="false"')) return names
  let style = ''
  for (const token of xmlTokens(content)) {
    if (token.kind !== 'open') continue
    if (token.name === 'office:body') break
    if (token.name === 'style:style') style = token.attributes.get('style:name') ?? ''
    else if (token.name === 'style:table-properties' && token.attributes.get('table:display') === 'false')
      names.add(style)
  }
  return names
}

function take(builder: SheetBuilder, cursor: Cursor, token: Exclude<XmlToken, { kind: 'text' }>): void {
  switch (token.name) {
    case 'table:table-row':
      if (token.kind === 'open') {
        cursor.column = 0
        cursor.rowRepeat = repeatOf(token, 'table:number-rows-repeated')
      }
      if (token.kind === 'close' || token.isEmpty) {
        if (cursor.rowRepeat > 1) builder.repeatRow(cursor.row, cursor.rowRepeat)
        cursor.row += cursor.rowRepeat
      }
      break
    case 'table:table-cell':
    case 'table:covered-table-cell':
      if (token.kind === 'open') cursor.cell = { tag: token, paragraphs: [], isNote: false }
      if ((token.kind === 'close' || token.isEmpty) && cursor.cell) closeCell(builder, cursor)
      break
    case 'text:p':
      if (token.kind === 'open' && cursor.cell && !cursor.cell.isNote) cursor.cell.paragraphs.push('')
      break
    case 'office:annotation':
      if (cursor.cell) cursor.cell.isNote = token.kind === 'open' && !token.isEmpty
      break
    case 'text:line-break':
      if (token.kind === 'open') addText(cursor, '\n')
      break
    case 'text:tab':
      if (token.kind === 'open') addText(cursor, '\t')
      break
    case 'text:s':
      if (token.kind === 'open') addText(cursor, ' '.repeat(Math.min(100, Number(token.attributes.get('text:c') ?? 1))))
      break
    default:
  }
}

function addText({ cell }: Cursor, text: string): void {
  if (!cell || cell.isNote || cell.paragraphs.length === 0) return
  cell.paragraphs[cell.paragraphs.length - 1] += text
}

const repeatOf = (tag: OpenTag, name: string): number => Math.max(1, Number(tag.attributes.get(name) ?? 1))

/** Empty cells repeat to the sheet's edge; filled ones as often as they stand side by side. */
function closeCell(builder: SheetBuilder, cursor: Cursor): void {
  const { cell } = cursor
  if (!cell) return
  const repeat = repeatOf(cell.tag, 'table:number-columns-repeated')
  const { text, date } = valueOf(cell.tag, cell.paragraphs)
  if (text !== '')
    for (let i = 0; i < Math.min(repeat, 256); i++) builder.set(cursor.row, cursor.column + i, text, date)
  cursor.column += repeat
  cursor.cell = null
}

function valueOf(
  tag: OpenTag,
  paragraphs: readonly string[],
): { readonly text: string; readonly date: CellDate | null } {
  const shown = paragraphs.join('\n')
  const type = tag.attributes.get('office:value-type') ?? tag.attributes.get('calcext:value-type')
  const day = tag.attributes.get('office:date-value')
  if (type === 'date' && day !== undefined) {
    const date = parseCellDate(day.replace(/\.\d+$/, ''), 'day-first')
    return { text: date?.iso ?? shown, date }
  }
  const number = tag.attributes.get('office:value')
  return { text: type === 'float' && number !== undefined ? number : shown, date: null }
}
