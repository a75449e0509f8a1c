import type { AppEvent } from '../contract/events.ts'
import type { Reply } from '../contract/errors.ts'
import { dispatch } from './dispatch.ts'
import { handlers } from './handlers/index.ts'
import { createCore } from './core.ts'
import type { Access } from './store/open.ts'

/** All of Goldwert behind one door: windows, browser host and command line only call and listen. */
export interface App {
  /** Never throws and never rejects: trouble is a reply with `ok: false`. */
  readonly call: (name: string, input: unknown) => Promise<Reply>
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void
  /** Cancels what runs, waits for its last batch, and closes the workspace. */
  readonly close: () => Promise<void>
}

export interface AppOptions {
  /** `read` opens workspaces without the writer's lock, e.g. to print while a window has them open. */
  readonly access?: Access
  readonly now?: () => Date
}

/** The core in this thread, without an open workspace. */
export function createApp({ access = 'write', now = () => new Date() }: AppOptions = {}): App {
  const listeners = new Set<(event: AppEvent) => void>()
  const core = createCore({ access, now, publish: event => listeners.forEach(listener => listener(event)) })
  return {
    call: (name, input) => dispatch(handlers, name, input, core),
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      await core.close()
      listeners.clear()
    },
  }
}
