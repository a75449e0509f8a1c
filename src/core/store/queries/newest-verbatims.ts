import type { Hidden, MessageClass } from '../../../contract/schemas/message.ts'
import type { ReadableDb } from '../handles.ts'
import { marks } from './condition.ts'
import { fromJson } from './json.ts'

export interface NewestRow {
  readonly id: number
  readonly class: MessageClass
  readonly title: string
  readonly language: string | null
  readonly text: string
  readonly hidden: readonly Hidden[]
}

const PAGE = 200

/** The newest verbatims of these classes with their words, read page by page so that a reader may stop early. */
export function* newestVerbatims(
  db: ReadableDb,
  classes: readonly MessageClass[],
  limit: number,
): Generator<NewestRow> {
  const select = db.prepare<(string | number)[], Omit<NewestRow, 'hidden'> & { readonly hidden: string }>(
    `SELECT v.id, v.class, v.title, v.language, x.text, x.hidden FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id
     WHERE v.class IN (${marks(classes)}) ORDER BY v.said_on DESC, v.id DESC LIMIT ${PAGE} OFFSET ?`,
  )
  for (let offset = 0; offset < limit; offset += PAGE) {
    const rows = select.all(...classes, offset)
    for (const row of rows) yield { ...row, hidden: fromJson<Hidden[]>(row.hidden) }
    if (rows.length < PAGE) return
  }
}
