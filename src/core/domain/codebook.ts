import { z } from 'zod'
import { Terms, Theme } from '../../contract/schemas/theme.ts'

/** Terms that say something and watch terms that only look like it; both in the codebook's notation. */
export const RuleList = z.object({ terms: Terms, watch: Terms })
export type RuleList = z.infer<typeof RuleList>

/** What the tagger looks for besides themes. The part before the dot is the kind of finding it serves. */
export const ListId = z.enum([
  'type.complaint',
  'type.inquiry',
  'type.praise',
  'type.suggestion',
  'type.other',
  'cause.we',
  'cause.maker',
  'cause.perception',
  'cause.external',
  'outcome.lost',
  'outcome.saved',
  'outcome.open',
  'outcome.won',
  'decline.product',
  'decline.competitor',
  'decline.advice',
  'decline.price',
  'decline.date',
  'decline.need-gone',
  'reply.admission',
  'reply.apology',
  'reply.excuse',
  'reply.conditional',
  'reply.help',
  'refusal.hard',
  'refusal.solution',
  'gold.left',
  'gold.let-down',
  'gold.demand',
  'sentiment.positive',
  'sentiment.negative',
])
export type ListId = z.infer<typeof ListId>

/** All that the owner's words for things amount to: themes, and the lists behind causes, outcomes, replies and refusals. */
export const Codebook = z.object({
  version: z.int(),
  themes: z.array(Theme),
  lists: z.record(ListId, RuleList),
})
export type Codebook = z.infer<typeof Codebook>

/** Stands in a theme's terms for the owner's list of competitor names. */
export const competitorsPlaceholder = '{mitbewerber}'
