import type { Page, VerbatimList, VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import type { ReadableDb } from '../handles.ts'
import type { Condition, SqlValue } from './verbatim-filter.ts'
import { rowToSummary, summaryColumns, type SummaryRow } from './verbatim-row.ts'

const newestFirst = 'v.said_on DESC, v.id DESC'
/** Gold first, then what the tagger is least sure of (PRODUCT: review). */
const queueOrder = 'v.gold DESC, v.uncertainty DESC, v.said_on DESC'

export const listVerbatims = (db: ReadableDb, where: Condition, page: Page): VerbatimList => ({
  total: countVerbatims(db, where),
  rows: selectSummaries(db, where, newestFirst, page),
})

/** Customers' mail and answers that wait for a decision. */
export function reviewQueue(db: ReadableDb, where: Condition, page: Page): VerbatimList {
  const waiting: Condition = {
    sql: `v.reviewed_at IS NULL AND v.class = 'customer' AND ${where.sql}`,
    values: where.values,
  }
  return { total: countVerbatims(db, waiting), rows: selectSummaries(db, waiting, queueOrder, page) }
}

/** Ids at the head of the queue. */
export const nextInQueue = (db: ReadableDb, limit: number): number[] =>
  db
    .prepare<[number], { id: number }>(
      `SELECT v.id FROM verbatim v WHERE v.reviewed_at IS NULL AND v.class = 'customer' ORDER BY ${queueOrder} LIMIT ?`,
    )
    .all(limit)
    .map(({ id }) => id)

export function countVerbatims(db: ReadableDb, { sql, values }: Condition): number {
  const row = db
    .prepare<readonly SqlValue[] & unknown[], { n: number }>(`SELECT count(*) AS n FROM verbatim v WHERE ${sql}`)
    .get(...values)
  return row?.n ?? 0
}

function selectSummaries(db: ReadableDb, { sql, values }: Condition, order: string, page: Page): VerbatimSummary[] {
  return db
    .prepare<SqlValue[], SummaryRow>(
      `SELECT ${summaryColumns} FROM verbatim v WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
    )
    .all(...values, page.limit, page.offset)
    .map(rowToSummary)
}
