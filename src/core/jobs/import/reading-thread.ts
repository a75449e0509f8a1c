import { Worker } from 'node:worker_threads'
import { GoldwertError, errorCodes, type ErrorCode } from '../../../contract/errors.ts'
import type { AddressSample } from '../../domain/own-addresses.ts'
import type { FileTask, FromReader, ImportBatch, Share, TaggingRules, ToReader } from '../../intake/import-row.ts'

/** Batches a reading thread may have on their way; more would only fill memory. */
const AHEAD = 2

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

/** A thread that reads files, one after the other. What it is told it does in the order it is told. */
export interface ReadingThread {
  readonly learn: (rules: TaggingRules) => void
  readonly sample: (path: string, share: Share) => Promise<readonly AddressSample[]>
  readonly read: (task: FileTask) => void
  /** The batch of the file with this number; null when the file has fewer. Throws what makes the file unreadable. */
  readonly next: (index: number) => Promise<ImportBatch | null>
  readonly stop: () => void
  readonly close: () => Promise<void>
}

export function startReadingThread(): ReadingThread {
  const worker = new Worker(entry, { execArgv: [], resourceLimits: heapOfThread })
  const arrived = new Map<number, ImportBatch>()
  const sampled: (readonly AddressSample[])[] = []
  let ended: number | null = null
  /** Shared by all who wait. */
  const end: { failure: Error | null; isStopped: boolean } = { failure: null, isStopped: false }
  let wake = Promise.withResolvers<void>()
  const post = (message: ToReader): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(message)
  }
  const rouse = (): void => {
    wake.resolve()
    wake = Promise.withResolvers<void>()
  }
  const fail = (error: unknown): void => {
    end.failure ??= error instanceof Error ? error : new Error(String(error))
    rouse()
  }
  worker.on('message', (message: FromReader) => {
    if (message.kind === 'batch') arrived.set(message.index, message.batch)
    else if (message.kind === 'samples') sampled.push(message.samples)
    else if (message.kind === 'end') ended = message.batches
    else end.failure = toError(message)
    rouse()
  })
  worker.on('error', fail)
  worker.on('exit', () => fail('a reading thread has ended'))
  for (let ahead = 0; ahead < AHEAD; ahead++) post({ kind: 'more' })
  /** Waits for what comes, until it is there or will never be. */
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere() && !end.isStopped) {
      if (end.failure !== null) throw end.failure
      await wake.promise
    }
  }
  return {
    learn: rules => post({ kind: 'rules', rules }),
    sample: async (path, share) => {
      post({ kind: 'sample', path, share })
      await until(() => sampled.length > 0)
      return sampled.shift() ?? []
    },
    read: task => {
      ended = null
      post({ kind: 'read', task })
    },
    next: async index => {
      await until(() => arrived.has(index) || (ended !== null && index >= ended))
      const batch = arrived.get(index) ?? null
      arrived.delete(index)
      if (batch !== null) post({ kind: 'more' })
      return batch
    },
    stop: () => {
      end.isStopped = true
      post({ kind: 'stop' })
      rouse()
    },
    close: async () => void (await worker.terminate()),
  }
}

function toError({ code, params, detail }: Extract<FromReader, { kind: 'failed' }>): Error {
  const known = errorCodes.find((known): known is ErrorCode => known === code)
  return known === undefined || known === 'internal' ? new Error(detail) : new GoldwertError(known, params)
}
