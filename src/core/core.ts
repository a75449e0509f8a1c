import { GoldwertError } from '../contract/errors.ts'
import type { AppEvent, Topic } from '../contract/events.ts'
import { groupAlikeQuietly } from './jobs/settle-alike.ts'
import { settleThreads } from './jobs/settle-threads.ts'
import { createJobRunner, type JobRunner } from './jobs/runner.ts'
import type { WritableDb } from './store/handles.ts'
import { openStore, type Access, type Store } from './store/open.ts'
import { sweepIfNeeded } from './store/queries/erase.ts'
import { markInterrupted } from './store/queries/jobs.ts'
import { seedWorkspace } from './store/seed.ts'
import { createTools, type Tools } from './tools.ts'

/** What a handler works with. Everything but `open` needs an open workspace and says `workspace.none` without one. */
export interface Core {
  readonly db: WritableDb
  readonly store: Store
  readonly jobs: JobRunner
  /** Tagger, model and search vocabulary of this workspace, made when first asked for. */
  readonly tools: Tools
  readonly isOpen: boolean
  readonly path: string | null
  readonly now: () => Date
  readonly open: (path: string, create: boolean) => Promise<void>
  /** Tells every window that what it shows of these topics is old. */
  readonly announce: (...topics: readonly Topic[]) => void
  readonly close: () => Promise<void>
}

export interface CoreOptions {
  readonly access: Access
  readonly now: () => Date
  readonly publish: (event: AppEvent) => void
}

interface Opened {
  readonly store: Store
  readonly jobs: JobRunner
  readonly tools: Tools
}

const allTopics: readonly Topic[] = ['workspace', 'verbatims', 'codings', 'codebook', 'settings', 'history', 'sources']

/** Has no workspace until `open`; opening another one closes the one before, once the new one could be opened. */
export function createCore({ access, now, publish }: CoreOptions): Core {
  let opened: Opened | null = null
  const need = (): Opened => {
    if (opened === null) throw new GoldwertError('workspace.none')
    return opened
  }
  const close = async (): Promise<void> => {
    const closing = opened
    opened = null
    await closing?.jobs.close()
    closing?.store.close()
  }
  const announce = (...topics: readonly Topic[]): void => {
    opened?.tools.memory.forget()
    publish({ kind: 'changed', topics })
  }
  return {
    get db() {
      return need().store.db
    },
    get store() {
      return need().store
    },
    get jobs() {
      return need().jobs
    },
    get tools() {
      return need().tools
    },
    get isOpen() {
      return opened !== null
    },
    get path() {
      return opened?.store.path ?? null
    },
    now,
    announce,
    close,
    open: async (path, create) => {
      // The new one first: when it cannot be opened, the old one stays.
      const sameFile = opened?.store.path === path && !create
      if (sameFile) return
      const store = openStore(path, { create, access, onUpgrade: () => publish({ kind: 'upgrading' }) })
      await close()
      if (access === 'write') prepare(store, now)
      const tools = createTools(store.db)
      opened = {
        store,
        tools,
        jobs: createJobRunner({ db: store.db, path: store.path, tools, now, publish, announce }),
      }
      // What a crash left undone between an import's batches and its end.
      if (access === 'write') {
        opened.jobs.quietly(() => settleThreads({ db: store.db, tools }))
        opened.jobs.quietly(() => Promise.resolve(sweepIfNeeded(store.db)))
        groupAlikeQuietly({ db: store.db, jobs: opened.jobs, announce })
      }
      warmUpLater(() => (opened?.store === store ? tools : null))
      announce(...allTopics)
    },
  }
}

function prepare({ db }: Store, now: () => Date): void {
  db.transaction(() => {
    seedWorkspace(db)
    markInterrupted(db, now().toISOString())
  })
}

/** Long enough for a window to show its first screen. */
const WARM_UP_AFTER_MS = 2000

/** Reads the words of the index when nobody waits, so that the first search is not the slow one. */
function warmUpLater(tools: () => Tools | null): void {
  const warmUp = (): void => {
    try {
      tools()?.vocabulary()
    } catch {
      // The first search will say what is wrong.
    }
  }
  setTimeout(warmUp, WARM_UP_AFTER_MS).unref()
}
