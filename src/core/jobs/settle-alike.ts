import { setTimeout } from 'node:timers/promises'
import type { Topic } from '../../contract/events.ts'
import type { WritableDb } from '../store/handles.ts'
import { hasLostLeaders, listSignatures, nextUncompared, saveAlike, saveSignature } from '../store/queries/alike.ts'
import { createSignatureReader, groupAlike } from '../text/near-duplicates.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import { nextTurn } from './job.ts'
import type { JobRunner } from './runner.ts'

/** A batch takes a hundredth of a second, so that a click in between is not felt. */
const BATCH = 60

interface Settling {
  readonly db: WritableDb
  readonly jobs: JobRunner
  readonly announce: (...topics: readonly Topic[]) => void
}

/** Later, when no job runs; windows hear of it. */
export const groupAlikeQuietly = ({ db, jobs, announce }: Settling): void =>
  jobs.quietly(async signal => {
    await aMoment(signal)
    if (await settleAlike(db, signal)) announce('verbatims')
  })

/** On the command line the workspace closes right after an import; nothing is begun then. */
const aMoment = (signal: AbortSignal): Promise<void> => setTimeout(30, undefined, { signal }).catch(() => undefined)

/**
 * Groups form letters and templates, so that the queue asks for one of them and one decision can serve all. Compares what
 * is new since the last time; does nothing where nothing is.
 */
async function settleAlike(db: WritableDb, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false
  const compared = await compareNew(db, signal)
  if (signal.aborted || (!compared && !hasLostLeaders(db))) return false
  const changes = changesOf(db)
  for (let at = 0; at < changes.length; at += BATCH) {
    if (signal.aborted) return true
    db.transaction(() => {
      for (const { id, alikeOf, weight } of changes.slice(at, at + BATCH)) saveAlike(db, id, alikeOf, weight)
    })
    await nextTurn()
  }
  return changes.length > 0
}

async function compareNew(db: WritableDb, signal: AbortSignal): Promise<boolean> {
  const read = createSignatureReader()
  let after = 0
  for (;;) {
    const rows = nextUncompared(db, after, BATCH)
    const last = rows.at(-1)
    if (last === undefined || signal.aborted) return after > 0
    db.transaction(() => {
      for (const { id, title, text, hidden } of rows)
        saveSignature(db, id, read({ title, text: withoutHidden(text, hidden) }))
    })
    after = last.id
    await nextTurn()
  }
}

interface AlikeChange {
  readonly id: number
  readonly alikeOf: number | null
  readonly weight: number
}

/** A form letter sent forty times teaches more than one sent once, but not forty times as much. */
const weightOf = (size: number): number => 1 + Math.log2(size)

function changesOf(db: WritableDb): AlikeChange[] {
  const stored = listSignatures(db)
  const leaders = groupAlike(stored.map(({ signature }) => signature))
  const sizes = new Map<number, number>()
  for (const leader of leaders) sizes.set(leader, (sizes.get(leader) ?? 0) + 1)
  return stored.flatMap((row, index) => {
    const leader = leaders[index] ?? index
    const alikeOf = leader === index ? null : (stored[leader]?.id ?? null)
    const weight = alikeOf === null ? weightOf(sizes.get(index) ?? 1) : 0
    return row.alikeOf === alikeOf && row.weight === weight ? [] : [{ id: row.id, alikeOf, weight }]
  })
}
