import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { valueOr } from '../../api/loadable.ts'
import { addressOf } from '../../erasing/person-menu.tsx'
import { verbatimsLink, withAt, withFilter } from '../../navigation/verbatims-link.ts'
import { useHistorySteps } from '../../shell/use-history-steps.ts'
import { FilterChips } from '../verbatims/filter-chips.tsx'
import { searchToFilter } from '../verbatims/filter-search.ts'
import { useCopyQuote } from '../verbatims/use-copy-quote.ts'
import { emptyThemes, useThemes } from '../verbatims/use-themes.ts'
import { passOf } from './pass.ts'
import { ReviewView } from './review-view.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import { useReviewSession, type Leaving } from './use-review-session.ts'

/** `/review?month=…&themeIds=…&at=123`: a narrower queue, and the letter to begin with. Another filter is another sitting. */
export function ReviewScreen() {
  const search = useSearch()
  return <ReviewSitting key={search} search={search} />
}

function startOf(search: string): number | null {
  const at = Number(new URLSearchParams(search).get('at') ?? Number.NaN)
  return Number.isInteger(at) ? at : null
}

/** The case, or all of a person, is opened as a list of letters; the way back leads to the same letter. */
function useLeaving(): Leaving {
  const [, navigate] = useLocation()
  const { undo } = useHistorySteps()
  const copy = useCopyQuote()
  const latest = useRef({ navigate, undo, copy })
  useEffect(() => {
    latest.current = { navigate, undo, copy }
  })
  const goFrom = useCallback((id: number, filter: VerbatimFilter) => {
    window.history.replaceState(null, '', `#/review?at=${id}`)
    latest.current.navigate(withAt(verbatimsLink(filter), id))
  }, [])
  return useMemo(
    () => ({
      toCase: ({ id, caseId }) => {
        if (caseId !== null) goFrom(id, { caseId })
      },
      toPerson: detail => {
        const person = addressOf(detail)
        if (person !== null) goFrom(detail.id, { person })
      },
      copy: (detail, words) => latest.current.copy(detail, words),
      undo: () => void latest.current.undo(),
    }),
    [goFrom],
  )
}

/** The queue holds what waits for a review anyway. */
const waiting = (filter: VerbatimFilter): VerbatimFilter =>
  Object.fromEntries(Object.entries(filter).filter(([field]) => field !== 'reviewed'))

function ReviewSitting({ search }: { readonly search: string }) {
  const [, navigate] = useLocation()
  const pass = passOf(search)
  const leave = useLeaving()
  const filter = useMemo(() => waiting(searchToFilter(search)), [search])
  const themes = useThemes()
  const known = valueOr(themes, emptyThemes)
  const { queue, count, actions, tell, trouble } = useReviewSession(pass, filter, startOf(search), leave)
  useReviewKeys(known.keys, valueOr(queue, null)?.prompt ?? null, actions, tell)
  return (
    <ReviewView
      pass={pass}
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
