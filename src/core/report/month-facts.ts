import type { Month } from '../../contract/schemas/period.ts'
import type { WorkingHours } from '../../contract/schemas/workspace.ts'
import type { ReadableDb } from '../store/handles.ts'
import { countCaseThemes, type MonthRange, type ThemeMonth } from '../store/queries/case-themes.ts'
import * as queries from '../store/queries/figures.ts'
import { readSettings } from '../store/queries/settings.ts'
import { readCutOff } from '../store/queries/workspace.ts'
import { readAnswersByMonth, type AnswersByMonth } from './answer-times.ts'
import { publicHolidays } from './holidays.ts'
import { cutOffOf, monthsUntil } from './months.ts'
import { createWorkingTime, type WorkingTime } from './working-time.ts'

/** How long a case of this month waited, in calendar days; null while it waits. */
export interface AnswerFact {
  readonly reviewed: boolean
  readonly isDirect: boolean
  readonly openedAt: number
  readonly days: number | null
  readonly workingHours: number | null
}

/** A case that waited more than 14 days; milliseconds. */
export interface WaitFact {
  readonly reviewed: 0 | 1
  readonly openedAt: number
  readonly answeredAt: number | null
}

/** All rows that the figures of one month are made of, for that month and the twelve before it. */
export interface MonthFacts {
  readonly month: Month
  /** Thirteen, oldest first. */
  readonly months: readonly Month[]
  /** Those of `months` that lie within the archive. */
  readonly known: ReadonlySet<Month>
  /** Milliseconds; null while the archive is empty. */
  readonly cutOff: number | null
  readonly newest: string | null
  readonly cases: readonly queries.CaseCount[]
  readonly answersByMonth: AnswersByMonth
  /** Of this month alone. */
  readonly answers: readonly AnswerFact[]
  readonly longWaits: readonly WaitFact[]
  readonly declines: readonly queries.DeclineRow[]
  readonly refusals: readonly queries.RefusalCount[]
  readonly themeMonths: readonly ThemeMonth[]
}

const DAY = 86_400_000

/** Everything the figures of a month need, read once: the month and the twelve before it. */
export function readMonthFacts(db: ReadableDb, month: Month): MonthFacts {
  const months = monthsUntil(month, 13)
  const range = { from: months[0] ?? month, until: month }
  const newest = readCutOff(db)
  const { workingHours, federalState } = readSettings(db)
  const time = workingTime(workingHours, federalState, range)
  return {
    month,
    months,
    known: knownMonths(db, months),
    cutOff: cutOffOf(month, newest)?.getTime() ?? null,
    newest,
    cases: queries.countCases(db, range),
    answersByMonth: readAnswersByMonth(queries.packAnswerTimes(db, range), time),
    answers: queries.listAnswerTimes(db, month).map(row => toAnswerFact(row, time)),
    longWaits: queries.listLongWaits(db).map(toWaitFact),
    declines: queries.listDeclines(db, range),
    refusals: queries.countRefusals(db, range),
    themeMonths: countCaseThemes(db, range),
  }
}

function knownMonths(db: ReadableDb, months: readonly Month[]): ReadonlySet<Month> {
  const first = queries.firstMonth(db)
  return new Set(months.filter(month => first !== null && month >= first))
}

function workingTime(hours: WorkingHours, federalState: string, { from, until }: MonthRange): WorkingTime {
  const isHoliday = (day: string): boolean => publicHolidays(federalState, Number(day.slice(0, 4))).has(day)
  // A case of the last month may have been answered long after it.
  return createWorkingTime(hours, isHoliday, Number(from.slice(0, 4)), Number(until.slice(0, 4)) + 1)
}

function toAnswerFact({ reviewed, channel, openedOn, answeredOn }: queries.AnswerTime, time: WorkingTime): AnswerFact {
  const openedAt = Date.parse(openedOn)
  const answeredAt = answeredOn === null ? null : Date.parse(answeredOn)
  return {
    reviewed: reviewed === 1,
    isDirect: channel === 'direct',
    openedAt,
    days: answeredAt === null ? null : (answeredAt - openedAt) / DAY,
    workingHours: answeredAt === null ? null : time.minutesBetween(openedAt, answeredAt) / 60,
  }
}

const toWaitFact = ({ openedAt, answeredAt, reviewed }: queries.LongWait): WaitFact => ({
  reviewed,
  openedAt: openedAt * 1000,
  answeredAt: answeredAt === null ? null : answeredAt * 1000,
})
