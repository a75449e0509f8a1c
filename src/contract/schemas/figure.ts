import { z } from 'zod'
import { FeedbackType } from './coding.ts'
import { Month } from './period.ts'
import { VerbatimFilter } from './verbatim.ts'

export const FigureId = z.enum([
  'K1',
  'K2',
  'K3',
  'K4',
  'K5',
  'K6',
  'K7',
  'K8',
  'K9',
  'K10',
  'K11',
  'K12',
  'K13',
  'K14',
  'K15',
  'K16',
  'K17',
  'K18',
  'K19',
])
export type FigureId = z.infer<typeof FigureId>

/** A key figure of the month, computed in one place for screen, print and export. Its definition stands in the catalogue under its id. */
export const Figure = z.object({
  id: FigureId,
  unit: z.enum(['count', 'ratio', 'hours', 'days']),
  /** Null where there are too few cases to say; `n` of `of` is shown all the same. */
  value: z.number().nullable(),
  n: z.int(),
  of: z.int().nullable(),
  /** 95 % Wilson interval of a ratio. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  previous: z.number().nullable(),
  median12: z.number().nullable(),
  /** Not reviewed yet; printed as "+n ungeprüft". */
  unreviewed: z.int(),
  /** The list behind the figure. */
  filter: VerbatimFilter,
})
export type Figure = z.infer<typeof Figure>

export const ThemeTrend = z.object({
  themeId: z.string(),
  /** Cases with the theme, one number a month, oldest first; an empty month is zero. */
  cases: z.array(z.int()),
  unreviewed: z.array(z.int()),
})
export type ThemeTrend = z.infer<typeof ThemeTrend>

export const ThemeTrends = z.object({ months: z.array(Month), allCases: z.array(z.int()), themes: z.array(ThemeTrend) })
export type ThemeTrends = z.infer<typeof ThemeTrends>

/** One thing to do; its words stand in the catalogue under `key`. */
export const Todo = z.object({
  key: z.enum(['gold', 'unanswered', 'review', 'declines', 'import']),
  count: z.int(),
  filter: VerbatimFilter,
})
export type Todo = z.infer<typeof Todo>

export const NewTerm = z.object({ term: z.string(), cases: z.int(), before: z.int() })
export type NewTerm = z.infer<typeof NewTerm>

export const MonthOverview = z.object({
  month: Month,
  figures: z.array(Figure),
  trends: ThemeTrends,
  newTerms: z.array(NewTerm),
  todos: z.array(Todo),
  byType: z.array(z.object({ month: Month, counts: z.record(FeedbackType, z.int()) })),
})
export type MonthOverview = z.infer<typeof MonthOverview>
