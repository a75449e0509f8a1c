import type { MessageRow } from '../../intake/import-row.ts'
import type { ReadableDb } from '../handles.ts'
import { hoursAround } from './hours.ts'

/** Tells in no time that a mail is new, which most are: the store is asked once for a whole batch. */
export interface KnownMails {
  /** False: surely new. True: `findDuplicate` must look. */
  readonly mayHold: (row: MessageRow) => boolean
  /** The thread of the nearest mail that this one names as the one it answers, as far as it is here; else null. */
  readonly threadOf: (row: MessageRow) => number | null
  /** To be told of each mail written since. */
  readonly add: (row: MessageRow, threadId: number) => void
}

/** For the mails of one batch; written ones have to be added. */
export function knownMailsAmong(db: ReadableDb, rows: readonly MessageRow[]): KnownMails {
  const threads = threadsByKey(db, rows)
  // As text: 64 bits do not fit into a number of JavaScript.
  const hashes = new Set(
    db
      .prepare<[string], { hash: string }>(
        `SELECT CAST(m.content_hash AS TEXT) AS hash FROM json_each(?) asked CROSS JOIN message m
         ON m.said_at / 3600 IS (asked.value ->> 0) AND m.content_hash = (asked.value ->> 1)`,
      )
      .all(`[${rows.flatMap(hashesOf).join(',')}]`)
      .map(({ hash }) => hash),
  )
  return {
    mayHold: ({ messageKey, contentHash }) =>
      (messageKey !== null && threads.has(messageKey)) || hashes.has(contentHash.toString()),
    threadOf: ({ parentKeys }) => {
      for (const key of parentKeys) {
        const threadId = threads.get(key)
        if (threadId !== undefined) return threadId
      }
      return null
    },
    add: ({ messageKey, contentHash }, threadId) => {
      if (messageKey !== null && !threads.has(messageKey)) threads.set(messageKey, threadId)
      hashes.add(contentHash.toString())
    },
  }
}

/** As JSON, which holds 64 bits as they are: the hour, and the hash of its content. */
const hashesOf = ({ contentHash, verbatim }: MessageRow): string[] =>
  hoursAround(verbatim.saidOn).map(hour => `[${hour},${contentHash}]`)

interface ThreadRow {
  readonly key: number
  readonly threadId: number
}

/** Of all mails here that bear the id of one of these, or that one of these answers. */
function threadsByKey(db: ReadableDb, rows: readonly MessageRow[]): Map<number, number> {
  const keys = rows.flatMap(({ messageKey, parentKeys }) =>
    messageKey === null ? parentKeys : [messageKey, ...parentKeys],
  )
  const stored = db
    .prepare<[string], ThreadRow>(
      `SELECT m.message_key AS key, coalesce(v.thread_id, v.id) AS threadId FROM message m JOIN verbatim v ON v.id = m.verbatim_id
       WHERE m.message_key IN (SELECT value FROM json_each(?)) ORDER BY m.verbatim_id DESC`,
    )
    .all(JSON.stringify(keys))
  // The oldest of one id comes last, and stays.
  return new Map(stored.map(({ key, threadId }) => [key, threadId]))
}
