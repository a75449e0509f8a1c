import type { Parsed } from '../../contract/methods.ts'
import type { SearchHit, SearchResult } from '../../contract/schemas/search.ts'
import type { Core } from '../core.ts'
import { countHits, findHits, readHits, type HitRow } from '../store/queries/fts.ts'
import { fromJson } from '../store/queries/json.ts'
import { toCondition } from '../store/queries/verbatim-filter.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import { toMatch, type Match } from './match.ts'
import { parseQuery } from './query-terms.ts'
import { makeSnippet } from './snippet.ts'

/** Full-text search: whole words before parts of words, then what fits best and is newest. */
export function search(core: Pick<Core, 'db' | 'tools'>, input: Parsed<'search.query'>): SearchResult {
  const startedAt = performance.now()
  const { total, hits } = find(core, input)
  return { total, hits, tookMs: Math.round((performance.now() - startedAt) * 100) / 100 }
}

function find({ db, tools }: Pick<Core, 'db' | 'tools'>, input: Parsed<'search.query'>): Omit<SearchResult, 'tookMs'> {
  const { query, limit, offset } = input
  // The field and the filter's words are one question.
  const match = toMatch(parseQuery(`${query} ${input.filter.query ?? ''}`), tools.vocabulary)
  if (match === null) return { total: 0, hits: [] }
  const where = toCondition(input.filter)
  const total = countHits(db, match.wide, where)
  const ids = total === 0 ? [] : findHits(db, match, where, { offset, limit })
  return { total, hits: readHits(db, ids).map(row => rowToHit(row, match)) }
}

function rowToHit(row: HitRow, { words }: Match): SearchHit {
  const own = withoutHidden(row.text, fromJson(row.hidden))
  return {
    id: row.id,
    subject: row.title,
    saidOn: row.said_on,
    person: row.person_name ?? row.person_address,
    ...makeSnippet(own === '' ? row.text : own, words),
  }
}
