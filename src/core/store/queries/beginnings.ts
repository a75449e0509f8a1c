import type { Hidden } from '../../../contract/schemas/message.ts'
import { toSnippet } from '../../intake/verbatim-part.ts'
import type { ReadableDb } from '../handles.ts'
import { fromJson } from './json.ts'

interface WordsRow {
  readonly id: number
  readonly text: string
  readonly hidden: string
}

/** How the own words of these letters begin, as lists show them. Erased ones have none. */
export function beginningsOf(db: ReadableDb, ids: readonly number[]): Map<number, string> {
  const rows = db
    .prepare<[string], WordsRow>(
      `SELECT x.verbatim_id AS id, x.text, x.hidden FROM verbatim_text x
       WHERE x.verbatim_id IN (SELECT value FROM json_each(?))`,
    )
    .iterate(JSON.stringify(ids))
  const beginnings = new Map<number, string>()
  for (const { id, text, hidden } of rows) beginnings.set(id, toSnippet(text, fromJson<Hidden[]>(hidden)))
  return beginnings
}
