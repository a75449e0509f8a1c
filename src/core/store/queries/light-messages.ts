import type { ReadableDb, WritableDb } from '../handles.ts'
import type { MessageClass } from '../../../contract/schemas/message.ts'

/** A mail as far as threading asks. */
export interface LightMessageRow {
  readonly id: number
  readonly message_id: string | null
  readonly in_reply_to: string | null
  readonly refs: string
  readonly thread_index: string | null
  readonly base_subject: string
  readonly person_address: string | null
  readonly recipients: string
  readonly said_on: string | null
  readonly title: string
  readonly class: MessageClass
  readonly thread_id: number | null
}

export const lightMessages = (db: ReadableDb): IterableIterator<LightMessageRow> =>
  db
    .prepare<[], LightMessageRow>(
      `SELECT m.verbatim_id AS id, m.message_id, m.in_reply_to, m.refs, m.thread_index, m.base_subject, v.person_address,
        m.recipients, v.title, v.said_on, v.class, v.thread_id
       FROM message m JOIN verbatim v ON v.id = m.verbatim_id ORDER BY m.verbatim_id`,
    )
    .iterate()

export const writeThread = (db: WritableDb, id: number, threadId: number): void =>
  void db.prepare<[number, number]>('UPDATE verbatim SET thread_id = ? WHERE id = ?').run(threadId, id)
