import type { Duplicate } from '../../../contract/schemas/source.ts'
import type { Page } from '../../../contract/schemas/verbatim.ts'
import type { ReadableDb } from '../handles.ts'

interface DuplicateRow {
  readonly locator: string
  readonly verbatim_id: number
  readonly title: string
  readonly person: string | null
  readonly said_on: string | null
  readonly other_name: string
  readonly other_locator: string
}

/** Items of a source that were there already, each with the place where they were seen first; in the order of the file. */
export const listDuplicates = (db: ReadableDb, sourceId: number, { offset, limit }: Page): Duplicate[] =>
  db
    .prepare<[number, number, number], DuplicateRow>(
      `SELECT s.locator, s.verbatim_id, v.title, coalesce(v.person_name, v.person_address) AS person, v.said_on,
         source.name AS other_name, first.locator AS other_locator
       FROM sighting s
       JOIN sighting first ON first.id = (SELECT min(o.id) FROM sighting o WHERE o.verbatim_id = s.verbatim_id)
       JOIN source ON source.id = first.source_id
       JOIN verbatim v ON v.id = s.verbatim_id
       WHERE s.source_id = ? AND first.id < s.id
       GROUP BY CASE s.locator WHEN '' THEN 'letter ' || s.verbatim_id ELSE s.locator END ORDER BY min(s.id) LIMIT ? OFFSET ?`,
    )
    .all(sourceId, limit, offset)
    .map(row => ({
      locator: row.locator,
      verbatimId: row.verbatim_id,
      title: row.title,
      person: row.person,
      saidOn: row.said_on,
      other: { source: row.other_name, locator: row.other_locator },
    }))
