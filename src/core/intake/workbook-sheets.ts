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
 * The sheet that holds the answers: the first of those columns that have most rows, where rows with words count most.
 * Beside the answers lie evaluations, coded answers and a list of the questions.
 */
export function likeliestSheet(tables: readonly SeenTable[]): SeenTable | undefined {
  const weightByHead = new Map<string, number>()
  for (const { table } of tables) {
    const key = headerKeyOf(table)
    const weight = table.rows * (Object.values(table.roles).includes('text') ? 1 : WORDLESS)
    weightByHead.set(key, (weightByHead.get(key) ?? 0) + weight)
  }
  const most = Math.max(...weightByHead.values())
  return tables.find(({ table }) => weightByHead.get(headerKeyOf(table)) === most)
}
/** What a row without words counts for. */
const WORDLESS = 0.1
