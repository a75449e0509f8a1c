import { parentPort, workerData } from 'node:worker_threads'
import { GoldwertError } from '../../contract/errors.ts'
import type { FromReader, ReadingTask, ToReader } from './import-row.ts'
import { readShare } from './read-share.ts'

// A reading thread: reads one file, cleans, classes and tags, and hands over batches as fast as they are taken.
const stop = new AbortController()
/** Batches that the writing thread has room for, and the wait for the next such word. */
const room = { batches: 0, more: Promise.withResolvers<void>() }

parentPort?.on('message', (message: ToReader) => {
  if (message.kind === 'stop') stop.abort()
  else room.batches++
  room.more.resolve()
  room.more = Promise.withResolvers<void>()
})

/** Waits until there is room for one more batch, so that memory does not grow with the file. */
async function permission(): Promise<void> {
  while (room.batches === 0 && !stop.signal.aborted) await room.more.promise
  room.batches--
}

function post(message: FromReader, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer)
}

async function read(): Promise<void> {
  const batches = readShare(workerData as ReadingTask, stop.signal)
  for (;;) {
    const next = await batches.next()
    if (next.done === true) return post({ kind: 'end', batches: next.value })
    await permission()
    if (stop.signal.aborted) return
    const transfer = [...next.value.batch.packs, ...next.value.batch.textPacks].map(pack => pack.buffer as ArrayBuffer)
    post({ kind: 'batch', ...next.value }, transfer)
  }
}

try {
  await read()
} catch (error) {
  if (!stop.signal.aborted) post(failure(error))
} finally {
  parentPort?.close()
}

function failure(error: unknown): FromReader {
  if (error instanceof GoldwertError)
    return { kind: 'failed', code: error.code, params: error.params, detail: error.message }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { kind: 'failed', code: 'internal', params: { detail }, detail }
}
