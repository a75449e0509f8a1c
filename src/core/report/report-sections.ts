import { FeedbackType } from '../../contract/schemas/coding.ts'
import { Channel } from '../../contract/schemas/message.ts'
import { AgeBand, type MonthReport, type OpenCase, type Tally } from '../../contract/schemas/report.ts'
import type { ReadableDb } from '../store/handles.ts'
import { silentAt } from '../store/queries/case-filter.ts'
import { countRefusedThemes } from '../store/queries/case-themes.ts'
import { listOpenCases } from '../store/queries/figures.ts'
import { fromJson } from '../store/queries/json.ts'
import { isOn, sumOf, type Basis } from './figure.ts'
import { countDeclines } from './figures/declines.ts'
import { answersOf, directLine } from './figures/first-answer.ts'
import type { MonthFacts } from './month-facts.ts'

const DAY = 86_400_000
const MOST_OPEN_CASES = 10

/** Confirmed, and what the suggestions would add. */
function tally(countOn: (basis: Basis) => number): Tally {
  const n = countOn('reviewed')
  return { n, unreviewed: countOn('all') - n }
}
const hasAny = ({ n, unreviewed }: Tally): boolean => n + unreviewed > 0

/** What came in: by type and channel, and over the direct line. */
export function intakeSection(facts: MonthFacts): MonthReport['intake'] {
  const byTypeAndChannel = FeedbackType.options.flatMap(type =>
    Channel.options.map(channel => ({
      type,
      channel,
      ...tally(basis =>
        sumOf(
          facts.cases,
          row => row.month === facts.month && row.type === type && row.channel === channel && isOn(basis, row),
        ),
      ),
    })),
  )
  const direct = tally(basis => directLine(facts, basis).cases)
  const { medianHours } = directLine(facts, 'all')
  return { byTypeAndChannel, directLine: { ...direct, medianFirstAnswerHours: medianHours } }
}

/** Names of competitors as customers gave them, the most frequent first. */
export function competitors(facts: MonthFacts): MonthReport['declines']['competitors'] {
  const isNow = (row: { readonly month: string }): boolean => row.month === facts.month
  const names = new Set(facts.declines.filter(isNow).flatMap(row => row.competitor ?? []))
  return [...names]
    .map(name => ({
      name,
      ...tally(basis => countDeclines(facts, basis, row => isNow(row) && row.competitor === name)),
    }))
    .toSorted((a, b) => b.n + b.unreviewed - (a.n + a.unreviewed) || a.name.localeCompare(b.name, 'de'))
}

/** How long first answers took, in bands of days, and who still waits. */
export function answersSection(db: ReadableDb, facts: MonthFacts): MonthReport['answers'] {
  const cutOff = facts.newest === null ? 0 : Date.parse(facts.newest)
  const inBand = (band: AgeBand, isAnswered: boolean): Tally =>
    tally(
      basis =>
        answersOf(facts, basis).filter(
          ({ days, openedAt }) => (days !== null) === isAnswered && bandOf(days ?? (cutOff - openedAt) / DAY) === band,
        ).length,
    )
  const bands = AgeBand.options.map(band => ({ band, answered: inBand(band, true), open: inBand(band, false) }))
  return { bands, silent: silentCases(db, facts) }
}

const limits: readonly (readonly [AgeBand, (days: number) => boolean])[] = [
  ['0-1', days => days < 2],
  ['2-3', days => days < 4],
  ['4-7', days => days < 8],
  ['8-14', days => days <= 14],
]
const bandOf = (days: number): AgeBand => limits.find(([, isWithin]) => isWithin(days))?.[0] ?? '15+'

function silentCases(db: ReadableDb, { month, cutOff }: MonthFacts): OpenCase[] {
  return listOpenCases(db, silentAt(month), MOST_OPEN_CASES).map(
    ({ caseId, verbatimId, openedOn, type, reviewed, themeIds }) => ({
      caseId,
      verbatimId,
      // In its fifteenth day a case has waited for more than fourteen.
      days: Math.ceil(((cutOff ?? 0) - Date.parse(openedOn)) / DAY),
      type,
      themeIds: fromJson<string[]>(themeIds),
      reviewed: reviewed === 1,
    }),
  )
}

/** The theme "refused by us" says nothing of what was refused. */
export function refusedTopics(
  db: ReadableDb,
  { month }: MonthFacts,
  refusalTheme: string,
): MonthReport['refusals']['topics'] {
  const rows = countRefusedThemes(db, month).filter(({ themeId }) => themeId !== refusalTheme)
  return [...new Set(rows.map(({ themeId }) => themeId))]
    .map(themeId => ({
      themeId,
      ...tally(basis => sumOf(rows, row => row.themeId === themeId && isOn(basis, row))),
    }))
    .filter(hasAny)
    .toSorted((a, b) => b.n + b.unreviewed - (a.n + a.unreviewed))
}
