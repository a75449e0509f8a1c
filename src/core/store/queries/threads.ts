import type { WritableDb, ReadableDb } from '../handles.ts'

/** Mails came or went: threads and cases must be found anew before anybody counts them. Survives a crash. */
export const markThreadsStale = (db: WritableDb): void =>
  void db.prepare(`INSERT OR IGNORE INTO pending (what) VALUES ('threads')`).run()

export const markThreadsSettled = (db: WritableDb): void =>
  void db.prepare(`DELETE FROM pending WHERE what = 'threads'`).run()

export const areThreadsStale = (db: ReadableDb): boolean =>
  db.prepare(`SELECT 1 FROM pending WHERE what = 'threads'`).get() !== undefined
