import type { Month } from '../../../contract/schemas/period.ts'
import type { ReadableDb } from '../handles.ts'

export interface MonthText {
  readonly caseId: number
  readonly text: string
  /** JSON of `Hidden[]`. */
  readonly hidden: string
}

/** What customers said in a month. */
export const listMonthTexts = (db: ReadableDb, month: Month): MonthText[] =>
  db
    .prepare<[Month], MonthText>(
      `SELECT v.case_id AS caseId, t.text, t.hidden FROM verbatim v JOIN verbatim_text t ON t.verbatim_id = v.id
       WHERE v.month = ? AND v.class = 'customer' AND v.case_id IS NOT NULL`,
    )
    .all(month)

/** Evidence (JSON) of every theme that is suggested or confirmed in what customers said in a month. */
export const listMonthEvidence = (db: ReadableDb, month: Month): string[] =>
  db
    .prepare<[Month], { evidence: string }>(
      `SELECT t.evidence FROM verbatim v JOIN coding t ON t.verbatim_id = v.id
       WHERE v.month = ? AND v.class = 'customer' AND t.review <> 'rejected'`,
    )
    .all(month)
    .map(({ evidence }) => evidence)

/** Verbatims of the whole archive that hold the folded word. */
export const countDocuments = (db: ReadableDb, term: string): number =>
  db.prepare<[string], { doc: number }>('SELECT doc FROM verbatim_vocabulary WHERE term = ?').get(term)?.doc ?? 0

/** Cases whose customers used the folded word between two months, both included. */
export const countCasesWithTerm = (db: ReadableDb, term: string, from: Month, until: Month): number =>
  db
    .prepare<[string, Month, Month], { n: number }>(
      `SELECT count(DISTINCT v.case_id) AS n FROM verbatim_fts f JOIN verbatim v ON v.id = f.rowid
       WHERE verbatim_fts MATCH ? AND v.month BETWEEN ? AND ? AND v.class = 'customer'`,
    )
    .get(`words : "${term}"`, from, until)?.n ?? 0
