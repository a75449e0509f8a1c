import { z } from 'zod'
import { FeedbackType, Polarity } from './coding.ts'
import { Figure, MonthOverview, NewTerm } from './figure.ts'
import { MessageClass } from './message.ts'
import { Month } from './period.ts'
import { Theme } from './theme.ts'

/** In words of the report: "auffällig mehr", "auffällig weniger", "im üblichen Rahmen", "zu wenig Fälle". */
export const ChangeWord = z.enum(['more', 'fewer', 'usual', 'too-few'])
export type ChangeWord = z.infer<typeof ChangeWord>

export const ThemeLine = z.object({
  themeId: z.string(),
  cases: z.int(),
  unreviewed: z.int(),
  negative: z.int(),
  positive: z.int(),
  mixed: z.int(),
  before: z.array(z.int()),
  change: ChangeWord,
})
export type ThemeLine = z.infer<typeof ThemeLine>

/** Themes that come together more often than by chance; lift is P(a and b) / (P(a) P(b)). */
export const ThemePair = z.object({ a: z.string(), b: z.string(), cases: z.int(), lift: z.number() })
export type ThemePair = z.infer<typeof ThemePair>

/** A customer's words, masked; printed only when the owner approved this very text. */
export const Quote = z.object({
  verbatimId: z.int(),
  text: z.string(),
  month: Month,
  themeId: z.string().nullable(),
  gold: z.boolean(),
  approved: z.boolean(),
  polarity: Polarity.nullable(),
})
export type Quote = z.infer<typeof Quote>

/** The month as plain data: screen, print and every export take their numbers from here. */
export const MonthReport = z.object({
  month: Month,
  shopName: z.string(),
  cutOff: z.string().nullable(),
  createdAt: z.string(),
  rulesVersion: z.string(),
  codebook: z.array(Theme),
  overview: MonthOverview,
  intake: z.object({
    byTypeAndChannel: z.array(
      z.object({ type: FeedbackType, channel: z.string(), cases: z.int(), unreviewed: z.int() }),
    ),
    directLine: z.object({ cases: z.int(), medianFirstAnswerHours: z.number().nullable() }),
  }),
  themes: z.object({ lines: z.array(ThemeLine), pairs: z.array(ThemePair), newTerms: z.array(NewTerm) }),
  quotes: z.array(Quote),
  appendix: z.object({
    figures: z.array(Figure),
    classes: z.array(z.object({ class: MessageClass, messages: z.int() })),
    reviewedShare: z.object({ n: z.int(), of: z.int() }),
    coverage: z.object({ n: z.int(), of: z.int() }),
  }),
})
export type MonthReport = z.infer<typeof MonthReport>
