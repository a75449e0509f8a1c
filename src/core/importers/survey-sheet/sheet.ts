import type { CellDate } from '../../table/cell-values.ts'

/** One sheet of a spreadsheet, read whole. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  readonly cells: readonly string[]
  /** Cells that the file types as dates, by column. */
  readonly dates: ReadonlyMap<number, CellDate>
}

/** More than this is no survey. */
export const maxCells = 5_000_000

/** More cells in equal rows below each other are no answers: a few bytes must not become a million rows. */
const mostCopied = 200_000
/** A row costs something itself, however narrow. */
const rowCost = 16

/** Collects cells by place; what is not set is empty. */
export class SheetBuilder {
  readonly #name: string
  readonly #rows = new Map<number, { cells: string[]; dates: Map<number, CellDate> }>()
  #count = 0
  #copied = 0

  constructor(name: string) {
    this.#name = name
  }

  set(row: number, column: number, text: string, date: CellDate | null): void {
    if (column > 16_384 || (text === '' && !date) || this.#count >= maxCells) return
    this.#count++
    let found = this.#rows.get(row)
    if (!found) this.#rows.set(row, (found = { cells: [], dates: new Map() }))
    // Empty cells before it take room too: a cell far to the right in each row would fill the memory.
    this.#count += Math.max(0, column - found.cells.length)
    while (found.cells.length < column) found.cells.push('')
    found.cells[column] = text
    if (date) found.dates.set(column, date)
  }

  /** Repeats the value at the top of a merged range in the rows below it, so that each row stands for itself. */
  fillDown(column: number, firstRow: number, lastRow: number): void {
    const top = this.#rows.get(firstRow)
    const text = top?.cells[column] ?? ''
    for (let row = firstRow + 1; row <= Math.min(lastRow, firstRow + 100_000); row++) {
      if (this.#rows.has(row)) this.set(row, column, text, top?.dates.get(column) ?? null)
    }
  }

  /** Writes a row once more for each time that the file says it comes again: equal answers stand as one. */
  repeatRow(row: number, times: number): void {
    const found = this.#rows.get(row)
    if (!found) return
    const cost = found.cells.length + rowCost
    const copies = Math.min(times - 1, Math.floor((mostCopied - this.#copied) / cost))
    this.#copied += copies * cost
    for (let i = 1; i <= copies; i++) {
      found.cells.forEach((text, column) => this.set(row + i, column, text, found.dates.get(column) ?? null))
    }
  }

  /** Rows in order, empty ones left out. */
  build(): Sheet {
    const rows = [...this.#rows].sort(([a], [b]) => a - b).map(([, row]) => row)
    return { name: this.#name, rows: rows.filter(({ cells }) => cells.some(cell => cell.trim() !== '')) }
  }
}
