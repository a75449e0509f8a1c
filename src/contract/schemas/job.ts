import { z } from 'zod'
import { ImportSummary } from './source.ts'

export const JobKind = z.enum(['import', 'tag', 'reread', 'erase'])
export type JobKind = z.infer<typeof JobKind>
export const JobState = z.enum(['running', 'done', 'cancelled', 'failed', 'interrupted'])
export type JobState = z.infer<typeof JobState>

export const JobRef = z.object({ jobId: z.int() })
export type JobRef = z.infer<typeof JobRef>

/** A whole snapshot, never a delta: a window opened late sees the truth. */
export const JobSnapshot = z.object({
  id: z.int(),
  kind: JobKind,
  state: JobState,
  /** What is being worked on, e.g. the file's name. */
  subject: z.string(),
  /** Bytes for an import, verbatims for a tagging run. */
  done: z.number(),
  total: z.number(),
  /** Messages or verbatims handled so far. */
  items: z.int(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  error: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }).nullable(),
  summary: ImportSummary.nullable(),
})
export type JobSnapshot = z.infer<typeof JobSnapshot>
