import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageClass } from '../../../contract/schemas/message.ts'
import { useNotices } from '../../api/notices.tsx'
import type { Pass } from './pass.ts'
import { toDecision, toDecisionAlong } from './review-draft.ts'
import { openDraft, openRow, type ReviewEvent, type ReviewSession } from './review-session.ts'
import { useDecisions } from './use-decisions.ts'

/** What needs more than the session: storing decisions and taking them back. */
export function useDeciding(pass: Pass, live: { readonly current: ReviewSession }, tell: (event: ReviewEvent) => void) {
  const { t } = useTranslation('review')
  const decisions = useDecisions(pass)
  const notices = useNotices()
  return useMemo(() => {
    const decide = (themes: 'as-drafted' | 'none', others: readonly number[] = []) => {
      const row = openRow(live.current)
      if (!row || !openDraft(live.current)) return
      tell({ type: 'decided', themes, others })
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
  }, [decisions, live, notices, pass, t, tell])
}
