import { readItems } from '../importers/read-items.ts'
import { createBatchMaker } from './batch-maker.ts'
import type { ImportBatch, ReadingTask } from './import-row.ts'

/** Items of one batch; the writing thread is busy with it for some hundredths of a second. */
const BATCH = 250

export interface SharedBatch {
  /** Its place in the file: batches of all threads in this order are the file. */
  readonly index: number
  readonly batch: ImportBatch
}

/** Reads the file and prepares this thread's share of it, batch by batch. Returns the number of batches of all threads. */
export async function* readShare(task: ReadingTask, signal: AbortSignal): AsyncGenerator<SharedBatch, number> {
  const maker = createBatchMaker(task)
  const { index: share, count } = task.share
  let index = 0
  let items = 0
  const isOurs = (): boolean => index % count === share
  const options = { signal, isWanted: isOurs, ...(task.mapping === null ? {} : { mapping: task.mapping }) }
  for await (const found of readItems(task.path, options)) {
    maker.look(found)
    if (isOurs()) maker.add(found)
    if (++items < BATCH) continue
    if (isOurs()) yield { index, batch: maker.take() }
    items = 0
    index++
  }
  if (items === 0) return index
  if (isOurs()) yield { index, batch: maker.take() }
  return index + 1
}
