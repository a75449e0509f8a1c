import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch as useLinkSearch } from 'wouter'
import { useCall } from '../../api/use-call.ts'
import { navigateTo } from '../../navigation/hash-location.ts'
import { verbatimsLink } from '../../navigation/verbatims-link.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { SearchView } from './search-view.tsx'
import { useQueryFields, useSearch } from './use-search.ts'

const mostHits = 200

/** `/search?q=…`: the question stands in the link, so that back and forward and a copied link bring it back. */
export function SearchScreen() {
  const { t } = useTranslation('search')
  const inLink = new URLSearchParams(useLinkSearch()).get('q') ?? ''
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState(inLink)
  const [seen, setSeen] = useState(inLink)
  const [active, setActive] = useState(0)
  // Back and forward, or a link from elsewhere, bring another question.
  if (inLink !== seen) {
    setSeen(inLink)
    setTyped(inLink)
  }
  const fields = useQueryFields()
  const search = useSearch(typed, mostHits)
  // Counting them all takes longer than finding the first: it waits until the question stands.
  const facetQuery = useSettled(search.query, 250)
  const facets = useCall(
    'search.facets',
    { query: facetQuery },
    { enabled: search.result !== null && facetQuery !== '', keepLast: true },
  )
  const hits = search.result?.state === 'ready' ? search.result.value.hits : []
  // Hits may have become fewer, or may not be there yet.
  const at = Math.max(0, Math.min(active, hits.length - 1))
  useEffect(() => {
    navigateTo(typed === '' ? '/search' : `/search?q=${encodeURIComponent(typed)}`, { replace: true })
  }, [typed])
  const listLink = verbatimsLink(search.filter)
  const open = (index: number) => {
    const hit = hits[index]
    if (hit) navigate(`${listLink}${listLink.includes('?') ? '&' : '?'}at=${hit.id}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(at + 1)
    else if (event.key === 'ArrowUp') setActive(at - 1)
    else if (event.key === 'Enter') open(at)
    else return
    event.preventDefault()
  }
  return (
    <SearchView
      title={t('title')}
      typed={typed}
      onType={next => {
        setTyped(next)
        setActive(0)
      }}
      onKeyDown={onKeyDown}
      search={search}
      facets={facets}
      fields={fields}
      active={at}
      onOpen={open}
      onOpenAll={() => navigate(listLink)}
    />
  )
}
