import { threadsOf, type ThreadRow } from '../domain/threads.ts'
import type { ReadableDb, WritableDb } from '../store/handles.ts'
import { refreshCasesOfThreads } from '../store/queries/cases.ts'
import { lightMessages, writeThread } from '../store/queries/light-messages.ts'
import { markThreadsSettled, staleSince } from '../store/queries/threads.ts'
import type { Tools } from '../tools.ts'
import { nextTurn } from './job.ts'
import { settleQuotes } from './settle-quotes.ts'

const BATCH = 500

interface Settling {
  readonly db: WritableDb
  readonly tools: Tools
}

/**
 * Finds threads, quotes of known mails and cases anew after mails came, went or were rewritten; writes only what differs.
 * Yields between batches.
 */
export async function settleThreads({ db, tools }: Settling, rewritten: readonly number[] = []): Promise<void> {
  const since = staleSince(db)
  if (since === null) return
  const { moved, touched } = plan(db, since)
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
  await settleQuotes({ db, tools }, since, rewritten)
  db.transaction(() => markThreadsSettled(db))
}

interface Plan {
  readonly moved: readonly { readonly id: number; readonly threadId: number }[]
  /** Threads that won or lost a mail; their cases are counted anew. */
  readonly touched: readonly number[]
}

function plan(db: ReadableDb, since: number): Plan {
  const moved: { id: number; threadId: number }[] = []
  const touched = new Set<number>()
  const before: (number | null)[] = []
  const rows: ThreadRow[] = []
  for (const { row, threadId } of lightMessages(db)) {
    before.push(threadId)
    rows.push(row)
  }
  const threads = threadsOf(rows)
  for (const [at, { id }] of rows.entries()) {
    const threadId = threads.get(id) ?? id
    const old = before[at] ?? null
    if (id >= since) touched.add(threadId)
    if (old === threadId) continue
    moved.push({ id, threadId })
    touched.add(threadId)
    if (old !== null) touched.add(old)
  }
  return { moved, touched: [...touched].sort((a, b) => a - b) }
}
