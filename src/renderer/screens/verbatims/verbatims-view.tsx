import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import type { Loadable } from '../../api/loadable.ts'
import { VirtualList } from '../../ui/list/virtual-list.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import { SelectionBar } from './selection-bar.tsx'
import type { Selection } from './use-selection.ts'
import type { Themes } from './use-themes.ts'
import type { VerbatimPages } from './use-verbatim-pages.ts'
import { VerbatimDetailView } from './verbatim-detail-view.tsx'
import { VerbatimRow, verbatimRowHeight } from './verbatim-row.tsx'
import desk from './list-desk.module.css'
import classes from './verbatims-view.module.css'

export interface VerbatimsActions {
  readonly choose: (index: number, how?: Choosing) => void
  /** Opens a verbatim that may stand elsewhere in the list, or not in it at all. */
  readonly open: (verbatimId: number) => void
  readonly review: () => void
  readonly reviewAll: () => void
  readonly toggleHidden: () => void
  readonly toggleThread: () => void
  readonly decide: () => void
}

/** Opens only this one, adds it to those chosen, or all from the open one to it. */
export type Choosing = 'only' | 'toggle' | 'range'

const choosingBy = (event: {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): Choosing => (event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only')

interface VerbatimsViewProps {
  readonly pages: Loadable<VerbatimPages>
  readonly themes: Loadable<Themes>
  /** Null until there is a letter to open. */
  readonly detail: Loadable<VerbatimDetail> | null
  readonly active: number | null
  readonly showsHidden: boolean
  readonly showsThread: boolean
  readonly actions: VerbatimsActions
  /** What the list is narrowed by, and further choices. */
  readonly filter: ReactNode
  readonly selection: Selection
}

/** The list behind a number at the left, the letter at the right. */
export function VerbatimsView({ pages, themes, actions, filter, selection, ...rest }: VerbatimsViewProps) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  const hasNothing = pages.state === 'failed' || (pages.state === 'ready' && pages.value.total === 0)
  return (
    <div className={desk['screen']}>
      <header className={desk['top']}>
        <h1 className={desk['title']}>{t('title')}</h1>
        <div className={classes['filter']}>{filter}</div>
        {pages.state === 'ready' && (
          <p className={classes['count']} role="status">
            {t('count', { count: pages.value.total, number: format.number(pages.value.total) })}
          </p>
        )}
        <Button variant="default" size="sm" disabled={hasNothing} onClick={actions.decide}>
          {t('selection.decideAll')}
        </Button>
        <Button variant="default" size="sm" disabled={hasNothing} onClick={actions.reviewAll}>
          {t('reviewAll')}
        </Button>
      </header>
      {pages.state === 'ready' && (selection.all || selection.ids.size > 0) && (
        <SelectionBar
          count={selection.all ? pages.value.total : selection.ids.size}
          themeLink={themeLink(selection)}
          onDecide={actions.decide}
          onClear={selection.clear}
        />
      )}
      <Show of={themes}>
        {known => (
          <Show of={pages} loadingLabel={t('loading')}>
            {list => <ListAndLetter list={list} themes={known} actions={actions} selection={selection} {...rest} />}
          </Show>
        )}
      </Show>
    </div>
  )
}

interface ListAndLetterProps extends Pick<
  VerbatimsViewProps,
  'detail' | 'active' | 'showsHidden' | 'showsThread' | 'actions' | 'selection'
> {
  readonly list: VerbatimPages
  readonly themes: Themes
}

function ListAndLetter({ list, themes, detail, active, actions, selection, ...shows }: ListAndLetterProps) {
  const { t } = useTranslation('verbatims')
  const choosesSeveral = selection.all || selection.ids.size > 0
  const isChosen = (index: number) => {
    const row = list.rowAt(index)
    return row !== null && selection.has(row.id)
  }
  if (list.total === 0) return <EmptyState icon={IconMessages} title={t('none.title')} text={t('none.text')} />
  return (
    <div className={desk['desk']}>
      <div className={desk['list']}>
        <VirtualList
          count={list.total}
          rowHeight={verbatimRowHeight}
          label={t('list')}
          active={active}
          onActivate={(index, event) => actions.choose(index, choosingBy(event))}
          isChosen={choosesSeveral ? isChosen : undefined}
          onRange={list.onRange}
        >
          {index => {
            const row = list.rowAt(index)
            return row ? (
              <VerbatimRow
                row={row}
                themesById={themes.byId}
                active={index === active}
                done={row.reviewed}
                chosen={selection.has(row.id)}
              />
            ) : (
              <div style={{ height: verbatimRowHeight }} />
            )
          }}
        </VirtualList>
      </div>
      <div className={desk['letter']}>
        {detail && (
          <Show of={detail} compact>
            {value => (
              <VerbatimDetailView
                key={value.id}
                detail={value}
                themes={themes}
                {...shows}
                onToggleHidden={actions.toggleHidden}
                onToggleThread={actions.toggleThread}
                onOpen={actions.open}
                onReview={actions.review}
              />
            )}
          </Show>
        )}
      </div>
    </div>
  )
}

/** More letters than these are no examples but a list. */
const MOST_EXAMPLES = 50

const themeLink = ({ all, ids }: Selection): string | null =>
  all || ids.size > MOST_EXAMPLES ? null : `/codebook?show=letters&ids=${[...ids].join(',')}`
