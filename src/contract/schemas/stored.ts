import { z } from 'zod'
import { Cause, Coding, FeedbackType, Outcome, Polarity } from './coding.ts'
import { InspectedMessage } from './message.ts'
import { SurveyRow } from './survey.ts'
import { VerbatimFilter } from './verbatim.ts'

const known = {
  id: z.int(),
  caseId: z.int().nullable(),
  codings: z.array(Coding),
  sentiment: Polarity.nullable(),
  type: FeedbackType.nullable(),
  cause: Cause.nullable(),
  outcome: Outcome.nullable(),
  gold: z.boolean(),
  reviewed: z.boolean(),
  note: z.string(),
}

/** A stored mail with everything that `inspect` shows of it (its HTML is not kept: null) and what was found in it. */
export const StoredMessage = InspectedMessage.extend({ ...known, threadId: z.int().nullable() })
export type StoredMessage = z.infer<typeof StoredMessage>

/** A stored answer: its row of the table, with this answer's words as `verbatim`. */
export const StoredAnswer = SurveyRow.extend({ ...known, threadId: z.null(), verbatim: z.string() })
export type StoredAnswer = z.infer<typeof StoredAnswer>

/** In the order of ids, so that an export of any length can go on where it stopped. */
export const StoredListInput = z.object({
  filter: VerbatimFilter.default({}),
  afterId: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(200),
})

/** `next` is the `afterId` of the next call; null at the end. */
export const StoredList = z.object({
  rows: z.array(z.union([StoredMessage, StoredAnswer])),
  next: z.int().nullable(),
})
export type StoredList = z.infer<typeof StoredList>
