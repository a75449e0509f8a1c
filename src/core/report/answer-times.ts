import { PACKED_OFFSET_S, type PackedAnswers } from '../store/queries/figures.ts'
import type { WorkingTime } from './working-time.ts'

/** The first answers to the cases of one month. */
export interface AnswerHours {
  /** Working hours of the answered cases. */
  readonly hours: readonly number[]
  /** Answered and open. */
  readonly cases: number
}

/** Digits of an instant. */
const INSTANT = 12
const ZERO = '0'.charCodeAt(0)
const DASH = '-'.charCodeAt(0)

/** Reads the packed instants of a month, digit by digit: there are tens of thousands of them. */
export function toAnswerHours(packed: string, time: WorkingTime): AnswerHours {
  const hours: number[] = []
  let cases = 0
  for (let at = 0; at < packed.length; at += 2 * INSTANT) {
    cases += 1
    if (packed.charCodeAt(at + INSTANT) === DASH) continue
    hours.push(time.minutesBetween(instantAt(packed, at), instantAt(packed, at + INSTANT)) / 60)
  }
  return { hours, cases }
}

function instantAt(text: string, at: number): number {
  let seconds = 0
  for (let digit = 0; digit < INSTANT; digit++) seconds = seconds * 10 + (text.charCodeAt(at + digit) - ZERO)
  return (seconds - PACKED_OFFSET_S) * 1000
}

/** Answer times by month, once of the reviewed cases and once of all. */
export interface AnswersByMonth {
  readonly reviewed: ReadonlyMap<string, AnswerHours>
  readonly all: ReadonlyMap<string, AnswerHours>
}

/** `time` says what of the hours between were working hours. */
export function readAnswersByMonth(rows: readonly PackedAnswers[], time: WorkingTime): AnswersByMonth {
  const reviewed = new Map<string, AnswerHours>()
  const all = new Map<string, AnswerHours>()
  for (const row of rows) {
    const found = toAnswerHours(row.packed, time)
    if (row.reviewed === 1) reviewed.set(row.month, found)
    const known = all.get(row.month) ?? { hours: [], cases: 0 }
    all.set(row.month, { hours: [...known.hours, ...found.hours], cases: known.cases + found.cases })
  }
  return { reviewed, all }
}
