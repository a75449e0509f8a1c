import type { Page, VerbatimList, VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import type { ReadableDb } from '../handles.ts'
import type { Condition, SqlValue } from './verbatim-filter.ts'
import { rowsToSummaries, summaryColumns, type SummaryRow } from './verbatim-row.ts'

const newestFirst = 'v.said_at DESC, v.id DESC'
/** Gold first, then what teaches most: doubtful letters, one of a group of copies for all of them (docs/tagging.md). */
const queueOrder = 'v.gold DESC, v.uncertainty * v.alike_weight DESC, v.said_at DESC'

type Count = (db: ReadableDb, where: Condition) => number

/** `count` may know the total already. */
export const listVerbatims = (
  db: ReadableDb,
  where: Condition,
  page: Page,
  count: Count = countVerbatims,
): VerbatimList => ({
  total: count(db, where),
  rows: selectSummaries(db, 'verbatim v', where, newestFirst, page),
})

/** The rows of these verbatims, in the order of their ids as given. */
export function findSummaries(db: ReadableDb, ids: readonly number[]): VerbatimSummary[] {
  const rows = db
    .prepare<[string], SummaryRow>(
      `SELECT ${summaryColumns} FROM json_each(?) wanted CROSS JOIN verbatim v ON v.id = wanted.value ORDER BY wanted.key`,
    )
    .all(JSON.stringify(ids))
  return rowsToSummaries(db, rows)
}

/** Customers' mail and answers that wait for a decision. */
export function reviewQueue(db: ReadableDb, where: Condition, page: Page, count: Count = countVerbatims): VerbatimList {
  const waiting: Condition = { sql: `${waitingSql} AND ${where.sql}`, values: where.values }
  return { total: count(db, waiting), rows: selectSummaries(db, fromFor(waiting), waiting, queueOrder, page) }
}

const waitingSql = `v.reviewed_at IS NULL AND v.class = 'customer' AND v.erased_at IS NULL`

/** The whole queue is read by its own index, in its order: nothing is sorted to show its head, nothing else read to count it. */
const fromFor = ({ sql }: Condition): string =>
  sql === `${waitingSql} AND 1` ? 'verbatim v INDEXED BY verbatim_queue' : 'verbatim v'

/** Ids at the head of the queue. */
export const nextInQueue = (db: ReadableDb, limit: number): number[] =>
  db
    .prepare<[number], { id: number }>(
      `SELECT v.id FROM verbatim v INDEXED BY verbatim_queue WHERE ${waitingSql} ORDER BY ${queueOrder} LIMIT ?`,
    )
    .all(limit)
    .map(({ id }) => id)

/** How many the condition is true of; it names the verbatim `v`. */
export function countVerbatims(db: ReadableDb, where: Condition): number {
  const row = db
    .prepare<SqlValue[], { n: number }>(`SELECT count(*) AS n FROM ${fromFor(where)} WHERE ${where.sql}`)
    .get(...where.values)
  return row?.n ?? 0
}

function selectSummaries(
  db: ReadableDb,
  from: string,
  { sql, values }: Condition,
  order: string,
  page: Page,
): VerbatimSummary[] {
  const rows = db
    .prepare<SqlValue[], SummaryRow>(
      `SELECT ${summaryColumns} FROM ${from} WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
    )
    .all(...values, page.limit, page.offset)
  return rowsToSummaries(db, rows)
}

/** The verbatims a filter lets through, as a mark per id: for meeting the hits of the search index. */
export function markVerbatims(db: ReadableDb, { sql, values }: Condition): Uint8Array {
  const last = db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM verbatim').get()?.id ?? 0
  const marked = new Uint8Array(last + 1)
  const ids = db.prepare<SqlValue[], { readonly id: number }>(`SELECT v.id FROM verbatim v WHERE ${sql}`)
  for (const { id } of ids.iterate(...values)) marked[id] = 1
  return marked
}

/** Empty for an answer without a question, and where there is no such verbatim. */
export const titleOf = (db: ReadableDb, id: number): string =>
  db.prepare<[number], string>('SELECT title FROM verbatim WHERE id = ?').pluck().get(id) ?? ''

/** Empty where it is erased, and where there is no such verbatim. */
export const textOf = (db: ReadableDb, id: number): string =>
  db.prepare<[number], string>('SELECT text FROM verbatim_text WHERE verbatim_id = ?').pluck().get(id) ?? ''

/** Whether anything has been imported. */
export const hasVerbatims = (db: ReadableDb): boolean =>
  db.prepare('SELECT 1 FROM verbatim LIMIT 1').get() !== undefined

/** Whether any mail has been imported. */
export const hasMails = (db: ReadableDb): boolean => db.prepare('SELECT 1 FROM message LIMIT 1').get() !== undefined
