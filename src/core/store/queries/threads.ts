import type { WritableDb, ReadableDb } from '../handles.ts'

/**
 * Mails came or went: threads and cases must be found anew before anybody counts them. Survives a crash. `since` is the
 * first id whose case has not been counted yet.
 */
export const markThreadsStale = (db: WritableDb, since: number = Number.MAX_SAFE_INTEGER): void =>
  void db
    .prepare<[number]>(
      `INSERT INTO pending (what, since) VALUES ('threads', ?) ON CONFLICT (what) DO UPDATE SET since = min(since, excluded.since)`,
    )
    .run(since)

/** Nothing waits any longer to be put in its conversation. */
export const markThreadsSettled = (db: WritableDb): void =>
  void db.prepare(`DELETE FROM pending WHERE what = 'threads'`).run()

/** null when all is settled. */
export const staleSince = (db: ReadableDb): number | null =>
  db.prepare<[], { since: number }>(`SELECT since FROM pending WHERE what = 'threads'`).get()?.since ?? null
