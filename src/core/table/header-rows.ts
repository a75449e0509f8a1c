import { parseCellDate } from './cell-values.ts'

/** Where the header of a table stands and what it says. */
export interface TableHeader {
  /** Unique, never empty: a second `Name` becomes `Name (2)`, an empty cell `#3`. */
  readonly header: readonly string[]
  /** The question behind each column, where it is longer than its name (Qualtrics). */
  readonly questions: readonly string[]
  /** Rows before the first row of data; 0 where the table has no header. */
  readonly headerRows: number
}

type Row = readonly string[]

/** Finds the header among the first rows: titles above it, two rows of SurveyMonkey, three of Qualtrics, or none. */
export function findHeader(rows: readonly Row[], columns: number): TableHeader {
  const at = headerIndex(rows)
  const first = rows[at] ?? []
  const qualtrics = qualtricsRows(rows, at)
  if (qualtrics > 0) return named(first, rows[at + 1] ?? [], at + qualtrics, columns)
  if (isSubHeader(first, rows[at + 1])) {
    const joined = withSubHeader(first, rows[at + 1] ?? [], columns)
    return named(joined, joined, at + 2, columns)
  }
  if (looksLikeData(first, rows.slice(at + 1))) return named([], [], at, columns)
  return named(first, first, at + 1, columns)
}

/** Titles stand above tables in one cell; the header is the first row that fills at least half of the usual width. */
function headerIndex(rows: readonly Row[]): number {
  const lines = rows.slice(0, 15).filter(row => filled(row) > 0)
  // A line without any separator is a title or a comment ("# exported in May") above a table of two columns.
  const bare = lines.findIndex(row => row.length > 1)
  if (bare > 0 && lines.slice(bare).every(row => row.length > 1)) return rows.indexOf(lines[bare] ?? [])
  const widths = rows.map(filled).filter(width => width > 0)
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1
  const at = rows.slice(0, 15).findIndex(row => filled(row) >= Math.max(1, usual / 2))
  return usual < 3 || at < 0
    ? Math.max(
        0,
        rows.findIndex(row => filled(row) > 0),
      )
    : at
}

const filled = (row: Row): number => row.filter(cell => cell.trim() !== '').length

/** Qualtrics writes names, questions and import ids; older exports only the first two. */
function qualtricsRows(rows: readonly Row[], at: number): number {
  if (rows[at + 2]?.some(cell => cell.startsWith('{"ImportId"')) === true) return 3
  const isQualtrics = rows[at]?.[0] === 'StartDate' && rows[at + 1]?.[0] === 'Start Date'
  return isQualtrics ? 2 : 0
}

const subLabel =
  /^(?:response|open-ended response|antwort|offene antwort|freitext|other \(please specify\)|sonstiges \(bitte angeben\))$/i
/** These add nothing to the question. */
const plainAnswer = /^(?:response|open-ended response|antwort|offene antwort|freitext)$/i

/** SurveyMonkey: a second row with "Response", "Open-Ended Response" or the options, empty under the fixed columns. */
function isSubHeader(first: Row, second: Row | undefined): boolean {
  if (!second || !/^(?:respondent|teilnehmer|befragten)[\s-]?id/i.test(first[0]?.trim() ?? '')) return false
  return (second[0] ?? '').trim() === '' && second.some(cell => subLabel.test(cell.trim()))
}

/** A question stands once above all its options. */
function withSubHeader(first: Row, second: Row, columns: number): Row {
  let question = ''
  return Array.from({ length: columns }, (_, i) => {
    question = first[i]?.trim() || question
    const sub = second[i]?.trim() ?? ''
    return sub === '' || plainAnswer.test(sub) ? question : `${question} – ${sub}`
  })
}

/** No header: the first row already has a date or an e-mail address where the others have one. */
function looksLikeData(first: Row, rest: readonly Row[]): boolean {
  const isTyped = (cell: string) =>
    (cell.length < 255 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)) || parseCellDate(cell, 'day-first') !== null
  return rest.length > 0 && first.some((cell, i) => isTyped(cell.trim()) && isTyped(rest[0]?.[i]?.trim() ?? ''))
}

function named(names: Row, questions: Row, headerRows: number, columns: number): TableHeader {
  const seen = new Map<string, number>()
  const header = Array.from({ length: Math.max(columns, names.length) }, (_, i) => {
    const base = names[i]?.trim() || `#${i + 1}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return count === 1 ? base : `${base} (${count})`
  })
  return { header, questions: header.map((name, i) => questions[i]?.trim() || name), headerRows }
}
