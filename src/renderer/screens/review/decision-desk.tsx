import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { OtherView } from '../verbatims/other-view.tsx'
import { marksOf } from '../verbatims/marks.ts'
import { useSelectedWords } from '../verbatims/selected-words.ts'
import { TextWithSpans } from '../verbatims/text-with-spans.tsx'
import { ThreadList } from '../verbatims/thread-list.tsx'
import type { Themes } from '../verbatims/use-themes.ts'
import { VerbatimHead } from '../verbatims/verbatim-head.tsx'
import { AlikeBar } from './alike-bar.tsx'
import { AlikeDialog } from './alike-dialog.tsx'
import classes from './decision-desk.module.css'
import type { Draft } from './review-draft.ts'
import type { ReviewSession } from './review-session.ts'
import type { ReviewActions } from './review-actions.ts'
import { NoteField } from './note-field.tsx'
import { ThemePanel } from './theme-panel.tsx'
import { ValueRows } from './value-rows.tsx'

interface DecisionDeskProps {
  readonly detail: VerbatimDetail
  readonly draft: Draft
  readonly session: ReviewSession
  readonly themes: Themes
  readonly actions: ReviewActions
}

/** One letter and the decision on it. */
export function DecisionDesk({ detail, draft, session, themes, actions }: DecisionDeskProps) {
  const { t } = useTranslation('review')
  const text = useRef<HTMLDivElement>(null)
  useSelectedWords(text, actions.selectWords)
  const marks = useMemo(() => marksOf(detail.codings, draft.themes, draft.spans), [detail, draft])
  return (
    <div className={classes['desk']}>
      <article key={detail.id} className={classes['reading']} tabIndex={0} aria-label={detail.title}>
        <VerbatimHead detail={detail} gold={draft.gold} />
        <OtherView detail={detail} themes={themes} />
        <AlikeBar count={detail.alike} onOpen={() => actions.do('alike')} />
        <ThreadList detail={detail} opened={session.showsThread} onToggle={() => actions.do('thread')} onOpen={null} />
        <TextWithSpans
          ref={text}
          text={detail.text}
          hidden={detail.hidden}
          marks={marks}
          themesById={themes.byId}
          showsHidden={session.showsHidden}
          onToggleHidden={() => actions.do('hidden')}
          language={detail.language}
        />
      </article>
      <aside className={classes['decision']} aria-label={t('actions')}>
        <ThemePanel
          draft={draft}
          codings={detail.codings}
          themes={themes}
          prompt={session.prompt}
          hasWords={session.words !== null}
          showsWhy={session.showsWhy}
          onToggle={actions.toggleTheme}
          onAsk={() => actions.ask('theme')}
        >
          <div className={classes['values']}>
            <ValueRows
              draft={draft}
              findings={detail.findings}
              messageClass={detail.class}
              onReclass={actions.reclass}
              onDropCompetitor={actions.dropCompetitor}
              prompt={session.prompt}
              showsWhy={session.showsWhy}
              onChoose={actions.choose}
              onAsk={actions.ask}
            />
            <NoteField
              note={draft.note}
              opened={session.prompt?.kind === 'note'}
              onAsk={() => actions.ask('note')}
              onWrite={actions.writeNote}
              onClose={actions.close}
            />
          </div>
        </ThemePanel>
      </aside>
      {session.showsAlike && (
        <AlikeDialog
          detail={detail}
          draft={draft}
          themes={themes}
          onDecide={actions.decideWith}
          onClose={actions.close}
        />
      )}
    </div>
  )
}
