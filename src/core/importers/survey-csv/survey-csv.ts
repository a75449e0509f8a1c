import { detectCharset } from '../../mime/detect-charset.ts'
import { decodeWith } from '../../mime/decode-bytes.ts'
import type { ImportedItem, ImportFile, Importer } from '../importer.ts'
import { noteTellingDates, TableReader, type TableFacts } from '../../table/table-reader.ts'
import { guessDialect } from './csv-dialect.ts'
import { CsvParser, type CsvDialect } from './csv-parser.ts'
import { charsetOf, decodeStream } from './text-stream.ts'

const sampleRows = 500
const sampleCharacters = 262_144

interface Encoded {
  readonly charset: string
  readonly dialect: CsvDialect & { readonly skipFirstLine: boolean }
}

/** Answers in a delimited text file. Read twice, so that the table's shape stands before its rows and memory stays small. */
export const surveyCsv: Importer = {
  id: 'survey-csv',
  kind: 'survey',
  extensions: ['.csv', '.tsv', '.txt'],
  sniff: (head, name) => sniffCsv(head, name),
  async *read(file, signal, { mapping }) {
    const encoded = await examine(file, signal)
    const facts = await surveyFacts(file, encoded, signal)
    const reader = new TableReader(facts, mapping)
    yield reader.table
    yield* readRows(file, encoded, reader, signal)
  },
}

function sniffCsv(head: Uint8Array, name: string): number {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 32_768))
  const charset = detectCharset(bytes)
  const text = decodeWith(charset, bytes)
  const isNamed = /\.(?:csv|tsv)$/i.test(name)
  // Control characters tell binary files from tables, but a form may hold a few that somebody pasted.
  if ((text.match(CONTROLS)?.length ?? 0) > (isNamed ? Math.max(3, text.length / 200) : 0)) return 0
  if (isNamed) return 0.85
  if (/^\s*[<{[%]/.test(text)) return 0
  return isEvenTable(text, head.byteLength < 32_768) ? 0.35 : 0
}

// oxlint-disable-next-line no-control-regex -- without the separators of records and units
const CONTROLS = /[\x00-\x08\x0e-\x1a\x1c\x1d]/g

/** Notes and letters have commas too; a table without its name must be cut into equal rows. */
function isEvenTable(text: string, isWhole: boolean): boolean {
  const dialect = guessDialect(text, isWhole)
  if (dialect.delimiter === null) return false
  const widths = [...new CsvParser(dialect).push(text, isWhole)].map(record => record.length)
  return widths.length >= 2 && widths.filter(width => width === widths[0]).length >= widths.length * 0.95
}

async function examine(file: ImportFile, signal: AbortSignal): Promise<Encoded> {
  const charset = await charsetOf(file, signal)
  let sample = ''
  let isWhole = true
  for await (const { text } of decodeStream(file, charset, signal)) {
    sample += text
    isWhole = sample.length <= sampleCharacters
    if (!isWhole) break
  }
  return { charset, dialect: guessDialect(sample.slice(0, sampleCharacters), isWhole) }
}

interface CsvRecord {
  readonly cells: readonly string[]
  readonly bytesRead: number
}

/** Records with something in them; a row of separators alone is what spreadsheets write below their data. */
async function* readRecords(
  file: ImportFile,
  { charset, dialect }: Encoded,
  signal: AbortSignal,
): AsyncGenerator<CsvRecord> {
  const parser = new CsvParser(dialect)
  let toSkip = dialect.skipFirstLine ? 1 : 0
  for await (const { text, bytesRead, isLast } of decodeStream(file, charset, signal)) {
    for (const cells of parser.push(text, isLast)) {
      if (toSkip-- > 0) continue
      if (cells.some(cell => cell.trim() !== '')) yield { cells: cells.map(plainText), bytesRead }
    }
  }
}

/** Line ends as `\n`, no NUL; `="0123"` is how tools keep Excel from taking off the zero. */
function plainText(source: string): string {
  const cell = source.includes('\0') ? source.replaceAll('\0', '') : source
  const text = cell.startsWith('="') && cell.endsWith('"') && cell.length > 2 ? cell.slice(2, -1) : cell
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

async function surveyFacts(file: ImportFile, encoded: Encoded, signal: AbortSignal): Promise<TableFacts> {
  const sample: (readonly string[])[] = []
  let rowCount = 0
  let columns = 0
  const tellingDates: (string | undefined)[] = []
  for await (const { cells } of readRecords(file, encoded, signal)) {
    if (sample.length < sampleRows) sample.push(cells)
    rowCount++
    noteTellingDates(tellingDates, cells)
    columns = Math.max(columns, lastFilled(cells))
  }
  columns = Math.max(columns, sample[0] ? sample[0].length : 0)
  const { delimiter } = encoded.dialect
  const format = delimiter === '\t' ? 'tsv' : 'csv'
  return { sheet: null, format, encoding: encoded.charset, delimiter, sample, rowCount, columns, tellingDates }
}

/** Number of cells up to the last one with content: a separator at the end of each line makes no column. */
function lastFilled(cells: readonly string[]): number {
  let count = cells.length
  while (count > 0 && (cells[count - 1] ?? '').trim() === '') count--
  return count
}

async function* readRows(
  file: ImportFile,
  encoded: Encoded,
  reader: TableReader,
  signal: AbortSignal,
): AsyncGenerator<ImportedItem> {
  let row = 1 - reader.table.headerRows
  for await (const { cells, bytesRead } of readRecords(file, encoded, signal)) {
    if (row > 0) yield reader.toRow(cells, row, `#${row}`, bytesRead)
    row++
  }
}
