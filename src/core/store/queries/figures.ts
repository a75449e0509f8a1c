import type { Cause, DeclineReason, FeedbackType, Outcome, Refusal } from '../../../contract/schemas/coding.ts'
import type { Channel, MessageClass } from '../../../contract/schemas/message.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import type { ReadableDb } from '../handles.ts'
import { waitedLongSql } from './case-filter.ts'
import type { MonthRange } from './case-themes.ts'
import type { Condition, SqlValue } from './condition.ts'

/** How many cases of a month share these traits. */
export interface CaseCount {
  readonly month: Month
  readonly reviewed: 0 | 1
  readonly type: FeedbackType
  readonly channel: Channel
  readonly cause: Cause | null
  readonly outcome: Outcome | null
  readonly n: number
}

/** The month of the first case; null while there is none. */
export const firstMonth = (db: ReadableDb): Month | null =>
  db.prepare<[], Month | null>('SELECT min(month) FROM feedback_case').pluck().get() ?? null

/** A case without a suggestion is of type "other". */
export function countCases(db: ReadableDb, { from, until }: MonthRange): CaseCount[] {
  return db
    .prepare<[Month, Month], CaseCount>(
      `SELECT month, reviewed, coalesce(type, 'other') AS type, channel, cause, outcome, count(*) AS n
       FROM feedback_case WHERE month BETWEEN ? AND ? GROUP BY month, reviewed, type, channel, cause, outcome`,
    )
    .all(from, until)
}

/** Added to seconds since 1970, so that each has twelve digits, those of before 1970 too. */
export const PACKED_OFFSET_S = 200_000_000_000

/** Instants of one month's cases of mail, packed: twelve digits of the opening and twelve of the first answer, or dashes, for each case. */
export interface PackedAnswers {
  readonly month: Month
  readonly reviewed: 0 | 1
  readonly packed: string
}

/** Packed, since a row for each of thirteen months' cases costs more than all the rest of a month's figures. Answers to a survey wait for none. */
export function packAnswerTimes(db: ReadableDb, { from, until }: MonthRange): PackedAnswers[] {
  return db
    .prepare<[Month, Month], PackedAnswers>(
      `SELECT month, reviewed, group_concat((opened_at + ${PACKED_OFFSET_S}) || coalesce(first_answer_at + ${PACKED_OFFSET_S}, '------------'), '') AS packed
       FROM feedback_case WHERE month BETWEEN ? AND ? AND channel <> 'survey' AND opened_at IS NOT NULL
       GROUP BY month, reviewed`,
    )
    .all(from, until)
}

export interface AnswerTime {
  readonly reviewed: 0 | 1
  readonly channel: Channel
  readonly openedOn: string
  readonly answeredOn: string | null
}

/** When each case of mail of a month was opened and first answered. */
export const listAnswerTimes = (db: ReadableDb, month: Month): AnswerTime[] =>
  db
    .prepare<[Month], AnswerTime>(
      `SELECT reviewed, channel, opened_on AS openedOn, first_answer_on AS answeredOn FROM feedback_case
       WHERE month = ? AND channel <> 'survey' AND opened_at IS NOT NULL`,
    )
    .all(month)

/** In seconds since 1970. */
export interface LongWait {
  readonly openedAt: number
  readonly answeredAt: number | null
  readonly reviewed: 0 | 1
}

/** Cases of all months that waited, or wait, for more than 14 calendar days. As numbers: there are tens of thousands. */
export function listLongWaits(db: ReadableDb): LongWait[] {
  return db
    .prepare<[], LongWait>(
      `SELECT opened_at AS openedAt, first_answer_at AS answeredAt, reviewed FROM feedback_case c
       WHERE ${waitedLongSql} AND opened_at IS NOT NULL`,
    )
    .all()
}

export interface DeclineRow {
  readonly month: Month
  readonly caseId: number
  readonly reviewed: 0 | 1
  readonly reason: DeclineReason
  readonly competitor: string | null
}

/** One row a declining verbatim; the month is that of the decline, not of the case. */
export function listDeclines(db: ReadableDb, { from, until }: MonthRange): DeclineRow[] {
  return db
    .prepare<[Month, Month], DeclineRow>(
      `SELECT month, case_id AS caseId, reviewed_at IS NOT NULL AS reviewed, coalesce(decline_reason, 'none') AS reason, competitor
       FROM verbatim WHERE type = 'decline' AND month BETWEEN ? AND ? AND case_id IS NOT NULL`,
    )
    .all(from, until)
}

export interface RefusalCount {
  readonly month: Month
  readonly refusal: Refusal
  readonly reviewed: 0 | 1
  readonly n: number
}

/** Refusals that we sent, by month (both ends included), kind and whether they are reviewed. */
export function countRefusals(db: ReadableDb, { from, until }: MonthRange): RefusalCount[] {
  return db
    .prepare<[Month, Month], RefusalCount>(
      `SELECT month, refusal, reviewed_at IS NOT NULL AS reviewed, count(*) AS n FROM verbatim
       WHERE refusal IS NOT NULL AND class = 'own' AND month BETWEEN ? AND ? GROUP BY 1, 2, 3`,
    )
    .all(from, until)
}

/** Messages of a month by class; answers to a survey are no messages. */
export function countClasses(db: ReadableDb, month: Month): { class: MessageClass; messages: number }[] {
  return db
    .prepare<[Month], { class: MessageClass; messages: number }>(
      `SELECT class, count(*) AS messages FROM verbatim WHERE month = ? AND kind = 'message' GROUP BY class ORDER BY 2 DESC, 1`,
    )
    .all(month)
}

/** Answers to surveys in a month, each question of a respondent for itself. */
export const countAnswers = (db: ReadableDb, month: Month): number =>
  db
    .prepare<[Month], { n: number }>(`SELECT count(*) AS n FROM verbatim WHERE month = ? AND kind = 'answer'`)
    .get(month)?.n ?? 0

export interface SilentCase {
  readonly caseId: number
  readonly verbatimId: number
  readonly openedOn: string
  readonly type: FeedbackType
  readonly reviewed: 0 | 1
  readonly themeIds: string
}

/** Cases that the condition over `feedback_case c` lets through, the youngest first, since these can still be helped most. */
export const listOpenCases = (db: ReadableDb, { sql, values }: Condition, limit: number): SilentCase[] =>
  db
    .prepare<SqlValue[], SilentCase>(
      `SELECT c.id AS caseId, c.opening_verbatim_id AS verbatimId, c.opened_on AS openedOn, coalesce(c.type, 'other') AS type, c.reviewed,
         (SELECT json_group_array(t.theme_id) FROM case_theme t WHERE t.case_id = c.id) AS themeIds
       FROM feedback_case c WHERE ${sql} ORDER BY c.opened_at DESC LIMIT ?`,
    )
    .all(...values, limit)
