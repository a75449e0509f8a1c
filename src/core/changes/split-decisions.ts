import type { Theme } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import type { Codebook } from '../domain/codebook.ts'
import type { ReviewState } from '../domain/review.ts'
import { passOn } from '../domain/theme-decisions.ts'
import { findReviewed, readReviewState, type ReviewedRow } from '../store/queries/reviews.ts'
import { readSettings } from '../store/queries/settings.ts'
import { decidedOn } from '../store/queries/theme-codings.ts'
import { toTagInput } from '../tagging/tag-input.ts'
import { createReader, type Reader } from '../text/reading.ts'
import type { CodebookChange } from './codebook-change.ts'

export interface Split {
  /** The old theme, already without the terms that leave it. */
  readonly source: Theme
  readonly part: Theme
  /** Chosen by hand: these go over whatever the terms say. */
  readonly verbatimIds: ReadonlySet<number>
}

/** Decisions for the old theme that are now for its part, or for both. */
export function splitDecisions({ db }: Core, split: Split): CodebookChange['reviews'] {
  const reader = readerOf(split, readSettings(db).competitors)
  const before: ReviewState[] = []
  const after: ReviewState[] = []
  for (const id of decidedOn(db, [split.source.id])) {
    const state = readReviewState(db, id)
    const row = findReviewed(db, id)
    if (state?.decision?.themes.includes(split.source.id) !== true || row === null) continue
    const next = goesTo(row, split, reader)
    if (next === 'source') continue
    before.push(state)
    after.push(passOn(state, split.source.id, split.part.id, next === 'both'))
  }
  return { before, after }
}

function goesTo(row: ReviewedRow, { source, part, verbatimIds }: Split, reader: Reader): 'source' | 'part' | 'both' {
  if (verbatimIds.has(row.id)) return 'part'
  const reading = reader.read(toTagInput(row))
  if (reader.ofTheme(reading, part.id).length === 0) return 'source'
  return reader.ofTheme(reading, source.id).length === 0 ? 'part' : 'both'
}

function readerOf({ source, part }: Split, competitors: readonly string[]): Reader {
  const codebook: Codebook = { version: 0, themes: [source, part], lists: {} as Codebook['lists'] }
  return createReader(codebook, competitors)
}
