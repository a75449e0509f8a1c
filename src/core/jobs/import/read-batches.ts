import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { GoldwertError, errorCodes, type ErrorCode } from '../../../contract/errors.ts'
import type { FromReader, ImportBatch, ReadingTask, ToReader } from '../../intake/import-row.ts'
import { readShare } from '../../intake/read-share.ts'

/** Batches a reading thread may have on their way; more would only fill memory. */
const AHEAD = 2
const MOST_THREADS = 4

/** Below this a further thread costs more time to start than it saves. */
const WORTH_A_THREAD_BYTES = 8 * 1024 * 1024
/** A few mails are read before a thread has started. */
const READ_AT_ONCE_BYTES = 128 * 1024

/**
 * Left to itself V8 lets garbage grow to hundreds of megabytes before it collects it, in each thread. With less room for the
 * young twice as much of it grows old, and reading takes a tenth longer.
 */
const heapOfThread = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 }

/** The built bundle has .js files, the sources are run as they are. */
const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../../intake/reading-worker.ts' : '../../intake/reading-worker.js',
  import.meta.url,
)

/** Reads a file in threads of their own; batches come in the order of the file. Throws what makes the file unreadable. */
export async function* readBatches(
  task: Omit<ReadingTask, 'share'>,
  bytes: number,
  signal: AbortSignal,
): AsyncGenerator<ImportBatch> {
  if (bytes <= READ_AT_ONCE_BYTES) return yield* readHere(task, signal)
  const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.ceil(bytes / WORTH_A_THREAD_BYTES)))
  const readers = Array.from({ length: count }, (_, index) => startReader({ ...task, share: { index, count } }))
  const stop = (): void => readers.forEach(reader => reader.stop())
  signal.addEventListener('abort', stop)
  try {
    for (let index = 0; ; index++) {
      const batch = await readers[index % count]?.next(index)
      if (batch === undefined || batch === null || signal.aborted) return
      yield batch
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await Promise.all(readers.map(reader => reader.close()))
  }
}

async function* readHere(task: Omit<ReadingTask, 'share'>, signal: AbortSignal): AsyncGenerator<ImportBatch> {
  for await (const { batch } of readShare({ ...task, share: { index: 0, count: 1 } }, signal)) yield batch
}

interface Reader {
  /** The batch with this number; null when the file has fewer. */
  readonly next: (index: number) => Promise<ImportBatch | null>
  readonly stop: () => void
  readonly close: () => Promise<void>
}

function startReader(task: ReadingTask): Reader {
  const worker = new Worker(entry, { execArgv: [], workerData: task, resourceLimits: heapOfThread })
  const arrived = new Map<number, ImportBatch>()
  let ended: number | null = null
  let failure: Error | null = null
  let wake = Promise.withResolvers<void>()
  const post = (message: ToReader): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(message)
  }
  const rouse = (): void => {
    wake.resolve()
    wake = Promise.withResolvers<void>()
  }
  worker.on('message', (message: FromReader) => {
    if (message.kind === 'batch') arrived.set(message.index, message.batch)
    else if (message.kind === 'end') ended = message.batches
    else failure = toError(message)
    rouse()
  })
  worker.on('error', error => {
    failure = error instanceof Error ? error : new Error(String(error))
    rouse()
  })
  worker.on('exit', () => {
    ended ??= 0
    rouse()
  })
  for (let ahead = 0; ahead < AHEAD; ahead++) post({ kind: 'more' })
  return {
    next: async index => {
      while (!arrived.has(index)) {
        if (failure !== null) throw failure
        if (ended !== null && index >= ended) return null
        await wake.promise
      }
      const batch = arrived.get(index) ?? null
      arrived.delete(index)
      post({ kind: 'more' })
      return batch
    },
    stop: () => post({ kind: 'stop' }),
    close: async () => void (await worker.terminate()),
  }
}

function toError({ code, params, detail }: Extract<FromReader, { kind: 'failed' }>): Error {
  const known = errorCodes.find((known): known is ErrorCode => known === code)
  return known === undefined || known === 'internal' ? new Error(detail) : new GoldwertError(known, params)
}
