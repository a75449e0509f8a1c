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

export const FigureUnit = z.enum(['count', 'ratio', 'hours', 'days'])
export type FigureUnit = z.infer<typeof FigureUnit>

/** One share of a figure: a type (K1), `p90` and `open` (K3), `late` (K5), an outcome (K9), a reason (K10), `hard` and `soft` (K13), a cause (K15). */
export const FigurePart = z.object({
  key: z.string(),
  unit: FigureUnit,
  value: z.number().nullable(),
  unreviewed: z.int(),
  filter: VerbatimFilter,
})
export type FigurePart = z.infer<typeof FigurePart>

/**
 * A key figure of the month, computed in one place for screen, print and export; reviewed cases only.
 * Name, sentence and definition stand in the catalogue `figures` under its id.
 */
export const Figure = z.object({
  id: FigureId,
  unit: FigureUnit,
  /** A ratio lies between 0 and 1, hours are working hours. Null where there are too few cases to say; `n` of `of` is shown all the same. */
  value: z.number().nullable(),
  /** Cases behind the figure: as many as the list of `filter` has rows. */
  n: z.int(),
  of: z.int().nullable(),
  /** 95 % Wilson interval of a ratio. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** The month before; null where it has no reviewed case. */
  previous: z.number().nullable(),
  /** Median of the twelve months before, as far as they have reviewed cases. */
  median12: z.number().nullable(),
  /** How many more there would be if every suggestion were confirmed; printed as "+n ungeprüft". */
  unreviewed: z.int(),
  /** The values themselves where there are too few for a median. */
  values: z.array(z.number()),
  /** The same if every suggestion were confirmed: the fairer comparison as long as months are reviewed unequally. */
  withUnreviewed: z.object({
    value: z.number().nullable(),
    previous: z.number().nullable(),
    median12: z.number().nullable(),
  }),
  parts: z.array(FigurePart),
  /** The list behind the figure; with `reviewed: false` instead of `true` the list behind `unreviewed`. */
  filter: VerbatimFilter,
})
export type Figure = z.infer<typeof Figure>

export const ThemeTrend = z.object({
  themeId: z.string(),
  /** Cases with the confirmed theme in what was said that month, oldest month first; an empty month is zero. */
  cases: z.array(z.int()),
  unreviewed: z.array(z.int()),
})
export type ThemeTrend = z.infer<typeof ThemeTrend>

/** Thirteen months, oldest first. `allCases` wrote or answered in the month, `reviewedCases` of them are reviewed. */
export const ThemeTrends = z.object({
  months: z.array(Month),
  allCases: z.array(z.int()),
  reviewedCases: z.array(z.int()),
  themes: z.array(ThemeTrend),
})
export type ThemeTrends = z.infer<typeof ThemeTrends>

/** One thing to do; its words stand in the catalogue `figures` under `todos.<key>`. */
export const Todo = z.object({
  key: z.enum(['gold', 'unanswered', 'review', 'declines', 'import']),
  count: z.int(),
  filter: VerbatimFilter,
})
export type Todo = z.infer<typeof Todo>

/** A word of this month that no theme knows: cases with it in the month, and in the twelve months before. */
export const NewTerm = z.object({ term: z.string(), cases: z.int(), before: z.int() })
export type NewTerm = z.infer<typeof NewTerm>

const CountsByType = z.record(FeedbackType, z.int())

/** Cases opened in a month by type: reviewed ones, and beside them what the rest would be by the suggestions. */
export const MonthByType = z.object({ month: Month, counts: CountsByType, unreviewed: CountsByType })
export type MonthByType = z.infer<typeof MonthByType>

export const MonthOverview = z.object({
  month: Month,
  /** Newest message of the archive, or the end of the month where that is earlier: "today" for all ages and silences. */
  cutOff: z.string().nullable(),
  /** Cases opened in the month that are reviewed, of all. */
  reviewed: z.object({ n: z.int(), of: z.int() }),
  /** The six of the report's first page: K1, K3, K5, K9, K10, K13. */
  figures: z.array(Figure),
  trends: ThemeTrends,
  todos: z.array(Todo),
  /** Thirteen months, oldest first. */
  byType: z.array(MonthByType),
})
export type MonthOverview = z.infer<typeof MonthOverview>
