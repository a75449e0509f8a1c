import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Loadable } from '../../api/loadable.ts'
import type { VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import { VirtualList } from '../../ui/list/virtual-list.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingState } from '../../ui/states/loading-state.tsx'
import { Show } from '../../ui/states/show.tsx'
import type { Themes } from '../verbatims/use-themes.ts'
import { personOf, VerbatimRow, verbatimRowHeight } from '../verbatims/verbatim-row.tsx'
import { ActionBar } from './action-bar.tsx'
import { AgreementPanel, SecondLookDone } from './agreement-panel.tsx'
import { DecisionDesk } from './decision-desk.tsx'
import type { Pass } from './pass.ts'
import type { ReviewActions } from './review-actions.ts'
import type { Draft } from './review-draft.ts'
import { openDraft, openRow, type ReviewSession } from './review-session.ts'
import desk from '../verbatims/list-desk.module.css'
import classes from './review-view.module.css'
import { SessionBar, type SessionCount } from './session-bar.tsx'

interface ReviewViewProps {
  readonly pass: Pass
  readonly queue: Loadable<ReviewSession>
  readonly themes: Loadable<Themes>
  readonly count: SessionCount
  readonly actions: ReviewActions
  /** What the queue is narrowed by, removable; null when by nothing. */
  readonly filter: ReactNode
  /** Of the open letter, when it could not be fetched. */
  readonly trouble: string | null
}

/** The queue at the left, the letter in the middle, what it says at the right. */
export function ReviewView({ pass, queue, themes, count, actions, filter, trouble }: ReviewViewProps) {
  const { t } = useTranslation('review')
  return (
    <div className={desk['screen']}>
      <header className={desk['top']}>
        <h1 className={desk['title']}>{t(pass === 'second' ? 'second.title' : 'title')}</h1>
        {filter}
        {queue.state === 'ready' && <SessionBar {...count} />}
        <PassLink pass={pass} />
      </header>
      {pass === 'second' && <p className={desk['note']}>{t('second.note')}</p>}
      <Show of={themes}>
        {known => (
          <Show of={queue} loadingLabel={t('loading')}>
            {session => <ReviewDesk pass={pass} session={session} themes={known} actions={actions} trouble={trouble} />}
          </Show>
        )}
      </Show>
    </div>
  )
}

/** From the first look to the second and back. */
function PassLink({ pass }: { readonly pass: Pass }) {
  const { t } = useTranslation('review')
  return (
    <Button
      component={Link}
      href={pass === 'second' ? '/review' : '/review?pass=second'}
      variant="subtle"
      size="compact-sm"
      title={pass === 'second' ? undefined : t('second.startHint')}
    >
      {t(pass === 'second' ? 'second.leave' : 'second.start')}
    </Button>
  )
}

interface ReviewDeskProps {
  readonly pass: Pass
  readonly session: ReviewSession
  readonly themes: Themes
  readonly actions: ReviewActions
  readonly trouble: string | null
}

function ReviewDesk({ pass, session, themes, actions, trouble }: ReviewDeskProps) {
  const { t } = useTranslation('review')
  const done = useMemo(() => new Set(session.decided), [session.decided])
  const row = openRow(session)
  if (session.rows.length === 0) return <NothingToReview pass={pass} themes={themes} />
  return (
    <div className={`${desk['desk']} ${classes['desk']}`}>
      <nav className={`${desk['list']} ${classes['queue']}`} aria-label={t('queue')}>
        <VirtualList
          count={session.rows.length}
          rowHeight={verbatimRowHeight}
          label={t('queue')}
          active={row ? session.index : null}
          onActivate={actions.goTo}
        >
          {index => {
            const item = session.rows[index]
            return (
              item && (
                <VerbatimRow
                  row={withDraftThemes(session, item)}
                  themesById={themes.byId}
                  active={index === session.index}
                  done={done.has(item.id)}
                />
              )
            )
          }}
        </VirtualList>
      </nav>
      <OpenLetter pass={pass} session={session} themes={themes} actions={actions} trouble={trouble} />
      <p className="visually-hidden" role="status">
        {row &&
          t('spoken', {
            position: session.index + 1,
            count: session.rows.length,
            person: personOf(row),
            title: row.title,
          })}
      </p>
    </div>
  )
}

/** The list shows what is decided, not what was once suggested. */
function withDraftThemes(session: ReviewSession, row: VerbatimSummary): VerbatimSummary {
  const draft = session.drafts.get(row.id)
  if (!draft) return row
  const known = shownRows.get(draft) ?? { ...row, themeIds: [...draft.themes], gold: draft.gold }
  shownRows.set(draft, known)
  return known
}

// The same row for the same draft: rows are drawn anew only where something changed.
const shownRows = new WeakMap<Draft, VerbatimSummary>()

function NothingToReview({ pass, themes }: Pick<ReviewDeskProps, 'pass' | 'themes'>) {
  const { t } = useTranslation('review')
  if (pass === 'first') return <EmptyState icon={IconCircleCheck} title={t('empty.title')} text={t('empty.text')} />
  return (
    <EmptyState icon={IconCircleCheck} title={t('second.empty.title')} text={t('second.empty.text')}>
      <AgreementPanel themes={themes} />
    </EmptyState>
  )
}

function OpenLetter({ pass, session, themes, actions, trouble }: ReviewDeskProps) {
  const { t } = useTranslation('review')
  const draft = openDraft(session)
  const { opened } = session
  if (!openRow(session) && pass === 'second') return <SecondLookDone themes={themes} />
  if (!openRow(session))
    return (
      <EmptyState icon={IconCircleCheck} title={t('done.title')} text={t('done.text')}>
        <Button component={Link} href="/" variant="default">
          {t('done.overview')}
        </Button>
      </EmptyState>
    )
  if (trouble) return <p role="alert">{trouble}</p>
  if (!opened || !draft) return <LoadingState compact />
  return (
    <div className={`${desk['letter']} ${classes['letter']}`}>
      <DecisionDesk detail={opened} draft={draft} session={session} themes={themes} actions={actions} />
      <ActionBar
        canUndo={session.past.length + session.decided.length + session.skipped.length > 0}
        onDo={actions.do}
      />
    </div>
  )
}
