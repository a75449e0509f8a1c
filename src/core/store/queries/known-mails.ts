import type { MessageRow } from '../../intake/import-row.ts'
import type { ReadableDb } from '../handles.ts'

/** Tells in no time that a mail is new, which most are: the store is asked once for a whole batch. */
export interface KnownMails {
  /** False: surely new. True: `findDuplicate` must look. */
  readonly mayHold: (row: MessageRow) => boolean
  /** To be told of each mail written since. */
  readonly add: (row: MessageRow) => void
}

export function knownMailsAmong(db: ReadableDb, rows: readonly MessageRow[]): KnownMails {
  const keys = new Set(
    db
      .prepare<[string], { key: number }>(
        'SELECT message_key AS key FROM message WHERE message_key IN (SELECT value FROM json_each(?))',
      )
      .all(JSON.stringify(rows.flatMap(({ messageKey }) => messageKey ?? [])))
      .map(({ key }) => key),
  )
  // As text: 64 bits do not fit into a number of JavaScript.
  const hashes = new Set(
    db
      .prepare<[string], { hash: string }>(
        'SELECT CAST(content_hash AS TEXT) AS hash FROM message WHERE content_hash IN (SELECT value FROM json_each(?))',
      )
      .all(`[${rows.map(({ contentHash }) => contentHash).join(',')}]`)
      .map(({ hash }) => hash),
  )
  return {
    mayHold: ({ messageKey, contentHash }) =>
      (messageKey !== null && keys.has(messageKey)) || hashes.has(contentHash.toString()),
    add: ({ messageKey, contentHash }) => {
      if (messageKey !== null) keys.add(messageKey)
      hashes.add(contentHash.toString())
    },
  }
}
