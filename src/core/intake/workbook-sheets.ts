import type { SheetPreview } from '../../contract/schemas/source.ts'
import type { RawTable } from '../importers/importer.ts'
import { headerKeyOf } from './respondent-row.ts'

/** A table of a file with the first of its rows. */
export interface SeenTable {
  readonly table: RawTable
  readonly firstRows: string[][]
}

/** The sheets of a workbook, grouped by their columns; none where the file holds one table alone. */
export function toSheetPreviews(tables: readonly SeenTable[]): SheetPreview[] {
  const named = tables.flatMap(({ table }) => (table.sheet === null ? [] : [{ ...table, sheet: table.sheet }]))
  if (named.length < 2) return []
  const keys = named.map(headerKeyOf)
  return named.map(({ sheet, rows }, i) => ({ name: sheet, rows, group: keys.indexOf(keys[i] ?? '') }))
}

/**
 * The sheet that holds the answers: one with words, else with any; of these the first of the columns that have most rows.
 * Beside the answers lie evaluations and lists of the questions.
 */
export function likeliestSheet(tables: readonly SeenTable[]): SeenTable | undefined {
  const holdWords = tables.filter(({ table }) => table.rows > 0 && Object.values(table.roles).includes('text'))
  const among = holdWords.length > 0 ? holdWords : tables
  const rowsByHead = new Map<string, number>()
  for (const { table } of among) {
    const key = headerKeyOf(table)
    rowsByHead.set(key, (rowsByHead.get(key) ?? 0) + table.rows)
  }
  const most = Math.max(...rowsByHead.values())
  return among.find(({ table }) => rowsByHead.get(headerKeyOf(table)) === most)
}
