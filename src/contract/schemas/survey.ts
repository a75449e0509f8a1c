import { z } from 'zod'
import { Warning } from './message.ts'

export const ColumnRole = z.enum(['text', 'date', 'score', 'segment', 'person', 'id', 'other'])
export type ColumnRole = z.infer<typeof ColumnRole>

/** What the numbers of a score mean: 0 to 10, 1 to 10, 1 to 5 with either end the best, or marks of German schools. */
export const ScoreScale = z.enum(['nps', 'ten', 'five', 'five-down', 'grade'])
export type ScoreScale = z.infer<typeof ScoreScale>

/** Which column of a survey table means what; remembered for the next file with the same header. */
export const SurveyMapping = z.object({
  roles: z.record(z.string(), ColumnRole),
  /** Of score columns, by name; what is missing is guessed. */
  scales: z.record(z.string(), ScoreScale).optional(),
  /** Of a workbook the sheets to be read, by name; all where it says nothing. Belongs to one file and is not remembered. */
  sheets: z.array(z.string()).optional(),
})
export type SurveyMapping = z.infer<typeof SurveyMapping>

export const SurveyTable = z.object({
  source: z.string(),
  kind: z.literal('table'),
  sheet: z.string().nullable(),
  format: z.string(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  headerRows: z.int(),
  header: z.array(z.string()),
  rows: z.int(),
  columns: z.int(),
  roles: z.record(z.string(), ColumnRole),
})
export type SurveyTable = z.infer<typeof SurveyTable>

export const CellValue = z.union([z.string(), z.number(), z.null()])
export type CellValue = z.infer<typeof CellValue>

export const SurveyRow = z.object({
  source: z.string(),
  locator: z.string(),
  kind: z.literal('row'),
  sheet: z.string().nullable(),
  /** 1 is the first row of data. */
  row: z.int(),
  columns: z.record(z.string(), CellValue),
  cells: z.array(z.string()),
  answers: z.array(z.object({ question: z.string(), text: z.string(), language: z.string().nullable() })),
  score: z.number().nullable(),
  date: z.string().nullable(),
  segment: z.record(z.string(), z.string()),
  warnings: z.array(Warning),
})
export type SurveyRow = z.infer<typeof SurveyRow>

/** Why a column is taken for what it is; keys of the catalogue. */
export const RoleReason = z.enum([
  'submitted',
  'date',
  'other-date',
  'addresses',
  'name',
  'id',
  'scale-words',
  'scale-numbers',
  'scale-name',
  'asks',
  'sentences',
  'choice',
  'numbers',
  'links',
  'technical',
  'empty',
  'mixed',
])
export type RoleReason = z.infer<typeof RoleReason>

/** What would come in from a table if its columns meant what is said of them. */
export const SurveyPreview = z.object({
  columns: z.array(z.object({ name: z.string(), guess: ColumnRole, reason: RoleReason, filled: z.int() })),
  /** Whether the columns are known from an earlier import. */
  remembered: z.boolean(),
  rows: z.int(),
  /** Rows with words. */
  respondents: z.int(),
  /** Answers in words, by column. */
  answers: z.array(z.object({ column: z.string(), filled: z.int(), empty: z.int() })),
  /** Rows that will not come in, with the first of them. */
  skipped: z.array(z.object({ reason: z.enum(['no-words']), count: z.int(), first: z.array(z.int()) })),
  dates: z.object({ found: z.int(), missing: z.int(), from: z.string().nullable(), until: z.string().nullable() }),
  score: z
    .object({
      column: z.string(),
      scale: ScoreScale,
      found: z.int(),
      missing: z.int(),
      /** Cells with something that is no number of the scale. */
      odd: z.int(),
      oddExamples: z.array(z.string()),
    })
    .nullable(),
})
export type SurveyPreview = z.infer<typeof SurveyPreview>
