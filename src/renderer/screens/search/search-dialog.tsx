import { Modal } from '@mantine/core'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { valueOr } from '../../api/loadable.ts'
import { verbatimsLink, withFilter } from '../../navigation/verbatims-link.ts'
import { intoView } from '../../ui/into-view.ts'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { useFormat } from '../../use-format.ts'
import classes from './search-dialog.module.css'
import { SavedSearches } from './saved-searches.tsx'
import { SearchField } from './search-field.tsx'
import { SearchHitRow } from './search-hit-row.tsx'
import { SyntaxHelp } from './syntax-help.tsx'
import { useQueryFields, useSearch, type Hits, type Search } from './use-search.ts'

interface SearchDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Takes what was typed before the field was there. */
  readonly takeTyped?: () => string
}

const mostHits = 20

/** The search over any screen. */
export function SearchDialog({ opened, ...palette }: SearchDialogProps) {
  const { t } = useTranslation('search')
  return (
    <Modal.Root opened={opened} onClose={palette.onClose} padding={0} size="46rem" yOffset="8vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('label')}>
        <Modal.Body>
          <SearchPalette {...palette} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function SearchPalette({ onClose, takeTyped }: Omit<SearchDialogProps, 'opened'>) {
  const { t } = useTranslation('search')
  useFocusBack()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const fields = useQueryFields()
  const search = useSearch(typed, mostHits)
  const listId = useId()
  const found = search.result && valueOr(search.result, null)
  const hits = found?.hits ?? []
  const at = Math.max(0, Math.min(active, hits.length - 1))
  const ways = useWaysOut(search, hits, onClose)
  return (
    <div className={classes['palette']}>
      <SearchField
        typed={typed}
        onType={next => {
          setTyped(next)
          setActive(0)
        }}
        onKeyDown={event => onPaletteKey(event, { at, setActive, ...ways })}
        onFocus={() => {
          const ahead = takeTyped?.() ?? ''
          setTyped(before => before + ahead)
        }}
        completions={search.completions}
        problems={search.problems}
        listId={listId}
        activeId={hits.length > 0 ? optionId(listId, at) : null}
      />
      <HitOptions id={listId} hits={hits} at={at} words={search.words} onOpen={ways.open} />
      {search.result?.state === 'failed' && (
        <p className={classes['state']} role="alert">
          {search.result.message}
        </p>
      )}
      {!search.result && (
        <div className={classes['help']}>
          <SavedSearches onAsk={setTyped} />
          <SyntaxHelp fields={fields} onTry={setTyped} />
        </div>
      )}
      <p className={classes['state']} role="status">
        {found && found.total === 0 && t('none')}
        {found && found.total > 0 && <FoundLine total={found.total} onOpenAll={ways.openAll} />}
      </p>
    </div>
  )
}

interface WaysOut {
  readonly open: (index: number) => void
  readonly openAll: () => void
}

/** What is chosen closes the search and is shown on its screen. */
function useWaysOut(search: Search, hits: Hits['hits'], onClose: () => void): WaysOut {
  const [, navigate] = useLocation()
  const leave = (link: string) => {
    onClose()
    navigate(link)
  }
  return {
    openAll: () => leave(withFilter('/verbatims', search.filter)),
    open: index => {
      const hit = hits[index]
      if (!hit) return
      const link = verbatimsLink(search.filter)
      leave(`${link}${link.includes('?') ? '&' : '?'}at=${hit.id}`)
    },
  }
}

interface PaletteKeys extends WaysOut {
  readonly at: number
  readonly setActive: (index: number) => void
}

function onPaletteKey(event: KeyboardEvent, { at, setActive, open, openAll }: PaletteKeys) {
  if (event.key === 'ArrowDown') setActive(at + 1)
  else if (event.key === 'ArrowUp') setActive(at - 1)
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) openAll()
  else if (event.key === 'Enter') open(at)
  else return
  event.preventDefault()
}

interface HitOptionsProps {
  readonly id: string
  readonly hits: Hits['hits']
  readonly at: number
  readonly words: Search['words']
  readonly onOpen: (index: number) => void
}

/** The hits as options of the field, which keeps the focus. */
function HitOptions({ id, hits, at, words, onOpen }: HitOptionsProps) {
  const { t } = useTranslation('search')
  return (
    <div className={classes['hits']} id={id} role="listbox" aria-label={t('hits')}>
      {hits.map((hit, index) => (
        <div
          key={hit.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === at}
          ref={index === at ? intoView : undefined}
          onClick={() => onOpen(index)}
        >
          <SearchHitRow hit={hit} active={index === at} words={words} />
        </div>
      ))}
    </div>
  )
}

const optionId = (listId: string, index: number) => `${listId}-${index}`

function FoundLine({ total, onOpenAll }: { readonly total: number; readonly onOpenAll: () => void }) {
  const { t } = useTranslation('search')
  const format = useFormat()
  return (
    <>
      {t('found', { count: total, number: format.number(total) })}
      <button type="button" className={classes['all']} onClick={onOpenAll}>
        {t('showAll')}
        <KeyCaps keys="mod+enter" />
      </button>
    </>
  )
}
