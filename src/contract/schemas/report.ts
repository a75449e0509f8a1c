import { z } from 'zod'
import { Cause, DeclineReason, FeedbackType, Polarity } from './coding.ts'
import { Figure, MonthOverview, NewTerm } from './figure.ts'
import { Channel, MessageClass } from './message.ts'
import { Month } from './period.ts'
import { Theme } from './theme.ts'

/** In words of the report: "auffällig mehr", "auffällig weniger", "im üblichen Rahmen", "zu wenig Fälle". */
export const ChangeWord = z.enum(['more', 'fewer', 'usual', 'too-few'])
export type ChangeWord = z.infer<typeof ChangeWord>

/** `n` confirmed, `unreviewed` more by the suggestions. */
export const Tally = z.object({ n: z.int(), unreviewed: z.int() })
export type Tally = z.infer<typeof Tally>

export const ThemeLine = z.object({
  themeId: z.string(),
  cases: z.int(),
  unreviewed: z.int(),
  negative: Tally,
  positive: Tally,
  mixed: Tally,
  /** Of the confirmed cases, against the twelve months before. */
  change: ChangeWord,
  /** The same with every suggestion counted. */
  changeWithUnreviewed: ChangeWord,
  /** Shift in the run chart of the last thirteen months, every suggestion counted; null below twelve useful months. */
  shifted: z.boolean().nullable(),
})
export type ThemeLine = z.infer<typeof ThemeLine>

/** Themes that come together more often than by chance; lift is P(a and b) / (P(a) P(b)). */
export const ThemePair = z.object({
  a: z.string(),
  b: z.string(),
  cases: z.int(),
  unreviewed: z.int(),
  lift: z.number(),
})
export type ThemePair = z.infer<typeof ThemePair>

/** A customer's words, masked; printed only when the owner approved this very text. */
export const Quote = z.object({
  verbatimId: z.int(),
  text: z.string(),
  month: Month,
  themeId: z.string().nullable(),
  gold: z.boolean(),
  approved: z.boolean(),
  /** Fewer than five cases in the month speak of the theme, so that the writer could be guessed. */
  rare: z.boolean(),
  polarity: Polarity.nullable(),
})
export type Quote = z.infer<typeof Quote>

/** How long cases of the month have waited, or did wait, for our first answer, in calendar days. */
export const AgeBand = z.enum(['0-1', '2-3', '4-7', '8-14', '15+'])
export type AgeBand = z.infer<typeof AgeBand>

/** A case without an answer; the number is the case's, never a name. */
export const OpenCase = z.object({
  caseId: z.int(),
  verbatimId: z.int(),
  days: z.int(),
  type: FeedbackType,
  themeIds: z.array(z.string()),
  reviewed: z.boolean(),
})
export type OpenCase = z.infer<typeof OpenCase>

export const ReportTheme = Theme.pick({ id: true, parentId: true, name: true, definition: true, color: true })
export type ReportTheme = z.infer<typeof ReportTheme>

/** The month as plain data: screen, print and every export take their numbers from here. */
export const MonthReport = z.object({
  month: Month,
  shopName: z.string(),
  cutOff: z.string().nullable(),
  createdAt: z.string(),
  rulesVersion: z.string(),
  sources: z.array(z.object({ name: z.string(), kind: z.enum(['mailbox', 'survey']) })),
  codebook: z.array(ReportTheme),
  overview: MonthOverview,
  intake: z.object({
    byTypeAndChannel: z.array(Tally.extend({ type: FeedbackType, channel: Channel })),
    directLine: Tally.extend({ medianFirstAnswerHours: z.number().nullable() }),
  }),
  themes: z.object({ lines: z.array(ThemeLine), pairs: z.array(ThemePair), newTerms: z.array(NewTerm) }),
  declines: z.object({
    byReason: z.array(Tally.extend({ reason: DeclineReason })),
    competitors: z.array(Tally.extend({ name: z.string() })),
  }),
  answers: z.object({
    bands: z.array(z.object({ band: AgeBand, answered: Tally, open: Tally })),
    /** Without an answer and older than 14 days, youngest first; the first ten. */
    silent: z.array(OpenCase),
  }),
  refusals: z.object({
    hard: Tally,
    soft: Tally,
    ownMessages: z.int(),
    topics: z.array(Tally.extend({ themeId: z.string() })),
  }),
  causes: z.array(Tally.extend({ cause: Cause })),
  quotes: z.array(Quote),
  appendix: z.object({
    figures: z.array(Figure),
    classes: z.array(z.object({ class: MessageClass, messages: z.int() })),
    answers: z.int(),
    reviewedShare: z.object({ n: z.int(), of: z.int() }),
    coverage: z.object({ n: z.int(), of: z.int() }),
    /** Of a blind second look at letters of any month: kappa of the themes; null until there are enough of them. */
    agreement: z.object({ kappa: z.number().nullable(), letters: z.int(), enough: z.int() }),
  }),
})
export type MonthReport = z.infer<typeof MonthReport>
