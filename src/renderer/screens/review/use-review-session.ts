import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { Span } from '../../../contract/schemas/coding.ts'
import type { VerbatimDetail, VerbatimFilter, VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import { valueOr, type Loadable } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import type { Pass } from './pass.ts'
import type { PlainCommand } from './review-keys.ts'
import { openRow, type ReviewEvent, type ReviewSession } from './review-session.ts'
import type { ReviewActions } from './review-actions.ts'
import type { SessionCount } from './session-bar.tsx'
import { readingMark, stepWords } from '../verbatims/selected-words.ts'
import { useDeciding } from './use-deciding.ts'
import { useDetails, useDetailsAhead, useMissingDetail } from './use-details.ts'
import { useQueue } from './use-queue.ts'
import { useSessionState } from './use-session-state.ts'

/** As many as a quick hand decides while the core is busy with something else for a second. */
const detailsAhead = 32

function upcomingIds(session: ReviewSession): readonly number[] {
  const done = new Set(session.decided)
  return session.rows
    .slice(session.index + 1)
    .filter(row => !done.has(row.id))
    .slice(0, detailsAhead)
    .map(row => row.id)
}

/** Ways out of the sitting. */
export interface Leaving {
  readonly toCase: (row: VerbatimSummary) => void
  readonly toPerson: (detail: VerbatimDetail) => void
  /** Puts the words chosen, or all, on the clipboard. */
  readonly copy: (detail: VerbatimDetail, words: Span | null) => void
  /** Takes back what was done before this sitting. */
  readonly undo: () => void
}

const minuteMs = 60_000
/** Before that a pace says nothing. */
const paceAfterMs = 30_000

/** What is stored lags behind a quick hand: what was decided here counts at once. */
function useDoneToday(doneNow: number): number {
  const stored = valueOr(useCall('review.progress', {}), null)?.reviewedToday ?? null
  const [before, setBefore] = useState<number | null>(null)
  if (before === null && stored !== null) setBefore(stored)
  return Math.max(stored ?? 0, (before ?? 0) + doneNow)
}

/** Minutes since the screen was opened, and letters a minute. */
function useMinutes(done: number): Pick<SessionCount, 'minutes' | 'pace'> {
  const [opened] = useState(() => Date.now())
  const [now, setNow] = useState(opened)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  const spent = now - opened
  const pace = done > 0 && spent >= paceAfterMs ? Math.round((done / spent) * minuteMs * 10) / 10 : null
  return { minutes: Math.floor(spent / minuteMs), pace }
}

export interface ReviewWork {
  readonly queue: Loadable<ReviewSession>
  readonly count: SessionCount
  readonly actions: ReviewActions
  readonly tell: (event: ReviewEvent) => void
  readonly trouble: string | null
}

/** A sitting at the queue of this filter; `startAt` is worked first. */
export function useReviewSession(
  pass: Pass,
  filter: VerbatimFilter,
  startAt: number | null,
  leave: Leaving,
): ReviewWork {
  const details = useDetails(pass)
  const { session, live, tell, shownSince } = useSessionState(details.known)
  const queue = useQueue(pass, filter, session.decided.length)
  const rows = valueOr(queue, null)?.rows ?? null
  // Before the paint: an empty list must not say for a moment that all is done.
  useLayoutEffect(() => {
    if (rows) tell({ type: 'queue-came', rows })
  }, [rows, tell])
  useEffect(() => {
    if (startAt === null) return
    // A letter that is gone is not missed: the queue begins at its head.
    details.fetch(startAt).then(
      row => tell({ type: 'brought', row }),
      () => {},
    )
  }, [details, startAt, tell])
  const onOpened = useCallback((detail: VerbatimDetail) => tell({ type: 'opened', detail }), [tell])
  const missing = session.opened ? null : (openRow(session)?.id ?? null)
  const trouble = useMissingDetail(details, missing, onOpened)
  useDetailsAhead(details, upcomingIds(session))
  const deciding = useDeciding(pass, { live, tell, shownSince })
  const actions = useActions(tell, deciding, live, leave)
  const total = valueOr(queue, null)?.total ?? 0
  const [totalAtStart, setTotalAtStart] = useState<number | null>(null)
  if (totalAtStart === null && queue.state === 'ready') setTotalAtStart(total)
  const count = {
    doneToday: useDoneToday(session.decided.length),
    doneNow: session.decided.length,
    left: Math.max(0, (totalAtStart ?? 0) - session.decided.length),
    ...useMinutes(session.decided.length),
  }
  return { queue: queue.state === 'ready' ? { state: 'ready', value: session } : queue, count, actions, tell, trouble }
}

function useActions(
  tell: (event: ReviewEvent) => void,
  deciding: ReturnType<typeof useDeciding>,
  live: { readonly current: ReviewSession },
  leave: Leaving,
): ReviewActions {
  return useMemo(() => {
    const { decide, reclass, undo, undoHere, redo } = deciding
    const commands: Readonly<Record<PlainCommand, (pressedAt: number) => void>> = {
      accept: pressedAt => decide('as-drafted', { pressedAt }),
      none: pressedAt => decide('none', { pressedAt }),
      next: () => tell({ type: 'moved', by: 1 }),
      previous: () => tell({ type: 'moved', by: -1 }),
      skip: () => tell({ type: 'skipped' }),
      undo,
      redo,
      hidden: () => tell({ type: 'toggled', part: 'hidden' }),
      thread: () => tell({ type: 'toggled', part: 'thread' }),
      gold: () => tell({ type: 'gold-toggled' }),
      alike: () => tell({ type: 'toggled', part: 'alike' }),
      why: () => tell({ type: 'toggled', part: 'why' }),
      case: () => {
        const row = openRow(live.current)
        if (row) leave.toCase(row)
      },
      person: () => {
        if (live.current.opened) leave.toPerson(live.current.opened)
      },
      copy: () => {
        const { opened, words } = live.current
        if (opened) leave.copy(opened, words)
      },
      first: () => tell({ type: 'went-to', index: 0 }),
      last: () => tell({ type: 'went-to', index: Number.MAX_SAFE_INTEGER }),
    }
    return {
      do: (command, pressedAt = Number.POSITIVE_INFINITY) => commands[command](pressedAt),
      undoAny: () => {
        if (!undoHere()) leave.undo()
      },
      decideWith: others => decide('as-drafted', { others }),
      goTo: index => tell({ type: 'went-to', index }),
      toggleTheme: themeId => {
        tell({ type: 'theme-toggled', themeId })
        // The words are coded; the next key means the whole letter again.
        document.getSelection()?.removeAllRanges()
      },
      stepWords: step => {
        const text = document.querySelector(`[${readingMark}]`)
        if (text) stepWords(text, step)
      },
      choose: (field, value) => tell({ type: 'chosen', field, value }),
      reclass,
      writeNote: note => tell({ type: 'note-written', note }),
      close: () => tell({ type: 'closed' }),
      dropCompetitor: () => tell({ type: 'competitor-dropped' }),
      ask: kind => tell({ type: 'asked', kind }),
      selectWords: words => tell({ type: 'words-selected', words }),
    }
  }, [deciding, leave, live, tell])
}
