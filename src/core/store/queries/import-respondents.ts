import type { RespondentRow } from '../../intake/import-row.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { insertVerbatim } from './import-messages.ts'

/** The verbatims of a survey row that is there already; empty when it is new. */
export const findAnswers = (db: ReadableDb, rowKey: number): number[] =>
  db
    .prepare<[number], { id: number }>(
      `SELECT a.verbatim_id AS id FROM respondent r JOIN answer a ON a.respondent_id = r.id WHERE r.row_key = ?
       ORDER BY a.verbatim_id`,
    )
    .all(rowKey)
    .map(({ id }) => id)

type Value = string | number | null

/** A respondent with answers and case; returns the case and the ids of the answers. Count the case afterwards. */
export function insertRespondent(
  db: WritableDb,
  row: RespondentRow,
  taggerVersion: string,
): { readonly caseId: number; readonly ids: number[] } {
  const { lastInsertRowid } = db
    .prepare<Value[]>(
      `INSERT INTO respondent (row_key, external_id, sheet, row, score, segment, columns, cells)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(row.rowKey, row.externalId, row.sheet, row.row, row.score, row.segment, row.columns, row.cells)
  const caseId = openCase(db)
  const answer = db.prepare<[number, number]>('INSERT INTO answer (verbatim_id, respondent_id) VALUES (?, ?)')
  const ids = row.answers.map(part => {
    const id = insertVerbatim(db, 'answer', part, taggerVersion, caseId)
    answer.run(id, Number(lastInsertRowid))
    return id
  })
  return { caseId, ids }
}

const openCase = (db: WritableDb): number =>
  Number(
    db
      .prepare(`INSERT INTO feedback_case (opening_verbatim_id, channel, reviewed, gold) VALUES (0, 'survey', 0, 0)`)
      .run().lastInsertRowid,
  )
