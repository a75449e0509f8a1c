import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import type { FilePreview } from '../../contract/schemas/source.ts'
import type { SurveyTable } from '../../contract/schemas/survey.ts'
import type { RawTable } from '../importers/importer.ts'
import { readItems } from '../importers/read-items.ts'
import { likeliestSheet, toSheetPreviews, type SeenTable } from './workbook-sheets.ts'

const SAMPLE_ROWS = 10
/** Skipped items before the first one that says what the file is. */
const LOOKED_AT = 200
/** More rows of a workbook are not passed over to find its further sheets: the window waits for it. */
const MOST_ROWS = 500_000

/**
 * What a file seems to be, and the head of its table, before it is imported. Of a workbook it is the table of the sheet
 * that is asked for, or of the likeliest one. Never throws: trouble stands in `error`.
 */
export async function previewFile(path: string, sheet?: string): Promise<FilePreview> {
  const full = resolve(path)
  const nothing = {
    path,
    name: basename(full),
    format: null,
    kind: null,
    bytes: 0,
    table: null,
    sampleRows: [],
    sheets: [],
    scales: {},
    error: null,
  }
  try {
    const info = await stat(full)
    if (info.isDirectory()) return { ...nothing, format: 'folder', kind: 'mailbox' }
    return { ...nothing, bytes: info.size, ...(await look(full, sheet)) }
  } catch (error) {
    const { code, message } = troubleOf(error)
    return { ...nothing, error: { code, message } }
  }
}

function troubleOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof GoldwertError) return { code: error.code, message: error.message }
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return { code: isMissing ? 'file.missing' : 'file.unreadable', message: String(error) }
}

type Look = Pick<FilePreview, 'format' | 'kind' | 'table' | 'sampleRows' | 'sheets'>

async function look(path: string, sheet: string | undefined): Promise<Look> {
  let about: Pick<Look, 'format' | 'kind'> = { format: null, kind: null }
  const tables: SeenTable[] = []
  let items = 0
  for await (const { format, kind, item } of readItems(path, { signal: new AbortController().signal })) {
    about = { format, kind }
    if (item.kind === 'table') tables.push({ table: item, firstRows: [] })
    const last = tables.at(-1)
    if (item.kind === 'row' && last && last.firstRows.length < SAMPLE_ROWS) last.firstRows.push([...item.cells])
    const hasEnough = last?.firstRows.length === SAMPLE_ROWS && last.table.sheet === null
    if (item.kind === 'message' || hasEnough || ++items > (last ? MOST_ROWS : LOOKED_AT)) break
  }
  const shown = tables.find(({ table }) => sheet !== undefined && table.sheet === sheet) ?? likeliestSheet(tables)
  return {
    ...about,
    table: shown ? toSurveyTable(path, shown.table) : null,
    sampleRows: shown?.firstRows ?? [],
    sheets: toSheetPreviews(tables),
  }
}

/** A table as the contract has it, without what only the reading of its rows needs. */
export function toSurveyTable(
  source: string,
  { kind, sheet, format, encoding, delimiter, headerRows, header, rows, columns, roles }: RawTable,
): SurveyTable {
  const shape = { headerRows, header: [...header], rows, columns, roles: { ...roles } }
  return { source, kind, sheet, format, encoding, delimiter, ...shape }
}
