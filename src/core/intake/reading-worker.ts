import { parentPort } from 'node:worker_threads'
import { GoldwertError } from '../../contract/errors.ts'
import { taggerOf } from './batch-maker.ts'
import { sampleFile } from './guess-own.ts'
import type { FileTask, FromReader, TaggingRules, ToReader } from './import-row.ts'
import { readShare } from './read-share.ts'

// A reading thread: reads files one after the other, cleans, classes and tags, and hands over batches as fast as they are
// taken. It is started before anybody knows what it will read, so that its code is there by then.
const stop = new AbortController()
/** Batches that the writing thread has room for, and the wait for the next such word. */
const room = { batches: 0, more: Promise.withResolvers<void>() }
let rules: TaggingRules | null = null
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (message: ToReader) => {
  if (message.kind === 'more') room.batches++
  else if (message.kind === 'stop') stop.abort()
  else return void (last = last.then(() => obey(message)).catch(error => post(failure(error))))
  room.more.resolve()
  room.more = Promise.withResolvers<void>()
})

async function obey(message: Exclude<ToReader, { readonly kind: 'more' | 'stop' }>): Promise<void> {
  switch (message.kind) {
    case 'rules':
      rules = message.rules
      taggerOf(rules)
      return
    case 'sample':
      return post({ kind: 'samples', samples: await sampleFile(message.path, message.share) })
    case 'read':
      return read(message.task)
  }
}

/** Waits until there is room for one more batch, so that memory does not grow with the file. */
async function permission(): Promise<void> {
  while (room.batches === 0 && !stop.signal.aborted) await room.more.promise
  room.batches--
}

function post(message: FromReader, transfer: ArrayBuffer[] = []): void {
  if (message.kind !== 'failed' || !stop.signal.aborted) parentPort?.postMessage(message, transfer)
}

async function read(task: FileTask): Promise<void> {
  if (rules === null) throw new Error('a reading thread was given no rules')
  const batches = readShare({ ...task, ...rules }, stop.signal)
  for (;;) {
    const next = await batches.next()
    if (next.done === true) return post({ kind: 'end', batches: next.value })
    await permission()
    if (stop.signal.aborted) return
    const transfer = [...next.value.batch.packs, ...next.value.batch.textPacks].map(pack => pack.buffer as ArrayBuffer)
    post({ kind: 'batch', ...next.value }, transfer)
  }
}

function failure(error: unknown): FromReader {
  if (error instanceof GoldwertError)
    return { kind: 'failed', code: error.code, params: error.params, detail: error.message }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { kind: 'failed', code: 'internal', params: { detail }, detail }
}
