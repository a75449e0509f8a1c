import { useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { MessageClass } from '../../../contract/schemas/message.ts'
import { useNotices } from '../../api/notices.tsx'
import type { Pass } from './pass.ts'
import { lastPutOff } from './put-off.ts'
import { toDecision, toDecisionAlong } from './review-draft.ts'
import { openDraft, openRow, type ReviewEvent, type ReviewSession } from './review-session.ts'
import { useDecisions } from './use-decisions.ts'

interface Sitting {
  readonly live: { readonly current: ReviewSession }
  readonly tell: (event: ReviewEvent) => void
  /** When the open letter was put on the screen. */
  readonly shownSince: { readonly current: number }
}

interface Deciding {
  /** Letters decided along with the open one. */
  readonly others?: readonly number[]
  readonly pressedAt?: number
}

/** One notice is enough for a hand that goes on. */
const toldAgainMs = 4000

/** What needs more than the session: storing decisions and taking them back. */
export function useDeciding(pass: Pass, { live, tell, shownSince }: Sitting) {
  const { t } = useTranslation('review')
  const decisions = useDecisions(pass)
  const notices = useNotices()
  const toldAt = useRef(Number.NEGATIVE_INFINITY)
  return useMemo(() => {
    const tellNotShown = () => {
      if (performance.now() - toldAt.current < toldAgainMs) return
      toldAt.current = performance.now()
      notices.done(t('notShown'))
    }
    /**
     * A key decides the letter that was on the screen when it was pressed. It never waits for the next one, not even when
     * keys have piled up behind a busy moment: nobody can have meant words that were not there to be read. So it is refused,
     * and that is said.
     */
    const decide = (themes: 'as-drafted' | 'none', { others = [], pressedAt = Number.POSITIVE_INFINITY }: Deciding) => {
      const row = openRow(live.current)
      if (!row) return
      if (!openDraft(live.current) || pressedAt < shownSince.current) return tellNotShown()
      // The next letter stands on the screen before the next key is heard.
      flushSync(() => tell({ type: 'decided', themes, others }))
      const draft = live.current.drafts.get(row.id)
      if (!draft) return
      decisions.apply([toDecision(row.id, draft), ...others.map(id => toDecisionAlong(id, draft))], () =>
        tell({ type: 'decision-taken-back', verbatimId: row.id }),
      )
    }
    const reclass = (messageClass: MessageClass) => {
      const row = openRow(live.current)
      if (!row || pass === 'second') return
      tell({ type: 'reclassed', verbatimId: row.id })
      decisions.reclass(row.id, messageClass, () => tell({ type: 'decision-taken-back', verbatimId: row.id }))
    }
    /** Whether there was something of this sitting to take back. */
    const undoHere = (): boolean => {
      if (live.current.past.length > 0) {
        tell({ type: 'change-taken-back' })
        return true
      }
      if (lastPutOff(live.current.skipped, live.current.decided)) {
        tell({ type: 'skip-taken-back' })
        return true
      }
      const last = live.current.decided.at(-1)
      if (last === undefined) return false
      tell({ type: 'decision-taken-back', verbatimId: last })
      decisions.undo(() => tell({ type: 'decision-done-again', verbatimId: last }))
      return true
    }
    const undo = () => {
      if (!undoHere()) notices.done(t('undo.nothing'))
    }
    const redo = () => {
      const last = live.current.takenBack.at(-1)
      if (last === undefined) return
      tell({ type: 'decision-done-again', verbatimId: last })
      decisions.redo(() => tell({ type: 'decision-taken-back', verbatimId: last }))
    }
    return { decide, reclass, undo, undoHere, redo }
  }, [decisions, live, notices, pass, shownSince, t, tell])
}
