import { z } from 'zod'
import { Warning } from './message.ts'

export const ColumnRole = z.enum(['text', 'date', 'score', 'segment', 'person', 'id', 'other'])
export type ColumnRole = z.infer<typeof ColumnRole>

/** Which column of a survey table means what; remembered for the next file with the same header. */
export const SurveyMapping = z.object({ roles: z.record(z.string(), ColumnRole) })
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
