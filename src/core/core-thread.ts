import { Worker } from 'node:worker_threads'
import type { ErrorReply, Reply } from '../contract/errors.ts'
import type { AppEvent } from '../contract/events.ts'
import type { AppOptions } from './app.ts'

export type CoreThreadOptions = Pick<AppOptions, 'access'>

/** From a window's thread to the core's. */
export type ToCore =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'close' }
export type FromCore =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'event'; readonly event: AppEvent }
  | { readonly kind: 'closed' }

/** Left to itself V8 lets garbage of an import grow by a hundred megabytes before it collects it. */
const heapOfCore = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 1024 }

interface CoreThreadSetup extends CoreThreadOptions {
  /** The file that runs in the thread. */
  readonly entry: URL
  readonly onEvent: (event: AppEvent) => void
  /** The thread is no more, asked to or not; whether it has ever said a word. */
  readonly onEnd: (hasSpoken: boolean) => void
}

export interface CoreThread {
  /** Never rejects; what a fallen thread leaves unanswered is answered with `core.stopped`. */
  readonly call: (name: string, input: unknown) => Promise<Reply>
  readonly close: () => Promise<void>
}

const stopped: ErrorReply = { code: 'core.stopped', params: {} }

/** One thread with an App in it. */
export function startCoreThread({ access = 'write', entry, onEvent, onEnd }: CoreThreadSetup): CoreThread {
  const worker = new Worker(entry, {
    execArgv: [],
    workerData: { access } satisfies CoreThreadOptions,
    resourceLimits: heapOfCore,
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  const closed = Promise.withResolvers<void>()
  let lastId = 0
  let isGone = false
  let hasSpoken = false
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const post = (message: ToCore): void => worker.postMessage(message)
  worker.on('message', (message: FromCore) => {
    hasSpoken = true
    switch (message.kind) {
      case 'reply':
        waiting.get(message.id)?.(message.reply)
        return void waiting.delete(message.id)
      case 'event':
        return onEvent(message.event)
      case 'closed':
        return closed.resolve()
    }
  })
  // What brought it down is for the log; the end itself is told by 'exit'.
  worker.on('error', error => console.error(error))
  worker.on('exit', () => {
    isGone = true
    for (const resolve of waiting.values()) resolve({ ok: false, error: stopped })
    waiting.clear()
    closed.resolve()
    onEnd(hasSpoken)
  })
  return {
    call: (name, input) => {
      if (isGone) return Promise.resolve({ ok: false, error: stopped })
      const { promise, resolve } = Promise.withResolvers<Reply>()
      const id = ++lastId
      waiting.set(id, resolve)
      post({ kind: 'call', id, name, input })
      return promise
    },
    close: async () => {
      if (!isGone) post({ kind: 'close' })
      await closed.promise
      await worker.terminate()
    },
  }
}
