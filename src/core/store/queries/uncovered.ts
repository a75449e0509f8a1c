import type { Hidden } from '../../../contract/schemas/message.ts'
import type { ReadableDb } from '../handles.ts'
import { fromJson } from './json.ts'

export interface UncoveredRow {
  readonly id: number
  readonly language: string | null
  readonly person: string | null
  readonly text: string
  readonly hidden: readonly Hidden[]
  readonly isCovered: boolean
}

interface RawRow extends Omit<UncoveredRow, 'hidden' | 'isCovered'> {
  readonly hidden: string
  readonly covered: number
}

/** The newest verbatims of customers, with whether any theme stands on them: suggested or confirmed, but not rejected. */
export const listWithCoverage = (db: ReadableDb, limit: number): UncoveredRow[] =>
  db
    .prepare<[number], RawRow>(
      `SELECT v.id, v.language, v.person_address AS person, x.text, x.hidden,
         EXISTS (SELECT 1 FROM coding c WHERE c.verbatim_id = v.id AND c.review <> 'rejected') AS covered
       FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id
       WHERE v.class = 'customer' ORDER BY v.said_at DESC, v.id DESC LIMIT ?`,
    )
    .all(limit)
    .map(({ hidden, covered, ...row }) => ({ ...row, hidden: fromJson<Hidden[]>(hidden), isCovered: covered === 1 }))
