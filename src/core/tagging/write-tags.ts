import type { Coding } from '../../contract/schemas/coding.ts'
import { effectiveValues } from '../domain/effective.ts'
import type { WritableDb } from '../store/handles.ts'
import { replaceCodings } from '../store/queries/codings.ts'
import { writeEffective } from '../store/queries/reviews.ts'
import type { TagResult } from '../text/tagger.ts'

/** Puts new suggestions in the place of the old ones; for a verbatim that the owner has not reviewed. */
export function writeTags(db: WritableDb, verbatimId: number, tags: TagResult, version: string): void {
  replaceCodings(db, verbatimId, tags.codings)
  writeSuggested(db, verbatimId, tags)
  writeEffective(db, verbatimId, effectiveValues(tags, null))
  db.prepare<[number, string, number]>('UPDATE verbatim SET uncertainty = ?, tagger_version = ? WHERE id = ?').run(
    tags.doubt,
    version,
    verbatimId,
  )
}

export function writeSuggested(db: WritableDb, verbatimId: number, { findings, sentiment }: TagResult): void {
  db.prepare<[string, string | null, number]>(
    'UPDATE verbatim_words SET findings = ?, suggested_sentiment = ? WHERE verbatim_id = ?',
  ).run(JSON.stringify(findings), sentiment, verbatimId)
}

export const noTags: TagResult & { readonly codings: readonly Coding[] } = {
  codings: [],
  findings: [],
  sentiment: null,
  doubt: 0,
}
