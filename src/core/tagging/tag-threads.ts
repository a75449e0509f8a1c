import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Codebook } from '../domain/codebook.ts'
import type { TagChange } from './tag-changes.ts'

export interface TagTask {
  readonly path: string
  readonly codebook: Codebook
  /** Serialised; null without one. */
  readonly model: Uint8Array | null
  readonly competitors: readonly string[]
}

/** Tags in threads of their own; answers come in the order asked. */
export interface TagThreads {
  readonly count: number
  readonly findChanges: (ids: readonly number[]) => Promise<readonly TagChange[]>
  readonly close: () => Promise<void>
}

const MOST_THREADS = 4
/** Left to itself V8 lets garbage grow to hundreds of megabytes before it collects it, in each thread. */
const heapOfThread = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 384 }

/** The built bundle has .js files, the sources are run as they are. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './tag-worker.ts' : './tag-worker.js', import.meta.url)

export function startTagThreads(task: TagTask): TagThreads {
  const count = Math.min(MOST_THREADS, availableParallelism())
  const threads = Array.from({ length: count }, () => startThread(task))
  let asked = 0
  return {
    count,
    findChanges: ids => (threads[asked++ % count] as Thread).findChanges(ids),
    close: async () => {
      await Promise.all(threads.map(thread => thread.close()))
    },
  }
}

type Thread = Pick<TagThreads, 'findChanges' | 'close'>
type Waiting = ReturnType<typeof Promise.withResolvers<readonly TagChange[]>>

function startThread(task: TagTask): Thread {
  const worker = new Worker(entry, { execArgv: [], workerData: task, resourceLimits: heapOfThread })
  const waiting: Waiting[] = []
  let failure: Error | null = null
  worker.on('message', (changes: readonly TagChange[]) => waiting.shift()?.resolve(changes))
  worker.on('error', thrown => {
    failure = thrown instanceof Error ? thrown : new Error(String(thrown))
    for (const { reject } of waiting.splice(0)) reject(failure)
  })
  return {
    findChanges: ids => {
      if (failure !== null) return Promise.reject(failure)
      const answer = Promise.withResolvers<readonly TagChange[]>()
      waiting.push(answer)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(ids)
      return answer.promise
    },
    close: async () => void (await worker.terminate()),
  }
}
