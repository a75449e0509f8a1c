import { strToU8, Zip, ZipDeflate } from 'fflate'
import { berlinOffset } from '../report/berlin-time.ts'
import type { Cell, Table } from './csv.ts'

/** More a cell of a spreadsheet cannot hold. */
const LONGEST = 32_767
/** Characters that XML 1.0 does not allow, and halves of characters. */
const forbidden =
  // oxlint-disable-next-line no-control-regex -- these are the ones that must go
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, sign => escapes[sign] ?? sign)
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
const xmlText = (text: string): string => escaped(cut(text).replaceAll(forbidden, ''))

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

const parts = (sheetName: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${xmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  // 0 plain, 1 bold for the header, 2 day and time in the reader's own order.
  'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
})

/** A table as a workbook of one sheet, in pieces: header kept in sight, dates as dates, text as text, no formulas. */
export function* xlsxPieces({ header, rows }: Table, sheetName: string): Generator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  for (const [name, text] of Object.entries(parts(sheetName))) {
    const part = new ZipDeflate(name)
    zip.add(part)
    part.push(strToU8(text), true)
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 })
  zip.add(sheet)
  const columns = header.map((_, index) => `<col min="${index + 1}" max="${index + 1}" width="22" customWidth="1"/>`)
  sheet.push(
    strToU8(
      `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${toRow(header, 1)}`,
    ),
  )
  for (const row of rows) {
    sheet.push(strToU8(toRow(row, 0)))
    yield* made.splice(0)
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  zip.end()
  yield* made.splice(0)
}

const toRow = (cells: readonly Cell[], style: 0 | 1): string =>
  `<row>${cells.map(cell => toCell(cell, style)).join('')}</row>`

function toCell(cell: Cell, style: 0 | 1): string {
  if (cell === null || cell === '') return '<c/>'
  if (cell instanceof Date) return `<c s="2"><v>${toSerial(cell)}</v></c>`
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  const space = cell === cell.trim() ? '' : ' xml:space="preserve"'
  return `<c t="inlineStr"${style === 1 ? ' s="1"' : ''}><is><t${space}>${xmlText(cell)}</t></is></c>`
}

/** Days since 30 December 1899 by Berlin's clock, as spreadsheets count. */
const toSerial = (at: Date): number =>
  Math.round(((at.getTime() + berlinOffset(at.getTime())) / 86_400_000 + 25_569) * 100_000) / 100_000
