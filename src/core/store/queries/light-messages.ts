import type { MessageClass } from '../../../contract/schemas/message.ts'
import { hasReplyPrefix } from '../../domain/base-subject.ts'
import type { ThreadRow } from '../../domain/threads.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { fromJson } from './json.ts'

interface LightRow {
  readonly id: number
  readonly message_key: number | null
  readonly parent_keys: Uint8Array | null
  readonly thread_index: string | null
  readonly subject_key: number | null
  readonly person_address: string | null
  readonly recipients: string
  readonly title: string
  readonly said_at: number | null
  readonly class: MessageClass
  readonly thread_id: number | null
  readonly kept: number | null
}

/** A mail as far as threading asks, with the thread it is in so far. */
export interface LightMessage {
  readonly row: ThreadRow
  readonly threadId: number | null
}

/** All mails. Ids as hashes, each text and each list once: an archive of a million mails must fit into memory. */
export function* lightMessages(db: ReadableDb): Generator<LightMessage> {
  const once = keepOnce()
  const rows = db
    .prepare<[], LightRow>(
      `SELECT m.verbatim_id AS id, m.message_key, m.parent_keys, m.thread_index, m.subject_key, v.person_address,
        m.recipients, v.title, v.said_at, v.class, v.thread_id,
        CASE WHEN v.thread_id IN (SELECT e.thread_id FROM verbatim e WHERE e.erased_at IS NOT NULL) THEN v.thread_id END AS kept
       FROM message m JOIN verbatim v ON v.id = m.verbatim_id ORDER BY m.verbatim_id`,
    )
    .iterate()
  for (const row of rows) yield { row: toThreadRow(row, once), threadId: row.thread_id }
}

const toThreadRow = (row: LightRow, once: Once): ThreadRow => ({
  id: row.id,
  messageId: row.message_key,
  inReplyTo: null,
  references: row.parent_keys === null ? none : [...keysOf(row.parent_keys)],
  threadIndex: row.thread_index,
  baseSubject: row.subject_key ?? '',
  hasReplyPrefix: hasReplyPrefix(row.title),
  person: row.person_address === null ? null : once.text(row.person_address),
  recipients: row.recipients === '[]' ? none : once.list(row.recipients),
  at: row.said_at === null ? null : row.said_at * 1000,
  class: row.class,
  kept: row.kept,
})

const none: readonly never[] = []

/** Copied first: a list of 64-bit numbers cannot begin just anywhere in memory. */
const keysOf = (bytes: Uint8Array): Float64Array => new Float64Array(Uint8Array.from(bytes).buffer)

interface Once {
  readonly text: (text: string) => string
  /** A list of texts, given as JSON. */
  readonly list: (json: string) => readonly string[]
}

function keepOnce(): Once {
  const texts = new Map<string, string>()
  const lists = new Map<string, readonly string[]>()
  const text = (given: string): string => {
    const known = texts.get(given)
    if (known === undefined) texts.set(given, given)
    return known ?? given
  }
  return {
    text,
    list: json => {
      const list = lists.get(json) ?? fromJson<string[]>(json).map(text)
      lists.set(json, list)
      return list
    },
  }
}

/** Which conversation a letter belongs to; its case is not looked at anew here. */
export const writeThread = (db: WritableDb, id: number, threadId: number): void =>
  void db.prepare<[number, number]>('UPDATE verbatim SET thread_id = ? WHERE id = ?').run(threadId, id)
