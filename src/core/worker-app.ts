import type { AppEvent } from '../contract/events.ts'
import type { App } from './app.ts'
import { startCoreThread, type CoreThread, type CoreThreadOptions } from './core-thread.ts'

export interface WorkerAppOptions extends CoreThreadOptions {
  /** Another file to run in the thread, for tests. */
  readonly entry?: URL
}

/** The built bundle has .js files, the sources are run as they are. */
const usualEntry = new URL(import.meta.url.endsWith('.ts') ? './app-worker.ts' : './app-worker.js', import.meta.url)

/** A core that cannot even start (a damaged installation) is not started for ever. */
const MOST_SILENT_ENDS = 2

/**
 * The same App in a thread of its own, so that no window ever waits for the core. A thread that falls over is followed
 * by a new one with the same workspace: what was stored is there, and what was on its way is answered with `core.stopped`.
 */
export function createWorkerApp({ entry = usualEntry, ...options }: WorkerAppOptions = {}): App {
  const listeners = new Set<(event: AppEvent) => void>()
  const publish = (event: AppEvent): void => listeners.forEach(listener => listener(event))
  let workspace: string | null = null
  let isClosing = false
  let silentEnds = 0
  let reopening: Promise<unknown> = Promise.resolve()
  const start = (): CoreThread => startCoreThread({ ...options, entry, onEvent: publish, onEnd: follow })
  let thread = start()

  function follow(hasSpoken: boolean): void {
    silentEnds = hasSpoken ? 0 : silentEnds + 1
    if (!isClosing && silentEnds < MOST_SILENT_ENDS) startAgain()
  }

  function startAgain(): void {
    const path = workspace
    // A workspace that brings the core down as it is opened must not do so for ever.
    workspace = null
    thread = start()
    reopening = path === null ? Promise.resolve() : open(path)
    void reopening.then(() => publish({ kind: 'changed', topics: ['workspace'] }))
  }

  async function open(path: string): Promise<void> {
    const reply = await thread.call('workspace.open', { path })
    if (reply.ok) workspace = path
  }

  return {
    call: async (name, input) => {
      await reopening
      const reply = await thread.call(name, input)
      if (reply.ok && name === 'workspace.open') workspace = (reply.value as { readonly path: string }).path
      if (reply.ok && name === 'workspace.close') workspace = null
      return reply
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      isClosing = true
      await thread.close()
      listeners.clear()
    },
  }
}
