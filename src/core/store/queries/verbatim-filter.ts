import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { wordsOf } from '../../text/search-words.ts'
import { answeredLateIn, isCaseField, opensSuchCase, silentAt } from './case-filter.ts'
import { allOf, condition, marks, type Condition, type SqlValue } from './condition.ts'
import { writtenBy } from './written-by.ts'
export type { Condition, SqlValue } from './condition.ts'

const inCase = (sql: string, ...values: SqlValue[]): Condition =>
  condition(`v.case_id IN (SELECT c.id FROM feedback_case c WHERE ${sql})`, ...values)

const inCaseThat = ({ sql, values }: Condition): Condition => inCase(sql, ...values)

type Field = keyof VerbatimFilter
type Narrow = {
  readonly [K in Field]: (value: NonNullable<VerbatimFilter[K]>, all: VerbatimFilter) => Condition | null
}

const equal = (column: string) => (value: string) => condition(`v.${column} = ?`, value)

/** One narrowing per field of the filter; a field without one does not compile. */
const narrow: Narrow = {
  // Words are narrowed by the search index, before this.
  query: () => null,
  month: equal('month'),
  fromMonth: month => condition('v.month >= ?', month),
  untilMonth: month => condition('v.month <= ?', month),
  themeIds: (ids, { themeMatch }) => (ids.length === 0 ? null : withThemes(ids, themeMatch === 'all')),
  themeMatch: () => null,
  classes: classes => (classes.length === 0 ? null : condition(`v.class IN (${marks(classes)})`, ...classes)),
  kind: equal('kind'),
  type: equal('type'),
  cause: equal('cause'),
  outcome: equal('outcome'),
  sentiment: equal('sentiment'),
  declineReason: equal('decline_reason'),
  refusal: equal('refusal'),
  refused: refused => condition(`v.refusal IS ${refused ? 'NOT ' : ''}NULL`),
  gold: gold => condition(`v.gold = ${gold ? 1 : 0}`),
  reviewed: reviewed => condition(`v.reviewed_at IS ${reviewed ? 'NOT ' : ''}NULL`),
  opensCase: (opens, all) =>
    opens ? opensSuchCase(all) : condition('v.id NOT IN (SELECT c.opening_verbatim_id FROM feedback_case c)'),
  perCase: () => null,
  channel: channel => inCase('c.channel = ?', channel),
  answered: answered => inCase(`c.first_answer_at IS ${answered ? 'NOT ' : ''}NULL`),
  silentAt: month => inCaseThat(silentAt(month)),
  answeredLateIn: month => inCaseThat(answeredLateIn(month)),
  sourceId: id => condition('v.id IN (SELECT s.verbatim_id FROM sighting s WHERE s.source_id = ?)', id),
  caseId: id => condition('v.case_id = ?', id),
  person: person => ofPerson(person),
}

function withThemes(ids: readonly string[], all: boolean): Condition {
  // Looked up row by row: a list by date finds its first page at once, whatever the theme's size.
  const holders = (count: number): string =>
    `EXISTS (SELECT 1 FROM coding t WHERE t.verbatim_id = v.id AND t.theme_id IN (${Array.from({ length: count }, () => '?').join(', ')}) AND t.review <> 'rejected')`
  return condition(all ? ids.map(() => holders(1)).join(' AND ') : holders(ids.length), ...ids)
}

/** A whole address, or the beginnings of words of name or address. */
function ofPerson(person: string): Condition {
  const wanted = person.trim().toLowerCase()
  if (/^[^@\s]+@[^@\s]+$/.test(wanted)) return writtenBy(wanted)
  const words = wordsOf(wanted).map(word => `"${word}"*`)
  if (words.length === 0) return condition('0')
  return condition(
    'v.id IN (SELECT rowid FROM verbatim_fts WHERE verbatim_fts MATCH ?)',
    `person : (${words.join(' AND ')})`,
  )
}

/** All that the filter asks of a verbatim, without its words (`query`). */
export function toCondition(filter: VerbatimFilter): Condition {
  const fields = Object.keys(narrow) as Field[]
  // An opening verbatim stands for its case, which then answers for month, type, themes, outcome …
  const asked = filter.opensCase === true ? fields.filter(field => !isCaseField(field)) : fields
  const all = allOf(asked.flatMap(field => narrowBy(field, filter) ?? []))
  return filter.perCase === true ? firstOfCase(all) : all
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the field to its value
function narrowBy<K extends Field>(field: K, filter: VerbatimFilter): Condition | null {
  const value = filter[field]
  return value === undefined || value === null ? null : narrow[field](value, filter)
}

/** Bare columns beside min() come from the row that has the minimum (SQLite): the date first, 64 bits hold the id behind it. */
const firstOfCase = ({ sql, values }: Condition): Condition => ({
  sql: `v.id IN (SELECT first.id FROM (SELECT v.id AS id, min(coalesce(v.said_at, 99999999999) * 67108864 + v.id) FROM verbatim v WHERE ${sql} AND v.case_id IS NOT NULL GROUP BY v.case_id) first)`,
  values,
})
