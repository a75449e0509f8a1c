import { z } from 'zod'
import { ImportSummary } from './source.ts'

export const JobKind = z.enum(['import', 'tag', 'reread', 'erase'])
export type JobKind = z.infer<typeof JobKind>
export const JobState = z.enum(['running', 'done', 'cancelled', 'failed', 'interrupted'])
export type JobState = z.infer<typeof JobState>

export const JobRef = z.object({ jobId: z.int() })
export type JobRef = z.infer<typeof JobRef>

/** One of several files that a job works on; bytes as the job counts them. */
export const JobPart = z.object({
  path: z.string(),
  name: z.string(),
  bytes: z.number(),
  done: z.number(),
  items: z.int(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
})
export type JobPart = z.infer<typeof JobPart>

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
  /** While an import of several files runs. */
  parts: z.array(JobPart).optional(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  error: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }).nullable(),
  summary: ImportSummary.nullable(),
})
export type JobSnapshot = z.infer<typeof JobSnapshot>
