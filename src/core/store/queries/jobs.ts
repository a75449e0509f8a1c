import type { JobKind, JobSnapshot, JobState } from '../../../contract/schemas/job.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { fromJson } from './json.ts'

interface JobRow {
  readonly id: number
  readonly kind: JobKind
  readonly state: JobState
  readonly subject: string
  readonly done: number
  readonly total: number
  readonly items: number
  readonly started_at: string
  readonly ended_at: string | null
  readonly error: string | null
  readonly summary: string | null
}

const rowToSnapshot = (row: JobRow): JobSnapshot => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  subject: row.subject,
  done: row.done,
  total: row.total,
  items: row.items,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  error: row.error === null ? null : fromJson<NonNullable<JobSnapshot['error']>>(row.error),
  summary: row.summary === null ? null : fromJson<NonNullable<JobSnapshot['summary']>>(row.summary),
})

/** Newest first; older ones than these are of no interest to anybody. */
export const listJobs = (db: ReadableDb): JobSnapshot[] =>
  db.prepare<[], JobRow>('SELECT * FROM job ORDER BY id DESC LIMIT 50').all().map(rowToSnapshot)

/** null where there never was one with this id. */
export function findJob(db: ReadableDb, id: number): JobSnapshot | null {
  const row = db.prepare<[number], JobRow>('SELECT * FROM job WHERE id = ?').get(id)
  return row === undefined ? null : rowToSnapshot(row)
}

/** A running job at nothing done; returns its id. */
export function addJob(db: WritableDb, kind: JobKind, subject: string, startedAt: string): number {
  const { lastInsertRowid } = db
    .prepare<[JobKind, string, string]>(
      `INSERT INTO job (kind, state, subject, done, total, items, started_at) VALUES (?, 'running', ?, 0, 0, 0, ?)`,
    )
    .run(kind, subject, startedAt)
  return Number(lastInsertRowid)
}

/** The whole snapshot, over the last one. */
export function saveJob(db: WritableDb, job: JobSnapshot): void {
  db.prepare<[JobState, string, number, number, number, string | null, string | null, string | null, number]>(
    'UPDATE job SET state = ?, subject = ?, done = ?, total = ?, items = ?, ended_at = ?, error = ?, summary = ? WHERE id = ?',
  ).run(
    job.state,
    job.subject,
    job.done,
    job.total,
    job.items,
    job.endedAt,
    job.error === null ? null : JSON.stringify(job.error),
    job.summary === null ? null : JSON.stringify(job.summary),
    job.id,
  )
}

/** What ran when the program died did not end; said when the workspace is opened again. */
export const markInterrupted = (db: WritableDb, at: string): void =>
  void db.prepare<[string]>(`UPDATE job SET state = 'interrupted', ended_at = ? WHERE state = 'running'`).run(at)
