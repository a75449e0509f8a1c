import type { Topic } from '../../contract/events.ts'
import type { JobKind, JobSnapshot } from '../../contract/schemas/job.ts'
import type { WritableDb } from '../store/handles.ts'
import type { Tools } from '../tools.ts'

export type JobProgress = Pick<JobSnapshot, 'done' | 'total' | 'items'> &
  Partial<Pick<JobSnapshot, 'subject' | 'parts'>>

/** What long work gets: it yields between batches, tells how far it is, and stops when the signal says so. */
export interface JobContext {
  readonly db: WritableDb
  readonly tools: Tools
  readonly signal: AbortSignal
  /** Whether the owner wants this file no more; the rest of the job goes on. */
  readonly isPartCancelled: (part: string) => boolean
  readonly now: () => Date
  readonly progress: (progress: JobProgress) => void
  /** What has changed so far; windows ask again a few times a second, not after every batch. */
  readonly changed: (...topics: readonly Topic[]) => void
}

/** One transaction per batch: a cancelled job leaves whole batches, and a second run does the rest. */
export interface JobDefinition<Input> {
  readonly kind: JobKind
  readonly subject: (input: Input) => string
  /** What a job has to say in the end; an import its summary, also when it was cancelled half-way. */
  readonly run: (input: Input, context: JobContext) => Promise<JobSnapshot['summary']>
}

/** Ties the type of a job’s input to its parts. */
export const defineJob = <Input>(definition: JobDefinition<Input>): JobDefinition<Input> => definition

/** Lets calls and a cancel in between two batches. */
export const nextTurn = (): Promise<void> => new Promise(resolve => void setImmediate(resolve))
