import { z } from 'zod'
import { causes, declineReasons, feedbackTypes, outcomes, polarities, refusals } from './coding-values.ts'

/** Who says so: a rule of the codebook, the learned model, or the owner. */
export const Layer = z.enum(['rule', 'model', 'owner'])
export type Layer = z.infer<typeof Layer>

export const Review = z.enum(['suggested', 'confirmed', 'rejected'])
export type Review = z.infer<typeof Review>

export const Polarity = z.enum(polarities)
export type Polarity = z.infer<typeof Polarity>

/** UTF-16 offsets into `Verbatim.text`, end excluded. */
export const Span = z.tuple([z.int(), z.int()])
export type Span = z.infer<typeof Span>

/** The words that decided, where they stand, and which rule or feature they are. */
export const Evidence = z.object({
  span: Span,
  words: z.string(),
  /** The term of the codebook in its notation, or the learned feature. */
  rule: z.string(),
  polarity: Polarity.optional(),
  weight: z.number().optional(),
})
export type Evidence = z.infer<typeof Evidence>

export const Coding = z.object({
  themeId: z.string(),
  layer: Layer,
  /** Calibrated probability, 0 to 1. */
  confidence: z.number(),
  review: Review,
  polarity: Polarity,
  evidence: z.array(Evidence),
})
export type Coding = z.infer<typeof Coding>

export const FeedbackType = z.enum(feedbackTypes)
export type FeedbackType = z.infer<typeof FeedbackType>
export const Cause = z.enum(causes)
export type Cause = z.infer<typeof Cause>
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>
export const DeclineReason = z.enum(declineReasons)
export type DeclineReason = z.infer<typeof DeclineReason>
export const Refusal = z.enum(refusals)
export type Refusal = z.infer<typeof Refusal>

export const FindingKind = z.enum([
  'type',
  'sentiment',
  'cause',
  'outcome',
  'decline-reason',
  'competitor',
  'gold',
  'refusal',
])
export type FindingKind = z.infer<typeof FindingKind>

/** What else the tagger found in a verbatim, suggested with the same proof as a coding. */
export const Finding = z.object({
  kind: FindingKind,
  value: z.string(),
  layer: Layer,
  confidence: z.number(),
  evidence: z.array(Evidence),
})
export type Finding = z.infer<typeof Finding>
