import { Button } from '@mantine/core'
import { IconMoodEmpty } from '@tabler/icons-react'
import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { QueryField } from '../../../contract/query/query-fields.ts'
import type { Facets } from '../../../contract/schemas/search.ts'
import type { Loadable } from '../../api/loadable.ts'
import { VirtualList } from '../../ui/list/virtual-list.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import page from '../../ui/page.module.css'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import { ExportHits } from './export-hits.tsx'
import { FacetList } from './facet-list.tsx'
import { SavedSearches, SaveSearch } from './saved-searches.tsx'
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
  readonly facets: Loadable<Facets>
  readonly fields: readonly QueryField[]
  readonly active: number
  readonly onOpen: (index: number) => void
  readonly onOpenAll: () => void
}

/** The question above, its hits below beside what they have in common; before the first letter the way to ask. */
export function SearchView({ title, search, facets, fields, active, onOpen, onOpenAll, ...field }: SearchViewProps) {
  const listId = useId()
  return (
    <div className={classes['screen']}>
      <header className={classes['top']}>
        <h1 className={page['title']}>{title}</h1>
        <SearchField
          {...field}
          completions={search.completions}
          problems={search.problems}
          listId={listId}
          activeId={null}
        />
      </header>
      <div id={listId} className={classes['below']}>
        {search.result ? (
          <div className={classes['found']}>
            {facets.state === 'ready' && (
              <FacetList facets={facets.value} fields={fields} typed={field.typed} onType={field.onType} />
            )}
            <Show of={search.result} compact>
              {found => <HitList found={found} search={search} active={active} onOpen={onOpen} onOpenAll={onOpenAll} />}
            </Show>
          </div>
        ) : (
          <>
            <SavedSearches onAsk={field.onType} />
            <SyntaxHelp fields={fields} onTry={field.onType} />
          </>
        )}
      </div>
    </div>
  )
}

interface HitListProps extends Pick<SearchViewProps, 'search' | 'active' | 'onOpen' | 'onOpenAll'> {
  readonly found: Hits
}

function HitList({ found, search, active, onOpen, onOpenAll }: HitListProps) {
  const { t } = useTranslation('search')
  const format = useFormat()
  if (found.total === 0) return <EmptyState icon={IconMoodEmpty} title={t('none')} text={t('noneText')} />
  return (
    <div className={classes['list']}>
      <div className={classes['count']}>
        <span role="status">{t('found', { count: found.total, number: format.number(found.total) })}</span>
        <span className={classes['actions']}>
          <SaveSearch query={search.query} />
          <ExportHits query={search.query} />
          <Button
            component={Link}
            href={`/codebook?show=letters&q=${encodeURIComponent(search.query)}`}
            variant="default"
            size="compact-sm"
          >
            {t('newTheme')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onOpenAll}>
            {t('showAll')}
          </Button>
        </span>
      </div>
      <div className={classes['hits']}>
        <VirtualList count={found.hits.length} rowHeight={76} label={t('hits')} active={active} onActivate={onOpen}>
          {index => {
            const hit = found.hits[index]
            return hit && <SearchHitRow hit={hit} active={index === active} words={search.words} />
          }}
        </VirtualList>
      </div>
    </div>
  )
}
