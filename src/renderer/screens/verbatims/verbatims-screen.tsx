import { useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { valueOr } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { verbatimsLink, withAt, withFilter } from '../../navigation/verbatims-link.ts'
import { AddFilter } from './add-filter.tsx'
import { FilterChips } from './filter-chips.tsx'
import { searchToFilter } from './filter-search.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { useListKeys } from './use-list-keys.ts'
import { useLetterKeys } from './use-letter-keys.ts'
import { useSelection } from './use-selection.ts'
import { emptyThemes, useThemes } from './use-themes.ts'
import { useVerbatimPages, type VerbatimPages } from './use-verbatim-pages.ts'
import { VerbatimsView, type VerbatimsActions } from './verbatims-view.tsx'

function openIdOf(search: string): number | null {
  const at = Number(new URLSearchParams(search).get('at') ?? Number.NaN)
  return Number.isInteger(at) ? at : null
}

/** `/verbatims?month=…&themeIds=…&at=123`: the list behind a number, and the letter that is open. */
export function VerbatimsScreen() {
  const search = useSearch()
  const [, navigate] = useLocation()
  const asked = JSON.stringify(searchToFilter(search))
  const filter = useMemo(() => JSON.parse(asked) as VerbatimFilter, [asked])
  const themes = useThemes()
  const known = valueOr(themes, emptyThemes)
  const { view, active, openId } = useChosenVerbatim(filter, openIdOf(search))
  const selection = useSelection(asked)
  const [deciding, setDeciding] = useState(false)
  const change = (next: VerbatimFilter) => navigate(verbatimsLink(next))
  const [showsHidden, setShowsHidden] = useState(false)
  const [threadOf, setThreadOf] = useState<number | null>(null)
  const showsThread = openId !== null && threadOf === openId
  const actions: VerbatimsActions = {
    choose: (index, how = 'only') => {
      const list = valueOr(view.pages, null)
      const row = list?.rowAt(index)
      if (how === 'toggle' && row) selection.toggle(row.id)
      if (how === 'range' && list) selection.add(idsBetween(list, active ?? index, index))
      if (how !== 'toggle') view.choose(index)
    },
    open: id => navigate(withAt(verbatimsLink(filter), id)),
    review: () => openId !== null && navigate(withAt(withFilter('/review', filter), openId)),
    reviewAll: () => navigate(withFilter('/review', filter)),
    toggleHidden: () => setShowsHidden(!showsHidden),
    toggleThread: () => setThreadOf(showsThread ? null : openId),
    decide: () => setDeciding(true),
  }
  useListKeys(actions, { active, openId }, selection)
  useLetterKeys(actions, view.detail === null ? null : valueOr(view.detail, null))
  const target = selection.ids.size > 0 ? { verbatimIds: [...selection.ids] } : { filter }
  return (
    <>
      <VerbatimsView
        selection={selection}
        pages={view.pages}
        themes={themes}
        detail={view.detail}
        active={active}
        showsHidden={showsHidden}
        showsThread={showsThread}
        actions={actions}
        filter={
          <>
            <FilterChips filter={filter} themesById={known.byId} onChange={change} />
            <AddFilter filter={filter} themes={known} onChange={change} />
          </>
        }
      />
      {deciding && (
        <BulkDialog
          target={target}
          themes={known}
          onClose={() => setDeciding(false)}
          onDone={() => {
            setDeciding(false)
            selection.clear()
          }}
        />
      )}
    </>
  )
}

function idsBetween(list: VerbatimPages, from: number, until: number): readonly number[] {
  const [first, last] = from < until ? [from, until] : [until, from]
  const rows = Array.from({ length: last - first + 1 }, (_, step) => list.rowAt(first + step))
  return rows.flatMap(row => (row ? [row.id] : []))
}

/**
 * The open verbatim stands in the link by its id, and is the first of the list where none does; its place in the list
 * is looked for among the rows chosen from.
 */
function useChosenVerbatim(filter: VerbatimFilter, linked: number | null) {
  const [, navigate] = useLocation()
  const pages = useVerbatimPages(filter)
  const openId = linked ?? valueOr(pages, null)?.rowAt(0)?.id ?? null
  const detail = useCall('verbatims.get', { verbatimId: openId ?? 0 }, { enabled: openId !== null, keepLast: true })
  const [place, setPlace] = useState<number | null>(null)
  const list = valueOr(pages, null)
  const isHere = (index: number) => list?.rowAt(index)?.id === openId
  const found = openId === null ? -1 : Array.from({ length: 100 }, (_, index) => index).findIndex(isHere)
  const active = place !== null && isHere(place) ? place : found >= 0 ? found : null
  const choose = (index: number) => {
    const row = list?.rowAt(Math.max(0, Math.min(index, list.total - 1)))
    if (!row) return
    setPlace(Math.max(0, Math.min(index, (list?.total ?? 1) - 1)))
    navigate(withAt(verbatimsLink(filter), row.id), { replace: true })
  }
  return { view: { pages, detail: openId === null ? null : detail, choose }, active, openId }
}
