import { GoldwertError } from '../../contract/errors.ts'
import type { AppEvent, Topic } from '../../contract/events.ts'
import type { JobKind, JobSnapshot } from '../../contract/schemas/job.ts'
import type { WritableDb } from '../store/handles.ts'
import { addJob, findJob, saveJob } from '../store/queries/jobs.ts'
import { storeError } from '../store/store-errors.ts'
import type { Tools } from '../tools.ts'
import type { JobContext, JobDefinition } from './job.ts'
import { paced } from './paced.ts'

export interface JobRunner {
  /** Returns at once; jobs run one after the other, in the order they were started. */
  readonly start: <Input>(definition: JobDefinition<Input>, input: Input) => number
  readonly get: (id: number) => JobSnapshot
  readonly cancel: (id: number) => boolean
  readonly cancelPart: (id: number, part: string) => boolean
  readonly isBusy: () => boolean
  /** Whether one of this kind runs or is about to. */
  readonly isWaiting: (kind: JobKind) => boolean
  /** Work nobody needs to be told of, in the same order as jobs; the signal says that the workspace closes. */
  readonly quietly: (work: (signal: AbortSignal) => Promise<void>) => void
  /** The same, but not again while work of this name still waits its turn. */
  readonly quietlyOnce: (name: string, work: (signal: AbortSignal) => Promise<void>) => void
  /** Whether work of this name waits its turn. */
  readonly waitsQuietly: (name: string) => boolean
  /** Resolves when all that was started has ended. */
  readonly idle: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface RunnerOptions {
  readonly db: WritableDb
  /** Of the workspace, for the sentence when its disk is full. */
  readonly path: string
  readonly tools: Tools
  readonly now: () => Date
  readonly publish: (event: AppEvent) => void
  readonly announce: (...topics: readonly Topic[]) => void
}

interface Running {
  snapshot: JobSnapshot
  readonly abort: AbortController
  readonly cancelledParts: Set<string>
}

const SNAPSHOT_EVERY_MS = 150
const CHANGES_EVERY_MS = 1000

/** One job at a time, in the order they were started; quiet work takes its turn among them. */
export function createJobRunner(options: RunnerOptions): JobRunner {
  const running = new Map<number, Running>()
  const closing = new AbortController()
  const waiting = new Set<string>()
  let last: Promise<void> = Promise.resolve()
  const quietly: JobRunner['quietly'] = work => {
    last = last.then(() => work(closing.signal)).catch(error => console.error(error))
  }
  const cancel = (id: number): boolean => {
    running.get(id)?.abort.abort()
    return running.has(id)
  }
  return {
    start: (definition, input) => {
      const startedAt = options.now().toISOString()
      const id = addJob(options.db, definition.kind, definition.subject(input), startedAt)
      const job: Running = {
        snapshot: needJob(options.db, id),
        abort: new AbortController(),
        cancelledParts: new Set(),
      }
      running.set(id, job)
      options.publish({ kind: 'job', job: job.snapshot })
      last = last.then(() => runJob(definition, input, job, options)).finally(() => running.delete(id))
      return id
    },
    get: id => running.get(id)?.snapshot ?? needJob(options.db, id),
    cancel,
    cancelPart: (id, part) => {
      running.get(id)?.cancelledParts.add(part)
      return running.has(id)
    },
    isBusy: () => running.size > 0,
    isWaiting: kind => [...running.values()].some(({ snapshot }) => snapshot.kind === kind),
    quietly,
    quietlyOnce: (name, work) => {
      if (waiting.has(name)) return
      waiting.add(name)
      quietly(signal => {
        waiting.delete(name)
        return work(signal)
      })
    },
    waitsQuietly: name => waiting.has(name),
    idle: async () => {
      while (running.size > 0) await last
    },
    close: async () => {
      closing.abort()
      for (const id of running.keys()) cancel(id)
      await last
    },
  }
}

function needJob(db: WritableDb, id: number): JobSnapshot {
  const job = findJob(db, id)
  if (job === null) throw new GoldwertError('job.unknown')
  return job
}

async function runJob<Input>(
  definition: JobDefinition<Input>,
  input: Input,
  job: Running,
  options: RunnerOptions,
): Promise<void> {
  const topics = new Set<Topic>()
  const tell = paced(SNAPSHOT_EVERY_MS, () => {
    try {
      saveJob(options.db, job.snapshot)
    } finally {
      options.publish({ kind: 'job', job: job.snapshot })
    }
  })
  const announce = paced(CHANGES_EVERY_MS, () => {
    if (topics.size > 0) options.announce(...topics)
    topics.clear()
  })
  const context: JobContext = {
    db: options.db,
    tools: options.tools,
    signal: job.abort.signal,
    isPartCancelled: part => job.cancelledParts.has(part),
    now: options.now,
    progress: progress => {
      job.snapshot = { ...job.snapshot, ...progress }
      tell.soon()
    },
    changed: (...changed) => {
      changed.forEach(topic => topics.add(topic))
      announce.soon()
    },
  }
  const end = await outcome(definition, input, context, options.path)
  job.snapshot = { ...job.snapshot, ...end, endedAt: options.now().toISOString() }
  announce.now()
  try {
    tell.now()
  } catch (error) {
    // A disk may be too full even for how the job ended; those after it must run none the less.
    console.error(error)
  }
}

/** How the job ended; never throws, the trouble stands in the snapshot. */
async function outcome<Input>(
  definition: JobDefinition<Input>,
  input: Input,
  context: JobContext,
  path: string,
): Promise<Partial<JobSnapshot>> {
  try {
    const summary = context.signal.aborted ? null : await definition.run(input, context)
    return { state: context.signal.aborted ? 'cancelled' : 'done', summary }
  } catch (thrown) {
    if (context.signal.aborted) return { state: 'cancelled' }
    const error = storeError(thrown, path)
    if (error instanceof GoldwertError) return { state: 'failed', error: { code: error.code, params: error.params } }
    console.error(error)
    return { state: 'failed', error: { code: 'internal', params: { detail: String(error) } } }
  }
}
