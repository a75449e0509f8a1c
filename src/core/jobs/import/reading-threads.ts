import { availableParallelism } from 'node:os'
import { guessOwnAddresses } from '../../domain/own-addresses.ts'
import { guessOwn } from '../../intake/guess-own.ts'
import type { FileTask, ImportBatch, TaggingRules } from '../../intake/import-row.ts'
import { readShare } from '../../intake/read-share.ts'
import { startReadingThread, type ReadingThread } from './reading-thread.ts'

const MOST_THREADS = 4
/** Below this a further thread costs more time to start than it saves. */
const WORTH_A_THREAD_BYTES = 8 * 1024 * 1024
/** A few mails are read before a thread has started. */
const READ_AT_ONCE_BYTES = 128 * 1024

/** What a file is read by, but for the share of each thread. */
export type WholeFileTask = Omit<FileTask, 'share'>

/** Reads files in threads of their own, which are started once for all of them. */
export interface ReadingThreads {
  /** To be called before `read`; compiling takes a while, so the sooner the better. */
  readonly learn: (rules: TaggingRules) => void
  /** Addresses that seem to be the shop's own, best first. */
  readonly guessOwn: (paths: readonly string[]) => Promise<string[]>
  /** Batches in the order of the file. Throws what makes the file unreadable. */
  readonly read: (task: WholeFileTask, bytes: number, signal: AbortSignal) => AsyncGenerator<ImportBatch>
  readonly close: () => Promise<void>
}

/** `bytes` of the largest file: so many threads are started at once. */
export function startReadingThreads(bytes: number): ReadingThreads {
  const count = threadsFor(bytes)
  const start = (): ReadingThread[] => Array.from({ length: count }, startReadingThread)
  let threads = start()
  let rules: TaggingRules | null = null
  const learn = (given: TaggingRules): void => {
    rules = given
    for (const thread of threads) thread.learn(given)
  }
  const closing: Promise<unknown>[] = []
  const end = (): void => void closing.push(...threads.map(thread => thread.close()))
  return {
    learn,
    guessOwn: async paths => {
      const guesses = threads.length === 0 ? await guessOwn(paths) : await guessShared(threads, paths)
      return guesses.map(({ address }) => address)
    },
    async *read(task, size, signal) {
      if (rules === null) throw new Error('reading threads were given no rules')
      if (threads.length === 0) return yield* readHere(task, rules, signal)
      let isDone = false
      try {
        yield* readShared(threads.slice(0, Math.max(1, threadsFor(size))), task, signal)
        isDone = true
      } finally {
        // The others are in the middle of a file that nobody wants any more.
        if (!isDone) {
          end()
          threads = signal.aborted ? [] : start()
          learn(rules)
        }
      }
    },
    close: async () => {
      end()
      threads = []
      await Promise.all(closing)
    },
  }
}

const threadsFor = (bytes: number): number =>
  bytes <= READ_AT_ONCE_BYTES
    ? 0
    : Math.min(MOST_THREADS, availableParallelism(), Math.ceil(bytes / WORTH_A_THREAD_BYTES))

async function* readHere(task: WholeFileTask, rules: TaggingRules, signal: AbortSignal): AsyncGenerator<ImportBatch> {
  for await (const { batch } of readShare({ ...task, ...rules, share: { index: 0, count: 1 } }, signal)) yield batch
}

async function* readShared(
  threads: readonly ReadingThread[],
  task: WholeFileTask,
  signal: AbortSignal,
): AsyncGenerator<ImportBatch> {
  const count = threads.length
  threads.forEach((thread, index) => thread.read({ ...task, share: { index, count } }))
  const stop = (): void => threads.forEach(thread => thread.stop())
  signal.addEventListener('abort', stop)
  try {
    for (let index = 0; ; index++) {
      const batch = await threads[index % count]?.next(index)
      if (batch === undefined || batch === null || signal.aborted) return
      yield batch
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** The threads warm up by it: what they do with a sample they will do with every mail. */
async function guessShared(threads: readonly ReadingThread[], paths: readonly string[]) {
  const count = threads.length
  const samples = []
  for (const path of paths) {
    const shares = await Promise.all(threads.map((thread, index) => thread.sample(path, { index, count })))
    // In the order of the file: where two addresses are alike, the one met first is named first.
    const longest = Math.max(...shares.map(({ length }) => length))
    for (let at = 0; at < longest; at++) samples.push(...shares.flatMap(share => share[at] ?? []))
  }
  return guessOwnAddresses(samples)
}
