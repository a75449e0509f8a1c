import type { ReadableDb, WritableDb } from '../handles.ts'
import { refreshCasesOfThreads } from './cases.ts'
import { fallBack } from './copies.ts'
import { keepReviews } from './kept-reviews.ts'
import { removeEmptyPacks } from './reread-messages.ts'

export interface RemovedSource {
  /** How many verbatims went. */
  readonly removed: number
  /** Mails of which a lesser copy of another source is left; their tags must be made anew. */
  readonly fellBack: readonly number[]
  /** Mails left of the conversations that lost one. */
  readonly bereft: readonly number[]
}

/** Removes a source with all that only it holds. Call it inside a transaction. */
export function removeSource(db: WritableDb, sourceId: number): RemovedSource {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS gone (id INTEGER PRIMARY KEY) STRICT; DELETE FROM temp.gone')
  db.prepare<[number, number]>(
    `INSERT INTO temp.gone SELECT DISTINCT s.verbatim_id FROM sighting s WHERE s.source_id = ?
     AND NOT EXISTS (SELECT 1 FROM sighting other WHERE other.verbatim_id = s.verbatim_id AND other.source_id <> ?)`,
  ).run(sourceId, sourceId)
  keepReviews(db)
  const threadIds = threadsOfGone(db)
  const removed = removeGone(db)
  const bereft = mailsIn(db, threadIds)
  refreshCasesOfThreads(db, threadIds)
  db.prepare<[number]>('DELETE FROM source WHERE id = ?').run(sourceId)
  const fellBack = fallBack(db)
  removeEmptyPacks(db)
  return { removed, fellBack, bereft }
}

const mailsIn = (db: ReadableDb, threadIds: readonly number[]): number[] =>
  db
    .prepare<[string], number>('SELECT id FROM verbatim WHERE thread_id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(threadIds))

const threadsOfGone = (db: ReadableDb): number[] =>
  db
    .prepare<[], { id: number }>(
      'SELECT DISTINCT thread_id AS id FROM verbatim WHERE thread_id IS NOT NULL AND id IN (SELECT id FROM temp.gone)',
    )
    .all()
    .map(({ id }) => id)

function removeGone(db: WritableDb): number {
  db.prepare('DELETE FROM verbatim_fts WHERE rowid IN (SELECT id FROM temp.gone)').run()
  const { changes } = db.prepare('DELETE FROM verbatim WHERE id IN (SELECT id FROM temp.gone)').run()
  db.exec(`
    DELETE FROM feedback_case WHERE id NOT IN (SELECT case_id FROM verbatim WHERE case_id IS NOT NULL);
    DELETE FROM respondent WHERE id NOT IN (SELECT respondent_id FROM answer);
    DROP TABLE temp.gone`)
  return changes
}
