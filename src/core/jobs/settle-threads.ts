import type { WritableDb } from '../store/handles.ts'
import { refreshCasesOfThreads } from '../store/queries/cases.ts'
import { lightMessages, writeThread, type LightMessageRow } from '../store/queries/light-messages.ts'
import { fromJson } from '../store/queries/json.ts'
import { areThreadsStale, markThreadsSettled } from '../store/queries/threads.ts'
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
  const rows = [...lightMessages(db)]
  const threadOf = joinThreads(rows)
  for (const { id, thread_id } of rows) {
    const threadId = threadOf.get(id) ?? id
    if (thread_id === threadId) continue
    moved.push({ id, threadId })
    touched.add(threadId)
    if (thread_id !== null) touched.add(thread_id)
  }
  return { moved, touched: [...touched] }
}

/** Stand-in until domain/threads.ts is there: Message-ID, In-Reply-To and References only. */
function joinThreads(rows: readonly LightMessageRow[]): ReadonlyMap<number, number> {
  const parent = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    return at
  }
  const join = (a: string, b: string): void => {
    if (root(a) !== root(b)) parent.set(root(a), root(b))
  }
  for (const row of rows) {
    const own = row.message_id ?? `#${row.id}`
    for (const other of [row.in_reply_to, ...fromJson<string[]>(row.refs)]) if (other !== null) join(own, other)
  }
  const first = new Map<string, number>()
  return new Map(
    rows.map(row => {
      const key = root(row.message_id ?? `#${row.id}`)
      const threadId = first.get(key) ?? row.id
      first.set(key, threadId)
      return [row.id, threadId]
    }),
  )
}
