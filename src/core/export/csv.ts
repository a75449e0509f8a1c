/** Text, a number, an instant (ISO 8601), or nothing. */
export type Cell = string | number | Date | null

export interface Table {
  readonly header: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
}

// A cell that begins so is run as a formula by a spreadsheet, and a customer may have written it (OWASP: CSV injection).
const formula = /^[\s]*[=+\-@\t\r]/

const dayAndTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A table as German Excel opens it by a double click: UTF-8 with its mark, semicolons, CRLF; nothing in it is ever run. */
export function* csvLines({ header, rows }: Table): Generator<string> {
  yield `\u{FEFF}${toLine(header)}`
  for (const row of rows) yield toLine(row)
}

const toLine = (cells: readonly Cell[]): string => `${cells.map(toCell).join(';')}\r\n`

function toCell(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return dayAndTime.format(cell)
  // German Excel reads 0.5 as text or, worse, as a day.
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[";\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
