import { createRequire } from 'node:module'
import type { unzipSync } from 'fflate'
import type { SurveyMapping } from '../../../contract/schemas/survey.ts'
import { decodeUtf16 } from '../../mime/decode-utf16.ts'
import { noteTellingDates, TableReader } from '../../table/table-reader.ts'
import { isCompoundFile } from '../compound-file.ts'
import type { ImportedItem, ImportFile, Importer } from '../importer.ts'
import { readWhole } from '../read-whole.ts'
import { isMarkupTable, readMarkup } from './read-markup.ts'
import { readOds } from './read-ods.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Sheet } from './sheet.ts'

const maxFileBytes = 128 * 1024 * 1024
const maxPartBytes = 512 * 1024 * 1024
const sampleRows = 500

type Format = 'xlsx' | 'xls' | 'ods' | 'markup'

/** Answers in a spreadsheet: Excel workbooks, new and old, and OpenDocument; each sheet with data is a table. */
export const surveySheet: Importer = {
  id: 'survey-sheet',
  kind: 'survey',
  extensions: ['.xlsx', '.xlsm', '.xls', '.ods'],
  sniff: (head, name) => (formatOf(head, name) === null ? 0 : 0.97),
  async *read(file, signal, { mapping }) {
    const format = formatOf(file.head, file.name)
    const sheets = format === null ? null : openSheets(await readWhole(file, signal, maxFileBytes), format)
    if (!sheets || sheets === 'encrypted') {
      yield { kind: 'skipped', locator: file.name, reason: sheets ?? 'unreadable', bytesRead: file.size }
      return
    }
    const isWanted = (name: string): boolean => mapping?.sheets?.includes(name) ?? true
    const filled = sheets.filter(sheet => sheet.rows.length > 0 && isWanted(sheet.name))
    if (filled.length === 0) yield { kind: 'skipped', locator: file.name, reason: 'empty', bytesRead: file.size }
    for (const sheet of filled)
      yield* readSheetRows(sheet, format === 'markup' ? 'xls' : (format ?? 'xlsx'), file, signal, mapping)
  },
}

function formatOf(head: Uint8Array, name: string): Format | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (isCompoundFile(head)) return isWorkbook(bytes, name) ? 'xls' : null
  const text = bytes.toString('latin1')
  if (head[0] !== 0x50 || head[1] !== 0x4b) return /\.xls$/i.test(name) && isMarkupTable(text) ? 'markup' : null
  if (text.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return 'ods'
  if (text.includes('xl/workbook') || text.includes('xl/worksheets/')) return 'xlsx'
  if (/\.ods$/i.test(name)) return 'ods'
  return /\.xls[xm]$/i.test(name) ? 'xlsx' : null
}

/** A workbook of Excel 2007 with a password lies in a compound file too, where it lies encrypted. */
function isWorkbook(head: Buffer, name: string): boolean {
  if (/\.xls[xm]?$/i.test(name)) return true
  const text = decodeUtf16(head)
  return /(?:Workbook|Book)\0/.test(text) && !text.includes('__substg1.0') // a mail may have one attached
}

function openSheets(file: Buffer, format: Format): readonly Sheet[] | 'encrypted' | null {
  try {
    if (format === 'markup') return readMarkup(file)
    return format === 'xls' ? readXls(file) : openPackage(file, format)
  } catch {
    return null // not a sound package or compound file, or cut off
  }
}

/** Asked for when a workbook is read: every thread that reads mail loads this file too. */
const load = createRequire(import.meta.url)

/** The parts that hold texts; pictures stay packed. */
function openPackage(file: Buffer, format: 'xlsx' | 'ods'): readonly Sheet[] {
  const { unzipSync: unzip } = load('fflate') as { readonly unzipSync: typeof unzipSync }
  const parts = unzip(file, {
    filter: ({ name, originalSize }) => /\.(?:xml|rels)$/.test(name) && originalSize < maxPartBytes,
  })
  // Some programs write "xl\\workbook.xml" or "xl/SharedStrings.xml".
  const plain = new Map(Object.entries(parts).map(([name, bytes]) => [plainPath(name), bytes]))
  const part = (path: string): string | null => {
    const bytes = plain.get(plainPath(path))
    return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null
  }
  return format === 'xlsx' ? readXlsx(part) : readOds(part('content.xml') ?? '')
}

const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

function* readSheetRows(
  sheet: Sheet,
  format: string,
  file: ImportFile,
  signal: AbortSignal,
  mapping: SurveyMapping | undefined,
): Generator<ImportedItem> {
  const sample = sheet.rows.slice(0, sampleRows).map(row => row.cells)
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const tellingDates: (string | undefined)[] = []
  for (const { cells } of sheet.rows) noteTellingDates(tellingDates, cells)
  const shape = { sheet: sheet.name, format, encoding: 'utf-8', delimiter: null }
  const reader = new TableReader({ ...shape, sample, rowCount: sheet.rows.length, columns, tellingDates }, mapping)
  yield reader.table
  const data = sheet.rows.slice(reader.table.headerRows)
  for (const [i, { cells, dates }] of data.entries()) {
    signal.throwIfAborted()
    yield reader.toRow(cells, i + 1, `${sheet.name}#${i + 1}`, Math.round((file.size * (i + 1)) / data.length), dates)
  }
}
