import { Button } from '@mantine/core'
import { IconMoodEmpty } from '@tabler/icons-react'
import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { VirtualList } from '../../ui/list/virtual-list.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import type { QueryField } from './query-fields.ts'
import { SearchField } from './search-field.tsx'
import { SearchHitRow } from './search-hit-row.tsx'
import classes from './search-view.module.css'
import { SyntaxHelp } from './syntax-help.tsx'
import type { Hits, Search } from './use-search.ts'

interface SearchViewProps {
  readonly title: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly search: Search
  readonly fields: readonly QueryField[]
  readonly active: number
  readonly onOpen: (index: number) => void
  readonly onOpenAll: () => void
}

/** The question above, its hits below; before the first letter the way to ask. */
export function SearchView({ title, search, fields, active, onOpen, onOpenAll, ...field }: SearchViewProps) {
  const listId = useId()
  return (
    <div className={classes['screen']}>
      <header className={classes['top']}>
        <h1 className={classes['title']}>{title}</h1>
        <SearchField
          {...field}
          completions={search.completions}
          unknown={search.unknown}
          listId={listId}
          activeId={null}
        />
      </header>
      <div id={listId} className={classes['below']}>
        {search.result ? (
          <Show of={search.result} compact>
            {found => (
              <HitList found={found} words={search.words} active={active} onOpen={onOpen} onOpenAll={onOpenAll} />
            )}
          </Show>
        ) : (
          <SyntaxHelp fields={fields} onTry={field.onType} />
        )}
      </div>
    </div>
  )
}

interface HitListProps extends Pick<SearchViewProps, 'active' | 'onOpen' | 'onOpenAll'> {
  readonly found: Hits
  readonly words: readonly string[]
}

function HitList({ found, words, active, onOpen, onOpenAll }: HitListProps) {
  const { t } = useTranslation('search')
  const format = useFormat()
  if (found.total === 0) return <EmptyState icon={IconMoodEmpty} title={t('none')} text={t('noneText')} />
  return (
    <div className={classes['list']}>
      <p className={classes['count']} role="status">
        {t('found', { count: found.total, number: format.number(found.total) })}
        <Button variant="default" size="compact-sm" onClick={onOpenAll}>
          {t('showAll')}
        </Button>
      </p>
      <div className={classes['hits']}>
        <VirtualList count={found.hits.length} rowHeight={76} label={t('hits')} active={active} onActivate={onOpen}>
          {index => {
            const hit = found.hits[index]
            return hit && <SearchHitRow hit={hit} active={index === active} words={words} />
          }}
        </VirtualList>
      </div>
    </div>
  )
}
