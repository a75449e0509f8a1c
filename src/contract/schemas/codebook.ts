import { z } from 'zod'
import { Span } from './coding.ts'

export const RuleProblem = z.object({
  list: z.enum(['terms', 'watch']),
  language: z.enum(['de', 'en']),
  term: z.string(),
  message: z.string(),
  at: z.int(),
})
export type RuleProblem = z.infer<typeof RuleProblem>

/** What rules would hit in this workspace, while the owner types them. */
export const RulePreview = z.object({
  hits: z.int(),
  scanned: z.int(),
  examples: z.array(z.object({ verbatimId: z.int(), snippet: z.string(), marks: z.array(Span), term: z.string() })),
  problems: z.array(RuleProblem),
})
export type RulePreview = z.infer<typeof RulePreview>
