import type { Hidden } from '../../../contract/schemas/message.ts'
import { toIndexedWords } from '../../intake/verbatim-part.ts'
import { fold } from '../../text/fold.ts'
import type { WritableDb } from '../handles.ts'
import { addToIndex, removeFromIndex } from './fts.ts'
import { fromJson } from './json.ts'

interface WordsRow {
  readonly text: string
  readonly hidden: string
  readonly title: string
  readonly person_name: string | null
  readonly person_address: string | null
}

/** After a mail's words or hidden parts have changed: what the search finds. */
export function refreshShownWords(db: WritableDb, id: number): void {
  const row = db
    .prepare<[number], WordsRow>(
      `SELECT x.text, x.hidden, v.title, v.person_name, v.person_address
       FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id WHERE v.id = ?`,
    )
    .get(id)
  if (row === undefined) return
  const words = toIndexedWords(row.text, fromJson<Hidden[]>(row.hidden))
  removeFromIndex(db, id)
  const person = fold(`${row.person_name ?? ''} ${row.person_address ?? ''}`)
  addToIndex(db, id, { title: fold(row.title), words, person })
  db.prepare<[number, number]>('UPDATE message SET has_quote = ? WHERE verbatim_id = ?').run(
    /"(?:quote|forward)"/.test(row.hidden) ? 1 : 0,
    id,
  )
}
