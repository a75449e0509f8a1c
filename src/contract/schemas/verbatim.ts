import { z } from 'zod'
import { Cause, Coding, DeclineReason, FeedbackType, Finding, Outcome, Polarity, Refusal } from './coding.ts'
import { Attachment, Channel, Hidden, Mailbox, MessageClass, Warning } from './message.ts'
import { Month } from './period.ts'
import { ScoreScale } from './survey.ts'

export const VerbatimKind = z.enum(['message', 'answer'])
export type VerbatimKind = z.infer<typeof VerbatimKind>

/** A row of a list: enough to recognise the letter. */
export const VerbatimSummary = z.object({
  id: z.int(),
  kind: VerbatimKind,
  threadId: z.int().nullable(),
  caseId: z.int().nullable(),
  saidOn: z.string().nullable(),
  class: MessageClass,
  /** Subject of a mail, question of a survey. */
  title: z.string(),
  person: Mailbox.nullable(),
  /** The first words of the verbatim. */
  snippet: z.string(),
  themeIds: z.array(z.string()),
  sentiment: Polarity.nullable(),
  gold: z.boolean(),
  reviewed: z.boolean(),
  /** Others like it (form letters, templates) that wait for a decision. */
  alike: z.int(),
  /** When its words were erased for good; it goes on counting. */
  erasedAt: z.string().optional(),
})
export type VerbatimSummary = z.infer<typeof VerbatimSummary>

/** A verbatim with all that is known of it; spans count in `text`. */
export const VerbatimDetail = VerbatimSummary.extend({
  text: z.string(),
  hidden: z.array(Hidden),
  language: z.string().nullable(),
  classReason: z.string(),
  to: z.array(Mailbox),
  cc: z.array(Mailbox),
  attachments: z.array(Attachment),
  labels: z.array(z.string()),
  warnings: z.array(Warning),
  sources: z.array(z.object({ sourceId: z.int(), name: z.string(), locator: z.string() })),
  codings: z.array(Coding),
  findings: z.array(Finding),
  type: FeedbackType.nullable(),
  cause: Cause.nullable(),
  outcome: Outcome.nullable(),
  declineReason: DeclineReason.nullable(),
  competitor: z.string().nullable(),
  refusal: Refusal.nullable(),
  score: z.number().nullable(),
  scale: ScoreScale.nullable(),
  segment: z.record(z.string(), z.string()),
  note: z.string(),
  /** Letters and answers from its writer's address, this one among them; 0 where it is ours or of nobody known. */
  fromSame: z.int(),
  thread: z.array(
    z.object({
      id: z.int(),
      saidOn: z.string().nullable(),
      class: MessageClass,
      person: Mailbox.nullable(),
      title: z.string(),
      snippet: z.string(),
    }),
  ),
})
export type VerbatimDetail = z.infer<typeof VerbatimDetail>

/** Every field narrows; several themes mean "any of them", or all of them where `themeMatch` says so. */
export const VerbatimFilter = z.object({
  query: z.string().optional(),
  month: Month.optional(),
  fromMonth: Month.optional(),
  untilMonth: Month.optional(),
  themeIds: z.array(z.string()).optional(),
  themeMatch: z.enum(['any', 'all']).optional(),
  classes: z.array(MessageClass).optional(),
  kind: VerbatimKind.optional(),
  type: FeedbackType.optional(),
  cause: Cause.optional(),
  outcome: Outcome.optional(),
  sentiment: Polarity.optional(),
  gold: z.boolean().optional(),
  reviewed: z.boolean().optional(),
  /**
   * Only verbatims that open a case (the list behind key figure K1). Each then stands for its whole case: month, type, themes, cause,
   * outcome, channel and `reviewed` are the case's, and with themes `reviewed` asks whether they are confirmed.
   */
  opensCase: z.boolean().optional(),
  /** One row a case: the first verbatim of each case that the other fields let through. */
  perCase: z.boolean().optional(),
  declineReason: DeclineReason.optional(),
  refusal: Refusal.optional(),
  /** Only verbatims with a refusal of either kind. */
  refused: z.boolean().optional(),
  channel: Channel.optional(),
  /** Only verbatims of cases that got a first answer of ours, or (`false`) none until the cut-off. */
  answered: z.boolean().optional(),
  /** Only verbatims of cases that waited for a first answer for more than 14 days when this month ended (or at the cut-off, where that is earlier). */
  silentAt: Month.optional(),
  /** Only verbatims of cases that got their first answer in this month, more than 14 days late. */
  answeredLateIn: Month.optional(),
  sourceId: z.int().optional(),
  /** All that was written in one case, by both sides. */
  caseId: z.int().optional(),
  person: z.string().optional(),
})
export type VerbatimFilter = z.infer<typeof VerbatimFilter>

export const Page = z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) })
export type Page = z.infer<typeof Page>

export const VerbatimList = z.object({ total: z.int(), rows: z.array(VerbatimSummary) })
export type VerbatimList = z.infer<typeof VerbatimList>
