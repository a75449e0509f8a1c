import { z } from 'zod'
import { Span } from './coding.ts'

/** Why a term cannot be read; each has its sentence in the catalogue `codebook`, under `problems`. */
export const TermProblem = z.enum([
  'empty',
  'star-inside',
  'too-short',
  'gap-at-edge',
  'quote-open',
  'only-star',
  'too-long',
])
export type TermProblem = z.infer<typeof TermProblem>

export const RuleProblem = z.object({
  list: z.enum(['terms', 'watch']),
  language: z.enum(['de', 'en']),
  term: z.string(),
  message: TermProblem,
  at: z.int(),
})
export type RuleProblem = z.infer<typeof RuleProblem>

/**
 * How the rules stand to a verbatim: `hit`; `exception` an exception takes the hit away; `passing` only words said in
 * passing (`~`); `missed` decided for the theme, and no term hits; `wrong` decided against it, and a term hits.
 */
export const RuleVerdict = z.enum(['hit', 'exception', 'passing', 'missed', 'wrong'])
export type RuleVerdict = z.infer<typeof RuleVerdict>

export const RuleExample = z.object({
  kind: RuleVerdict,
  verbatimId: z.int(),
  snippet: z.string(),
  marks: z.array(Span),
  term: z.string(),
})
export type RuleExample = z.infer<typeof RuleExample>

/** What rules would hit in this workspace, while the owner types them. */
export const RulePreview = z.object({
  hits: z.int(),
  /** Verbatims that the rules look at. */
  scanned: z.int(),
  /** False while verbatims wait to be read: ask again for the rest. `looked` of `candidates` are done. */
  complete: z.boolean(),
  looked: z.int(),
  candidates: z.int(),
  near: z.object({ exception: z.int(), passing: z.int(), missed: z.int(), wrong: z.int() }),
  /** Verbatims that bear the theme now, and how many of them are hits; the others were decided so, or learned. null for a new theme. */
  bearing: z.object({ all: z.int(), hit: z.int() }).nullable(),
  examples: z.array(RuleExample),
  problems: z.array(RuleProblem),
})
export type RulePreview = z.infer<typeof RulePreview>
