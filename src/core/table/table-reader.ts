import { createHash } from 'node:crypto'
import type { CellValue, ColumnRole, ScoreScale, SurveyMapping } from '../../contract/schemas/survey.ts'
import type { RawRow, RawTable } from '../importers/importer.ts'
import {
  dayOrderOf,
  excelSerialToDate,
  isTellingDate,
  isSerialDate,
  parseCellDate,
  parseScore,
  type CellDate,
  type DayOrder,
} from './cell-values.ts'
import { guessColumns } from './guess-roles.ts'
import { findHeader } from './header-rows.ts'
import { guessScale } from './score-scale.ts'
import { placeOnScale, scaleWordsOf, type ScaleWords } from './scale-words.ts'

type Cells = readonly string[]

/** What is known of a table before its rows are given out. */
export interface TableFacts {
  readonly sheet: string | null
  readonly format: string
  readonly encoding: string
  readonly delimiter: string | null
  /** The first rows, header included; enough to guess from. */
  readonly sample: readonly Cells[]
  /** Non-empty rows, header included. */
  readonly rowCount: number
  /** Widest row. */
  readonly columns: number
  /** For each column a date of any row that tells the order of day and month, where the sample may have none. */
  readonly tellingDates: readonly (string | undefined)[]
}

/** Turns the cells of a table into rows with date, score, answers and segment, by roles guessed or given. */
export class TableReader {
  readonly table: RawTable
  readonly #questions: readonly string[]
  readonly #roles: readonly ColumnRole[]
  readonly #orders: readonly DayOrder[]
  readonly #scales: readonly (ScaleWords | null)[]

  constructor(facts: TableFacts, mapping?: SurveyMapping) {
    const { header, questions, headerRows } = findHeader(facts.sample, facts.columns)
    const rows = facts.sample.slice(headerRows)
    const guesses = guessColumns(header, questions, rows)
    this.#questions = questions
    this.#roles = guesses.map(({ name, role }) => mapping?.roles[name] ?? role)
    const roles = Object.fromEntries(header.map((name, i) => [name, this.#roles[i] ?? 'other']))
    this.#orders = header.map((_, i) => dayOrderOf([facts.tellingDates[i] ?? '', ...rows.map(row => row[i] ?? '')]))
    this.#scales = this.#roles.map((role, i) => (role === 'score' ? scaleWordsOf(rows.map(row => row[i] ?? '')) : null))
    const scaleOf = (name: string, i: number): ScoreScale =>
      mapping?.scales?.[name] ??
      guessScale(
        questions[i] ?? name,
        rows.map(row => row[i] ?? ''),
      )
    const { sheet, format, encoding, delimiter } = facts
    const count = Math.max(0, facts.rowCount - headerRows)
    this.table = {
      kind: 'table',
      sheet,
      format,
      encoding,
      delimiter,
      headerRows,
      header,
      rows: count,
      columns: header.length,
      roles,
      guesses,
      scales: Object.fromEntries(
        header.flatMap((name, i) => (this.#roles[i] === 'score' ? [[name, scaleOf(name, i)] as const] : [])),
      ),
    }
  }

  /** `row` counts from 1 at the first row of data; `dates` are cells that the file itself types as dates. */
  toRow(cells: Cells, row: number, locator: string, bytesRead: number, dates?: ReadonlyMap<number, CellDate>): RawRow {
    const { header, sheet } = this.table
    const all = header.map((_, i) => cells[i] ?? '')
    const dateAt = (i: number) => dates?.get(i) ?? this.#dateOf(all[i] ?? '', i)
    const byRole = (role: ColumnRole) =>
      all.flatMap((cell, i) => (this.#roles[i] === role && cell.trim() !== '' ? [i] : []))
    const [date] = byRole('date').flatMap(i => dateAt(i)?.utc ?? [])
    const score = this.#scoreIn(all)
    return {
      kind: 'row',
      locator,
      sheet,
      row,
      columns: Object.fromEntries(header.map((name, i) => [name, this.#valueOf(all[i] ?? '', i, dates)])),
      cells: all,
      answers: byRole('text').map(i => ({ question: this.#questions[i] ?? '', text: all[i] ?? '' })),
      score: score?.value ?? null,
      scale: score?.scale ?? null,
      date: date ?? null,
      segment: Object.fromEntries(byRole('segment').map(i => [header[i] ?? '', (all[i] ?? '').trim()])),
      person: personOf(byRole('person').map(i => (all[i] ?? '').trim())),
      externalId: byRole('id').map(i => (all[i] ?? '').trim())[0] ?? hashOf(all),
      bytesRead,
    }
  }

  #valueOf(cell: string, column: number, dates?: ReadonlyMap<number, CellDate>): CellValue {
    const typed = dates?.get(column)
    if (typed) return typed.iso
    if (cell === '') return ''
    if (this.#roles[column] === 'date') return this.#dateOf(cell, column)?.iso ?? cell
    const number = Number(cell)
    if (Number.isFinite(number) && String(number) === cell) return number
    return this.#roles[column] === 'score' ? (parseScore(cell) ?? cell) : cell
  }

  /** Of several questions the first: marks of different scales make no one number. */
  #scoreIn(all: Cells): { readonly value: number; readonly scale: ScoreScale | null } | null {
    const column = this.#roles.indexOf('score')
    const value = column < 0 ? null : this.#scoreOf(all[column] ?? '', column)
    return value === null ? null : { value, scale: this.table.scales[this.table.header[column] ?? ''] ?? null }
  }

  #scoreOf(cell: string, column: number): number | null {
    const words = this.#scales[column] ?? null
    return (words && placeOnScale(cell, words)) ?? parseScore(cell)
  }

  #dateOf(cell: string, column: number): CellDate | null {
    // Typeform names the zone in the header: "Submit Date (UTC)".
    const zone = /\(UTC\)/.test(this.table.header[column] ?? '') ? ' UTC' : ''
    const order = this.#orders[column] ?? 'day-first'
    const date = (zone && parseCellDate(`${cell}${zone}`, order)) || parseCellDate(cell, order)
    return date ?? (isSerialDate(cell) ? excelSerialToDate(Number(cell.trim().replace(',', '.'))) : null)
  }
}

/** Notes for each column the first date that tells the order of day and month. */
export function noteTellingDates(found: (string | undefined)[], cells: Cells): void {
  cells.forEach((cell, i) => {
    if (found[i] === undefined && isTellingDate(cell)) found[i] = cell
  })
}

/** An address says more than a name. */
const personOf = (all: readonly string[]): string | null => {
  const values = all.filter(value => !/^anonym(?:ous)?$/i.test(value))
  return values.find(value => value.includes('@')) ?? (values.join(' ') || null)
}

const hashOf = (cells: Cells): string => createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 24)
