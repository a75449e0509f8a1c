import type { WritableDb } from '../store/handles.ts'
import { refreshCasesOfThreads } from '../store/queries/cases.ts'
import { lightMessages, writeThread, type LightMessageRow } from '../store/queries/light-messages.ts'
import { fromJson } from '../store/queries/json.ts'
import { areThreadsStale, markThreadsSettled } from '../store/queries/threads.ts'
import { hasReplyPrefix } from '../domain/base-subject.ts'
import { threadsOf, type ThreadRow } from '../domain/threads.ts'
import { nextTurn } from './job.ts'

const BATCH = 1000

/** Finds threads and cases anew after mails came or went; writes only what differs. Yields between batches. */
export async function settleThreads(db: WritableDb): Promise<void> {
  if (!areThreadsStale(db)) return
  const { moved, touched } = plan(db)
  for (let at = 0; at < moved.length; at += BATCH) {
    db.transaction(() => {
      for (const { id, threadId } of moved.slice(at, at + BATCH)) writeThread(db, id, threadId)
    })
    await nextTurn()
  }
  for (let at = 0; at < touched.length; at += BATCH) {
    db.transaction(() => refreshCasesOfThreads(db, touched.slice(at, at + BATCH)))
    await nextTurn()
  }
  db.transaction(() => markThreadsSettled(db))
}

interface Plan {
  readonly moved: readonly { readonly id: number; readonly threadId: number }[]
  /** Threads that won or lost a mail; their cases are counted anew. */
  readonly touched: readonly number[]
}

function plan(db: WritableDb): Plan {
  const moved: { id: number; threadId: number }[] = []
  const touched = new Set<number>()
  const before = new Map<number, number | null>()
  const rows: ThreadRow[] = []
  for (const row of lightMessages(db)) {
    before.set(row.id, row.thread_id)
    rows.push(toThreadRow(row))
  }
  for (const [id, threadId] of threadsOf(rows)) {
    const old = before.get(id) ?? null
    if (old === threadId) continue
    moved.push({ id, threadId })
    touched.add(threadId)
    if (old !== null) touched.add(old)
  }
  return { moved, touched: [...touched] }
}

const toThreadRow = (row: LightMessageRow): ThreadRow => ({
  id: row.id,
  messageId: row.message_id,
  inReplyTo: row.in_reply_to,
  references: listOf(row.refs),
  threadIndex: row.thread_index,
  baseSubject: row.base_subject,
  hasReplyPrefix: hasReplyPrefix(row.title),
  person: row.person_address,
  recipients: listOf(row.recipients),
  at: row.said_on === null ? null : Date.parse(row.said_on),
  class: row.class,
})

const none: readonly string[] = []
const listOf = (json: string): readonly string[] => (json === '[]' ? none : fromJson<string[]>(json))
