import type { Parsed } from '../../contract/methods.ts'
import type { Facet, Facets } from '../../contract/schemas/search.ts'
import type { Core } from '../core.ts'
import { allOf, condition } from '../store/queries/condition.ts'
import { countHitThemes, countTraits, idBefore, type FacetRow } from '../store/queries/found.ts'
import { toWhere } from './where.ts'

const MOST_COUNTED = 10_000

/** What the hits have in common, each with its number; nothing where nothing is asked. */
export function facets(core: Pick<Core, 'db' | 'tools'>, { query, filter }: Parsed<'search.facets'>): Facets {
  const where = toWhere(core, { ...filter, query: `${query} ${filter.query ?? ''}` })
  if (where.sql === '1')
    return { newest: null, theme: [], class: [], type: [], sentiment: [], outcome: [], cause: [], year: [], is: [] }
  // Counting hundreds of thousands would keep the next letter waiting, and tells no more.
  const before = idBefore(core.db, where, MOST_COUNTED)
  const counted = before === null ? where : allOf([where, condition('v.id > ?', before)])
  const rows = countTraits(core.db, counted)
  return {
    newest: before === null ? null : MOST_COUNTED,
    theme: countHitThemes(core.db, counted),
    class: countBy(rows, row => row.class),
    type: countBy(rows, row => row.type),
    sentiment: countBy(rows, row => row.sentiment),
    outcome: countBy(rows, row => row.outcome),
    cause: countBy(rows, row => row.cause),
    year: countBy(rows, row => row.year).toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    is: [
      ...countBy(rows, row => (row.gold === 1 ? 'gold' : null)),
      ...countBy(rows, row => (row.class !== 'customer' ? null : row.reviewed === 1 ? 'reviewed' : 'unreviewed')),
    ],
  }
}

function countBy(rows: readonly FacetRow[], traitOf: (row: FacetRow) => string | null): Facet[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const trait = traitOf(row)
    if (trait !== null) counts.set(trait, (counts.get(trait) ?? 0) + row.n)
  }
  return [...counts].map(([id, n]) => ({ id, n })).toSorted((a, b) => b.n - a.n)
}
