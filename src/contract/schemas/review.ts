import { z } from 'zod'
import { Cause, DeclineReason, FeedbackType, Outcome, Polarity, Refusal, Span } from './coding.ts'

/** The owner's decision on one verbatim. `themes` is the whole truth: what it lacks is rejected. Absent fields stay as they are. */
export const Decision = z.object({
  verbatimId: z.int(),
  themes: z.array(z.string()),
  /** Words the owner marked by hand, by theme; they become the coding's evidence (layer `owner`) instead of the tagger's. */
  spans: z.record(z.string(), z.array(Span)).optional(),
  sentiment: Polarity.optional(),
  type: FeedbackType.optional(),
  cause: Cause.optional(),
  outcome: Outcome.optional(),
  declineReason: DeclineReason.optional(),
  competitor: z.string().optional(),
  gold: z.boolean().optional(),
  refusal: Refusal.nullable().optional(),
  note: z.string().optional(),
})
export type Decision = z.infer<typeof Decision>

export const ReviewProgress = z.object({
  /** Verbatims that wait for a decision: customers' mail and answers not yet reviewed. */
  left: z.int(),
  reviewed: z.int(),
  reviewedToday: z.int(),
})
export type ReviewProgress = z.infer<typeof ReviewProgress>

/** One step that can be taken back; `label` is a key of the catalogue `history`, with its values. */
export const HistoryEntry = z.object({
  id: z.int(),
  at: z.string(),
  label: z.string(),
  params: z.record(z.string(), z.string()),
  undone: z.boolean(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
