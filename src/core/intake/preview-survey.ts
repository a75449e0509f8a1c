import type { SurveyMapping, SurveyPreview } from '../../contract/schemas/survey.ts'
import type { RawRow, RawTable } from '../importers/importer.ts'
import { readItems } from '../importers/read-items.ts'
import { headerKeyOf } from './respondent-row.ts'

const FIRST_ROWS = 5
const EXAMPLES = 3
/** More rows are counted no further before the import: the window waits for it. */
const MOST_ROWS = 200_000

/**
 * Reads the table of a file as it would come in: what its columns are, and what becomes of its rows. Of a workbook all
 * sheets that are to be read and have the columns of the first of them.
 */
export async function previewSurvey(path: string, mapping: SurveyMapping | null): Promise<SurveyPreview | null> {
  let counts: Counts | null = null
  let isSameTable = false
  const options = { signal: new AbortController().signal, ...(mapping && { mapping }) }
  for await (const { item } of readItems(path, options)) {
    if (item.kind === 'table') {
      counts ??= new Counts(item)
      isSameTable = counts.hasColumnsOf(item)
    } else if (item.kind === 'row' && counts && isSameTable) {
      counts.add(item)
      if (counts.rows >= MOST_ROWS) break
    }
  }
  return counts?.result() ?? null
}

/** Counts the rows of one table. */
class Counts {
  rows = 0
  readonly #table: RawTable
  readonly #filled: number[]
  readonly #wordless: number[] = []
  readonly #days: string[] = []
  readonly #odd: string[] = []
  #wordlessCount = 0
  #oddCount = 0
  #scored = 0
  #dated = 0

  constructor(table: RawTable) {
    this.#table = table
    this.#filled = table.header.map(() => 0)
  }

  hasColumnsOf = (table: RawTable): boolean => headerKeyOf(table) === headerKeyOf(this.#table)

  add(row: RawRow): void {
    this.rows++
    row.cells.forEach((cell, i) => {
      if (cell.trim() !== '') this.#filled[i] = (this.#filled[i] ?? 0) + 1
    })
    this.#addWords(row)
    this.#addDate(row.date)
    this.#addScore(row)
  }

  result(): SurveyPreview {
    const { guesses, header, roles } = this.#table
    const columns = guesses.map(({ name, role, reason }, i) => ({
      name,
      guess: role,
      reason,
      filled: this.#filledOf(i),
    }))
    const answers = header.flatMap((column, i) =>
      roles[column] === 'text' ? [{ column, filled: this.#filledOf(i), empty: this.rows - this.#filledOf(i) }] : [],
    )
    const skipped =
      this.#wordlessCount === 0
        ? []
        : [{ reason: 'no-words' as const, count: this.#wordlessCount, first: this.#wordless }]
    return {
      columns,
      remembered: false,
      rows: this.rows,
      respondents: this.rows - this.#wordlessCount,
      answers,
      skipped,
      dates: {
        found: this.#dated,
        missing: this.rows - this.#dated,
        from: this.#days[0] ?? null,
        until: this.#days[1] ?? null,
      },
      score: this.#scoreResult(),
    }
  }

  #filledOf = (column: number): number => this.#filled[column] ?? 0

  #addWords(row: RawRow): void {
    if (row.answers.some(({ text }) => text.trim() !== '')) return
    this.#wordlessCount++
    if (this.#wordless.length < FIRST_ROWS) this.#wordless.push(row.row)
  }

  #addDate(date: string | null): void {
    if (date === null) return
    this.#dated++
    const day = date.slice(0, 10)
    const [from = day, until = day] = this.#days
    this.#days.splice(0, 2, day < from ? day : from, day > until ? day : until)
  }

  #addScore(row: RawRow): void {
    if (row.score !== null) this.#scored++
    const column = this.#scoreColumn()
    const cell = column === null ? '' : (row.cells[this.#table.header.indexOf(column)] ?? '').trim()
    if (row.score !== null || cell === '') return
    this.#oddCount++
    if (this.#odd.length < EXAMPLES && !this.#odd.includes(cell)) this.#odd.push(cell.slice(0, 60))
  }

  #scoreColumn = (): string | null => this.#table.header.find(name => this.#table.roles[name] === 'score') ?? null

  #scoreResult(): SurveyPreview['score'] {
    const column = this.#scoreColumn()
    const scale = this.#table.scales[column ?? '']
    if (column === null || scale === undefined) return null
    return {
      column,
      scale,
      found: this.#scored,
      missing: this.rows - this.#scored - this.#oddCount,
      odd: this.#oddCount,
      oddExamples: this.#odd,
    }
  }
}
