import type { Month } from '../../../contract/schemas/period.ts'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { addMonths, endOfMonth } from '../../report/months.ts'
import { allOf, condition, marks, type Condition } from './condition.ts'

const equal = (column: string) => (value: string) => condition(`c.${column} = ?`, value)

/** The fields of a filter that a case answers for as a whole; the others stay with its opening verbatim. */
type CaseField = Exclude<
  keyof VerbatimFilter,
  | 'query'
  | 'themeMatch'
  | 'classes'
  | 'refusal'
  | 'refused'
  | 'opensCase'
  | 'perCase'
  | 'sourceId'
  | 'caseId'
  | 'person'
>
type NarrowCase = {
  readonly [K in CaseField]: (value: NonNullable<VerbatimFilter[K]>, all: VerbatimFilter) => Condition | null
}

const narrowCase: NarrowCase = {
  month: equal('month'),
  fromMonth: month => condition('c.month >= ?', month),
  untilMonth: month => condition('c.month <= ?', month),
  // A case without a suggestion is of type "other", as in the figures.
  type: type => condition(`coalesce(c.type, 'other') = ?`, type),
  cause: cause => condition(`coalesce(c.cause, 'unclear') = ?`, cause),
  // Open until somebody says how it ended.
  outcome: outcome => condition(`coalesce(c.outcome, 'open') = ?`, outcome),
  sentiment: equal('sentiment'),
  declineReason: equal('decline_reason'),
  channel: equal('channel'),
  kind: kind => condition(`c.channel ${kind === 'answer' ? '=' : '<>'} 'survey'`),
  gold: gold => condition(`c.gold = ${gold ? 1 : 0}`),
  answered: answered => condition(`c.first_answer_at IS ${answered ? 'NOT ' : ''}NULL`),
  silentAt: month => silentAt(month),
  answeredLateIn: month => answeredLateIn(month),
  reviewed: (reviewed, { themeIds }) =>
    // With themes, `reviewed` asks whether the theme is confirmed.
    themeIds === undefined || themeIds.length === 0 ? condition(`c.reviewed = ${reviewed ? 1 : 0}`) : null,
  themeIds: (ids, all) => (ids.length === 0 ? null : withThemes(ids, all)),
}

const caseFields = Object.keys(narrowCase) as readonly CaseField[]

/** Whether the case answers for this field where the filter asks for opening verbatims. */
export const isCaseField = (field: string): boolean => Object.hasOwn(narrowCase, field)

function withThemes(ids: readonly string[], { themeMatch, reviewed }: VerbatimFilter): Condition {
  const confirmed = reviewed === undefined ? '' : ` AND t.confirmed = ${reviewed ? 1 : 0}`
  const holding = (themes: string): string =>
    `c.id IN (SELECT t.case_id FROM case_theme t WHERE t.theme_id ${themes}${confirmed})`
  if (themeMatch === 'all') return condition(ids.map(() => holding('= ?')).join(' AND '), ...ids)
  return condition(holding(`IN (${marks(ids)})`), ...ids)
}

/** The instants of a month's "today": its end, or the newest message where that is earlier (REPORT: cut-off). */
const cutOffSql = `min(?, (SELECT max(said_at) FROM verbatim))`
const FOURTEEN_DAYS_S = 1_209_600
/** To the letter as in the index `feedback_case_waiting`, which only holds such cases. */
export const waitedLongSql = `c.channel <> 'survey'
  AND (c.first_answer_at IS NULL OR c.first_answer_at - c.opened_at > ${FOURTEEN_DAYS_S})`

const secondsAt = (instant: Date): number => instant.getTime() / 1000

/** Waited more than 14 calendar days for a first answer when the month ended (REPORT K5); answers to a survey wait for none. */
export function silentAt(month: Month): Condition {
  const end = secondsAt(endOfMonth(month))
  return condition(
    `${waitedLongSql} AND c.opened_at < ${cutOffSql} - ${FOURTEEN_DAYS_S}
     AND (c.first_answer_at IS NULL OR c.first_answer_at > ${cutOffSql})`,
    end,
    end,
  )
}

/** Got a first answer in the month, after more than 14 calendar days. */
export function answeredLateIn(month: Month): Condition {
  const from = secondsAt(endOfMonth(addMonths(month, -1)))
  return condition(
    `${waitedLongSql} AND c.first_answer_at >= ? AND c.first_answer_at < ?`,
    from,
    secondsAt(endOfMonth(month)),
  )
}

/** What the filter asks of `feedback_case c`. */
export function toCaseCondition(filter: VerbatimFilter): Condition {
  return allOf(caseFields.flatMap(field => narrowBy(field, filter) ?? []))
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the field to its value
function narrowBy<K extends CaseField>(field: K, filter: VerbatimFilter): Condition | null {
  const value = filter[field]
  return value === undefined ? null : narrowCase[field](value, filter)
}

/** The opening verbatims of the cases that the filter lets through. */
export function opensSuchCase(filter: VerbatimFilter): Condition {
  const { sql, values } = toCaseCondition(filter)
  return { sql: `v.id IN (SELECT c.opening_verbatim_id FROM feedback_case c WHERE ${sql})`, values }
}
