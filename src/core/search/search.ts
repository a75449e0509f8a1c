import type { Parsed } from '../../contract/methods.ts'
import type { SearchHit, SearchResult } from '../../contract/schemas/search.ts'
import type { Core } from '../core.ts'
import type { ReadableDb } from '../store/handles.ts'
import { countHits, hitIds, newestHitIds, readHits, type HitRow } from '../store/queries/fts.ts'
import { fromJson } from '../store/queries/json.ts'
import { allOf } from '../store/queries/condition.ts'
import { toCondition, type Condition } from '../store/queries/verbatim-filter.ts'
import { newestIds } from '../store/queries/found.ts'
import { markVerbatims } from '../store/queries/verbatims.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import type { Match } from './match.ts'
import { toQuestion } from './question.ts'
import { rank, WEIGHED } from './ranking.ts'
import { makeSnippet } from './snippet.ts'
import { countOnce } from './where.ts'

/** Full-text search: whole words before parts of words, then what fits best and is newest. */
export function search(core: Pick<Core, 'db' | 'tools'>, input: Parsed<'search.query'>): SearchResult {
  const startedAt = performance.now()
  const { total, hits } = find(core, input)
  return { total, hits, tookMs: Math.round((performance.now() - startedAt) * 100) / 100 }
}

type Answer = Omit<SearchResult, 'tookMs'>

function find(core: Pick<Core, 'db' | 'tools'>, input: Parsed<'search.query'>): Answer {
  const { query, limit, offset } = input
  // The field and the filter's words are one question.
  const question = toQuestion(core, `${query} ${input.filter.query ?? ''}`)
  const where = allOf([question.where, toCondition(input.filter)].filter(({ sql }) => sql !== '1'))
  const { match } = question
  if (match === null) return listed(core, where, limit, offset)
  const found = where.sql === '1' ? findEverywhere(core.db, match, offset + limit) : findWithin(core, match, where)
  const ids = found.ids.slice(offset, offset + limit)
  return { total: found.total, hits: readHits(core.db, ids).map(row => rowToHit(row, match.words)) }
}

/** A question without words: what its fields let through, newest first. Nothing for no question at all. */
function listed(core: Pick<Core, 'db' | 'tools'>, where: Condition, limit: number, offset: number): Answer {
  if (where.sql === '1') return { total: 0, hits: [] }
  const ids = newestIds(core.db, where, { limit, offset })
  return { total: countOnce(core)(core.db, where), hits: readHits(core.db, ids).map(row => rowToHit(row, [])) }
}

interface Found {
  readonly total: number
  /** Best first, at least as many as are wanted. */
  readonly ids: readonly number[]
}

/** Without a filter the index itself counts and cuts: a word in every letter costs no more than a rare one. */
function findEverywhere(db: ReadableDb, { exact, wide }: Match, wanted: number): Found {
  const total = countHits(db, wide)
  const newest = newestHitIds(db, exact, Math.max(WEIGHED, wanted))
  const weighed = newest.slice(0, WEIGHED).toReversed()
  // All rows between the first and the last of the newest are hits themselves.
  const ids = new Set([...rank(db, exact, weighed, weighed.length), ...newest])
  if (ids.size < wanted && exact !== wide) for (const id of newestHitIds(db, wide, wanted + ids.size)) ids.add(id)
  return { total, ids: [...ids] }
}

/** Hits and filter meet in memory; the filter's side is kept while the owner types on. */
function findWithin({ db, tools }: Pick<Core, 'db' | 'tools'>, { exact, wide }: Match, where: Condition): Found {
  const key = `marks ${where.sql} ${JSON.stringify(where.values)}`
  const marked = tools.memory.recall(key, () => markVerbatims(db, where))
  const all = meet(hitIds(db, wide), marked)
  const exactly = exact === wide ? all : meet(hitIds(db, exact), marked)
  const weighed = exactly.ids.slice(-WEIGHED)
  const ranked = rank(db, exact, weighed, exactly.hits)
  const ids = new Set([...ranked, ...exactly.ids.toReversed(), ...all.ids.toReversed()])
  return { total: all.ids.length, ids: [...ids] }
}

interface Met {
  readonly ids: readonly number[]
  /** Hits with and without the filter's mark. */
  readonly hits: number
}

function meet(hits: Iterable<{ readonly id: number }>, marked: Uint8Array): Met {
  const ids: number[] = []
  let count = 0
  for (const { id } of hits) {
    count++
    if (marked[id] === 1) ids.push(id)
  }
  return { ids, hits: count }
}

function rowToHit(row: HitRow, words: Match['words']): SearchHit {
  const own = withoutHidden(row.text, fromJson(row.hidden))
  return {
    id: row.id,
    subject: row.title,
    saidOn: row.said_on,
    person: row.person_name ?? row.person_address,
    ...makeSnippet(own === '' ? row.text : own, words),
  }
}
