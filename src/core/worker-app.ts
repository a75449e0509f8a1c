import { Worker } from 'node:worker_threads'
import type { Reply } from '../contract/errors.ts'
import type { AppEvent } from '../contract/events.ts'
import type { App, AppOptions } from './app.ts'

export type WorkerAppOptions = Pick<AppOptions, 'access'>

/** From a window's thread to the core's. */
export type ToCore =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'close' }
export type FromCore =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'event'; readonly event: AppEvent }
  | { readonly kind: 'closed' }

/** The built bundle has .js files, the sources are run as they are. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './app-worker.ts' : './app-worker.js', import.meta.url)

/** Left to itself V8 lets garbage of an import grow by a hundred megabytes before it collects it. */
const heapOfCore = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 1024 }

/** The same App in a thread of its own, so that no window ever waits for the core. */
export function createWorkerApp({ access = 'write' }: WorkerAppOptions = {}): App {
  const worker = new Worker(entry, {
    execArgv: [],
    workerData: { access } satisfies WorkerAppOptions,
    resourceLimits: heapOfCore,
  })
  const listeners = new Set<(event: AppEvent) => void>()
  const waiting = new Map<number, (reply: Reply) => void>()
  const closing = Promise.withResolvers<void>()
  let lastId = 0
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const post = (message: ToCore): void => worker.postMessage(message)
  const fail = (detail: string): void => {
    for (const resolve of waiting.values()) resolve({ ok: false, error: { code: 'internal', params: { detail } } })
    waiting.clear()
    closing.resolve()
  }
  worker.on('message', (message: FromCore) => {
    switch (message.kind) {
      case 'reply':
        waiting.get(message.id)?.(message.reply)
        return void waiting.delete(message.id)
      case 'event':
        return listeners.forEach(listener => listener(message.event))
      case 'closed':
        return closing.resolve()
    }
  })
  worker.on('error', error => fail(String(error)))
  worker.on('exit', () => fail('closed'))
  return {
    call: (name, input) => {
      const { promise, resolve } = Promise.withResolvers<Reply>()
      const id = ++lastId
      waiting.set(id, resolve)
      post({ kind: 'call', id, name, input })
      return promise
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      post({ kind: 'close' })
      await closing.promise
      await worker.terminate()
      listeners.clear()
    },
  }
}
