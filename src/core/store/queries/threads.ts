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

export const markThreadsSettled = (db: WritableDb): void =>
  void db.prepare(`DELETE FROM pending WHERE what = 'threads'`).run()

/** null when all is settled. */
export const staleSince = (db: ReadableDb): number | null =>
  db.prepare<[], { since: number }>(`SELECT since FROM pending WHERE what = 'threads'`).get()?.since ?? null

/** The thread of a stored mail that this one names as the one it answers, or null. */
export function findParentThread(db: ReadableDb, keys: readonly number[]): number | null {
  const find = db.prepare<[number], { thread_id: number | null }>(
    'SELECT v.thread_id FROM message m JOIN verbatim v ON v.id = m.verbatim_id WHERE m.message_key = ? ORDER BY m.verbatim_id LIMIT 1',
  )
  for (const key of keys) {
    const threadId = find.get(key)?.thread_id
    if (threadId !== undefined && threadId !== null) return threadId
  }
  return null
}
