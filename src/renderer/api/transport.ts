import type { Reply } from '../../contract/errors.ts'
import type { AppEvent } from '../../contract/events.ts'

/** The way to the core. Names are those of `methods` and `hostMethods`; replies are plain data and never reject for expected trouble. */
export interface Transport {
  readonly send: (name: string, input: unknown) => Promise<Reply>
  /** Calls back for each event until the returned function is called. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void
  /** Where dropped or chosen files lie on the disk of the core; a folder counts as one path. */
  readonly pathsOf: (files: readonly File[]) => Promise<readonly string[]>
  /** Tells when the way to the core breaks off, and when it is there again; absent where it cannot break. */
  readonly watchConnection?: (listener: (isLost: boolean) => void) => () => void
}

/** What the desktop window's preload exposes. */
export interface GoldwertBridge {
  readonly send: (name: string, input: unknown) => Promise<Reply>
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void
  readonly pathsOf: (files: readonly File[]) => readonly string[] | Promise<readonly string[]>
}

declare global {
  interface Window {
    readonly goldwert?: GoldwertBridge
  }
}
