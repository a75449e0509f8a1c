import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { valueOr } from '../../api/loadable.ts'
import { withFilter } from '../../navigation/verbatims-link.ts'
import { FilterChips } from '../verbatims/filter-chips.tsx'
import { searchToFilter } from '../verbatims/filter-search.ts'
import { emptyThemes, useThemes } from '../verbatims/use-themes.ts'
import { ReviewView } from './review-view.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import { useReviewSession } from './use-review-session.ts'

/** `/review?month=…&themeIds=…&at=123`: a narrower queue, and the letter to begin with. Another filter is another sitting. */
export function ReviewScreen() {
  const search = useSearch()
  return <ReviewSitting key={search} search={search} />
}

function startOf(search: string): number | null {
  const at = Number(new URLSearchParams(search).get('at') ?? Number.NaN)
  return Number.isInteger(at) ? at : null
}

/** The queue holds what waits for a review anyway. */
const waiting = (filter: VerbatimFilter): VerbatimFilter =>
  Object.fromEntries(Object.entries(filter).filter(([field]) => field !== 'reviewed'))

function ReviewSitting({ search }: { readonly search: string }) {
  const [, navigate] = useLocation()
  const filter = useMemo(() => waiting(searchToFilter(search)), [search])
  const themes = useThemes()
  const known = valueOr(themes, emptyThemes)
  const { queue, count, actions, tell, trouble } = useReviewSession(filter, startOf(search))
  useReviewKeys(known.keys, valueOr(queue, null)?.prompt ?? null, actions, tell)
  return (
    <ReviewView
      queue={queue}
      themes={themes}
      count={count}
      actions={actions}
      trouble={trouble}
      filter={
        <FilterChips filter={filter} themesById={known.byId} onChange={next => navigate(withFilter('/review', next))} />
      }
    />
  )
}
