import type { RespondentRow, VerbatimPart } from '../../intake/import-row.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { insertVerbatim, type StoredPlace } from './import-messages.ts'

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

export interface NewRespondent {
  /** The ids of its answers begin here. */
  readonly firstId: number
  readonly row: RespondentRow
  readonly taggerVersion: string
  readonly packOf: (part: VerbatimPart) => StoredPlace
}

/** A respondent with answers and case; returns the case. Count it afterwards. */
export function insertRespondent(db: WritableDb, { firstId, row, taggerVersion, packOf }: NewRespondent): number {
  const { lastInsertRowid } = db
    .prepare<Value[]>(
      `INSERT INTO respondent (row_key, external_id, sheet, row, score, scale, segment, columns, cells)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(row.rowKey, row.externalId, row.sheet, row.row, row.score, row.scale, row.segment, row.columns, row.cells)
  const caseId = openCase(db)
  const answer = db.prepare<[number, number]>('INSERT INTO answer (verbatim_id, respondent_id) VALUES (?, ?)')
  row.answers.forEach((part, at) => {
    insertVerbatim(db, {
      id: firstId + at,
      kind: 'answer',
      part,
      pack: packOf(part),
      taggerVersion,
      threadId: null,
      caseId,
    })
    answer.run(firstId + at, Number(lastInsertRowid))
  })
  return caseId
}

const openCase = (db: WritableDb): number =>
  Number(
    db
      .prepare(`INSERT INTO feedback_case (opening_verbatim_id, channel, reviewed, gold) VALUES (0, 'survey', 0, 0)`)
      .run().lastInsertRowid,
  )
