import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { emptySession, openRow, reviewSession, type ReviewEvent, type ReviewSession } from './review-session.ts'

/** A letter that was fetched ahead is drawn in the same stroke as the step to it. */
function withKnownDetail(session: ReviewSession, known: (id: number) => VerbatimDetail | null): ReviewSession {
  const row = openRow(session)
  const detail = row && !session.opened ? known(row.id) : null
  return detail ? reviewSession(session, { type: 'opened', detail }) : session
}

/**
 * The session and how to tell it of events. The newest state is at hand in `live` before React has drawn it: keys come faster.
 * `shownSince` is when the open letter was put on the screen.
 */
export function useSessionState(known: (id: number) => VerbatimDetail | null) {
  const [session, setSession] = useState(emptySession)
  const live = useRef(session)
  const tell = useCallback(
    (event: ReviewEvent) => {
      live.current = withKnownDetail(reviewSession(live.current, event), known)
      setSession(live.current)
    },
    [known],
  )
  const shownSince = useRef(Number.POSITIVE_INFINITY)
  const shown = session.opened && session.drafts.has(session.opened.id) ? session.opened.id : null
  useLayoutEffect(() => {
    shownSince.current = shown === null ? Number.POSITIVE_INFINITY : performance.now()
  }, [shown])
  return { session, live, tell, shownSince }
}
