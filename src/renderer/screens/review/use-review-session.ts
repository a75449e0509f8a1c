import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageClass } from '../../../contract/schemas/message.ts'
import type { VerbatimDetail, VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { valueOr, type Loadable } from '../../api/loadable.ts'
import { useNotices } from '../../api/notices.tsx'
import { useCall } from '../../api/use-call.ts'
import { toDecision } from './review-draft.ts'
import type { PlainCommand } from './review-keys.ts'
import {
  emptySession,
  openDraft,
  openRow,
  reviewSession,
  type ReviewEvent,
  type ReviewSession,
} from './review-session.ts'
import type { ReviewActions } from './review-view.tsx'
import type { SessionCount } from './session-bar.tsx'
import { useDecisions } from './use-decisions.ts'
import { useOpenDetail } from './use-open-detail.ts'
import { useQueue } from './use-queue.ts'

const detailsAhead = 4

/** The session and how to tell it of events. The newest state is at hand in `live` before React has drawn it: keys come faster. */
function useSessionState() {
  const [session, setSession] = useState(emptySession)
  const live = useRef(session)
  const tell = useCallback((event: ReviewEvent) => {
    live.current = reviewSession(live.current, event)
    setSession(live.current)
  }, [])
  return { session, live, tell }
}

function upcomingIds(session: ReviewSession): readonly number[] {
  const done = new Set(session.decided)
  return session.rows
    .slice(session.index + 1)
    .filter(row => !done.has(row.id))
    .slice(0, detailsAhead)
    .map(row => row.id)
}

/** Minutes since the screen was opened. */
function useMinutes(): number {
  const [opened] = useState(() => Date.now())
  const [now, setNow] = useState(opened)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return Math.floor((now - opened) / 60_000)
}

/** What needs more than the session: storing decisions and taking them back. */
function useDeciding(live: { readonly current: ReviewSession }, tell: (event: ReviewEvent) => void) {
  const { t } = useTranslation('review')
  const decisions = useDecisions()
  const notices = useNotices()
  return useMemo(() => {
    const decide = (themes: 'as-drafted' | 'none') => {
      const row = openRow(live.current)
      if (!row || !openDraft(live.current)) return
      tell({ type: 'decided', themes })
      const draft = live.current.drafts.get(row.id)
      if (!draft) return
      decisions.apply(toDecision(row.id, draft), () => tell({ type: 'decision-taken-back', verbatimId: row.id }))
    }
    const reclass = (messageClass: MessageClass) => {
      const row = openRow(live.current)
      if (!row) return
      tell({ type: 'reclassed', verbatimId: row.id })
      decisions.reclass(row.id, messageClass, () => tell({ type: 'decision-taken-back', verbatimId: row.id }))
    }
    const undo = () => {
      if (live.current.past.length > 0) {
        tell({ type: 'change-taken-back' })
        return
      }
      const last = live.current.decided.at(-1)
      if (last === undefined) {
        notices.done(t('undo.nothing'))
        return
      }
      tell({ type: 'decision-taken-back', verbatimId: last })
      decisions.undo(() => tell({ type: 'decision-done-again', verbatimId: last }))
    }
    const redo = () => {
      const last = live.current.takenBack.at(-1)
      if (last === undefined) return
      tell({ type: 'decision-done-again', verbatimId: last })
      decisions.redo(() => tell({ type: 'decision-taken-back', verbatimId: last }))
    }
    return { decide, reclass, undo, redo }
  }, [decisions, live, notices, t, tell])
}

export interface ReviewWork {
  readonly queue: Loadable<ReviewSession>
  readonly count: SessionCount
  readonly actions: ReviewActions
  readonly tell: (event: ReviewEvent) => void
  readonly trouble: string | null
}

/** A sitting at the queue of this filter; `startAt` is worked first. */
export function useReviewSession(filter: VerbatimFilter, startAt: number | null): ReviewWork {
  const { session, live, tell } = useSessionState()
  const queue = useQueue(filter, session.decided.length)
  const progress = valueOr(useCall('review.progress', {}), null)
  const start = valueOr(useCall('verbatims.get', { verbatimId: startAt ?? 0 }, { enabled: startAt !== null }), null)
  const rows = valueOr(queue, null)?.rows ?? null
  // Before the paint: an empty list must not say for a moment that all is done.
  useLayoutEffect(() => {
    if (rows) tell({ type: 'queue-came', rows })
  }, [rows, tell])
  useEffect(() => {
    if (start && !live.current.rows.some(row => row.id === start.id)) tell({ type: 'brought', row: start })
  }, [live, start, tell])
  const onOpened = useCallback((detail: VerbatimDetail) => tell({ type: 'opened', detail }), [tell])
  const trouble = useOpenDetail(openRow(session)?.id ?? null, upcomingIds(session), onOpened)
  const deciding = useDeciding(live, tell)
  const actions = useActions(tell, deciding)
  const total = valueOr(queue, null)?.total ?? 0
  const [totalAtStart, setTotalAtStart] = useState<number | null>(null)
  if (totalAtStart === null && queue.state === 'ready') setTotalAtStart(total)
  const count = {
    doneToday: progress?.reviewedToday ?? session.decided.length,
    doneNow: session.decided.length,
    left: Math.max(0, (totalAtStart ?? 0) - session.decided.length),
    minutes: useMinutes(),
  }
  return { queue: queue.state === 'ready' ? { state: 'ready', value: session } : queue, count, actions, tell, trouble }
}

function useActions(tell: (event: ReviewEvent) => void, deciding: ReturnType<typeof useDeciding>): ReviewActions {
  return useMemo(() => {
    const { decide, reclass, undo, redo } = deciding
    const commands: Readonly<Record<PlainCommand, () => void>> = {
      accept: () => decide('as-drafted'),
      none: () => decide('none'),
      next: () => tell({ type: 'moved', by: 1 }),
      previous: () => tell({ type: 'moved', by: -1 }),
      skip: () => tell({ type: 'skipped' }),
      undo,
      redo,
      hidden: () => tell({ type: 'toggled', part: 'hidden' }),
      thread: () => tell({ type: 'toggled', part: 'thread' }),
      gold: () => tell({ type: 'gold-toggled' }),
      first: () => tell({ type: 'went-to', index: 0 }),
      last: () => tell({ type: 'went-to', index: Number.MAX_SAFE_INTEGER }),
    }
    return {
      do: command => commands[command](),
      goTo: index => tell({ type: 'went-to', index }),
      toggleTheme: themeId => tell({ type: 'theme-toggled', themeId }),
      choose: (field, value) => tell({ type: 'chosen', field, value }),
      reclass,
      dropCompetitor: () => tell({ type: 'competitor-dropped' }),
      ask: kind => tell({ type: 'asked', kind }),
      selectWords: words => tell({ type: 'words-selected', words }),
    }
  }, [deciding, tell])
}
