import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import type { FilePreview } from '../../contract/schemas/source.ts'
import type { SurveyTable } from '../../contract/schemas/survey.ts'
import type { RawTable } from '../importers/importer.ts'
import { readItems } from '../importers/read-items.ts'

const SAMPLE_ROWS = 10
/** Skipped items before the first one that says what the file is. */
const LOOKED_AT = 200

/** What a file seems to be, and the head of its table, before it is imported. Never throws: trouble stands in `error`. */
export async function previewFile(path: string): Promise<FilePreview> {
  const full = resolve(path)
  const nothing = {
    path,
    name: basename(full),
    format: null,
    kind: null,
    bytes: 0,
    table: null,
    sampleRows: [],
    scales: {},
    error: null,
  }
  try {
    const info = await stat(full)
    if (info.isDirectory()) return { ...nothing, format: 'folder', kind: 'mailbox' }
    return { ...nothing, bytes: info.size, ...(await look(full)) }
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

type Look = Pick<FilePreview, 'format' | 'kind' | 'table' | 'sampleRows'>

async function look(path: string): Promise<Look> {
  let seen: Look = { format: null, kind: null, table: null, sampleRows: [] }
  let items = 0
  for await (const { format, kind, item } of readItems(path, { signal: new AbortController().signal })) {
    seen = { ...seen, format, kind }
    if (item.kind === 'table' && seen.table === null) seen = { ...seen, table: toSurveyTable(path, item) }
    if (item.kind === 'row') seen = { ...seen, sampleRows: [...seen.sampleRows, [...item.cells]] }
    if (item.kind === 'message' || seen.sampleRows.length === SAMPLE_ROWS || ++items > LOOKED_AT) break
  }
  return seen
}

/** A table as the contract has it, without what only the reading of its rows needs. */
export function toSurveyTable(
  source: string,
  { kind, sheet, format, encoding, delimiter, headerRows, header, rows, columns, roles }: RawTable,
): SurveyTable {
  const shape = { headerRows, header: [...header], rows, columns, roles: { ...roles } }
  return { source, kind, sheet, format, encoding, delimiter, ...shape }
}
