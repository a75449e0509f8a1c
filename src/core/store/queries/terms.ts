import type { Month } from '../../../contract/schemas/period.ts'
import type { ReadableDb } from '../handles.ts'

export interface SampledText {
  readonly verbatimId: number
  readonly caseId: number
  readonly text: string
  /** JSON of `Hidden[]`. */
  readonly hidden: string
}

/** Every `step`th of the texts of customers between two months (both included): the same ones each time. */
export const sampleTexts = (db: ReadableDb, from: Month, until: Month, step: number): SampledText[] =>
  db
    .prepare<[Month, Month, number], SampledText>(
      `SELECT v.id AS verbatimId, v.case_id AS caseId, t.text, t.hidden
       FROM verbatim v JOIN verbatim_text t ON t.verbatim_id = v.id
       WHERE v.month BETWEEN ? AND ? AND v.class = 'customer' AND v.id % ? = 0 AND v.case_id IS NOT NULL`,
    )
    .all(from, until, step)

/** Evidence (as `fromEvidenceText` reads it) of the themes suggested or confirmed in these verbatims. */
export const listEvidence = (db: ReadableDb, verbatimIds: readonly number[]): string[] =>
  db
    .prepare<[string], string>(
      `SELECT t.evidence FROM json_each(?) chosen JOIN coding t ON t.verbatim_id = chosen.value WHERE t.review <> 'rejected'`,
    )
    .pluck()
    .all(JSON.stringify(verbatimIds))

/** Both months included. */
export const countCasesOpened = (db: ReadableDb, from: Month, until: Month): number =>
  db
    .prepare<[Month, Month], { n: number }>('SELECT count(*) AS n FROM feedback_case WHERE month BETWEEN ? AND ?')
    .get(from, until)?.n ?? 0

export interface TermCases {
  readonly now: number
  readonly before: number
}

/** Cases whose customers used the folded word in a month, and between `from` and that month. */
export const countCasesWithTerm = (db: ReadableDb, term: string, from: Month, month: Month): TermCases =>
  db
    .prepare<[Month, Month, string, Month, Month], TermCases>(
      `SELECT count(DISTINCT CASE WHEN v.month = ? THEN v.case_id END) AS now,
         count(DISTINCT CASE WHEN v.month < ? THEN v.case_id END) AS before
       FROM verbatim_fts f JOIN verbatim v ON v.id = f.rowid
       WHERE verbatim_fts MATCH ? AND v.month BETWEEN ? AND ? AND v.class = 'customer'`,
    )
    .get(month, month, `words : "${term}"`, from, month) ?? { now: 0, before: 0 }
