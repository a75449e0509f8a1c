import { z } from 'zod'
import { Cause, DeclineReason, FeedbackType, Outcome, Polarity, Refusal, Span } from './coding.ts'
import { VerbatimFilter, VerbatimSummary } from './verbatim.ts'

/** The owner's decision on one verbatim. `themes` is the whole truth: what it lacks is rejected. Absent fields stay as they are. */
export const Decision = z.object({
  verbatimId: z.int(),
  themes: z.array(z.string()),
  /** Words the owner marked by hand, by theme; they become the coding's evidence (layer `owner`) instead of the tagger's. */
  spans: z.record(z.string(), z.array(Span)).optional(),
  sentiment: Polarity.optional(),
  type: FeedbackType.optional(),
  /** null, here and below: looked at, and there is none. */
  cause: Cause.nullable().optional(),
  outcome: Outcome.nullable().optional(),
  declineReason: DeclineReason.nullable().optional(),
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
  /** Cannot be taken back; undo passes over it. */
  final: z.boolean().optional(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** A letter with the writer's own words, to be looked over among others like it. */
export const LookedOver = z.object({ row: VerbatimSummary, words: z.string() })
export type LookedOver = z.infer<typeof LookedOver>

/** Which letters a bulk decision is for: those named, or all that a list shows. */
export const BulkTarget = z.union([
  z.object({ verbatimIds: z.array(z.int()).min(1).max(5000) }),
  z.object({ filter: VerbatimFilter }),
])
export type BulkTarget = z.infer<typeof BulkTarget>

/** What is decided for all of them; what is left out is taken as suggested. */
export const BulkChange = z.object({
  add: z.array(z.string()).default([]),
  remove: z.array(z.string()).default([]),
  /** Nothing of the codebook fits; `add` is then all there is. */
  noThemes: z.boolean().default(false),
  sentiment: Polarity.optional(),
  type: FeedbackType.optional(),
  cause: Cause.optional(),
  outcome: Outcome.optional(),
  gold: z.boolean().optional(),
})
export type BulkChange = z.infer<typeof BulkChange>

export const Bulk = z.object({
  target: BulkTarget,
  change: BulkChange,
  /** Also where the owner has decided before. */
  overwrite: z.boolean().default(false),
})
export type Bulk = z.infer<typeof Bulk>

export const BulkPreview = z.object({
  /** Customers' letters of the target. */
  total: z.int(),
  /** Others among them, which nobody decides on: our own, automatic ones, erased ones. */
  passedOver: z.int(),
  /** Letters that will be decided. */
  deciding: z.int(),
  /** Letters that keep the owner's earlier decision. */
  kept: z.int(),
  /** More than one command decides (`bulkLimit`): the list must be narrowed. */
  tooMany: z.boolean(),
  /** Themes that letters gain or lose against what is shown of them now. */
  themes: z.array(z.object({ themeId: z.string(), gained: z.int(), lost: z.int() })),
  /** The first of them, as they will be. */
  examples: z.array(VerbatimSummary),
})
export type BulkPreview = z.infer<typeof BulkPreview>

/** How well a second, blind look agrees with the first decision (K19). Kappa is null where chance leaves nothing to tell. */
export const Agreement = z.object({
  letters: z.int(),
  /** Letters from which on kappa is shown. */
  enough: z.int(),
  themes: z.number().nullable(),
  sentiment: z.number().nullable(),
  type: z.number().nullable(),
  /** Where the themes differ, newest second look first. */
  differing: z.array(z.object({ row: VerbatimSummary, first: z.array(z.string()), second: z.array(z.string()) })),
})
export type Agreement = z.infer<typeof Agreement>
