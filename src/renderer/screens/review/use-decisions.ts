import { useMemo, useRef } from 'react'
import type { Decision, HistoryEntry } from '../../../contract/schemas/review.ts'
import { useClient } from '../../api/api-provider.tsx'
import { useErrorSentence } from '../../api/error-sentence.ts'
import { useNotices } from '../../api/notices.tsx'

export interface Decisions {
  /** Stores at once, in the order of the calls; `onRefused` when the core would not. */
  readonly apply: (decision: Decision, onRefused: () => void) => void
  readonly undo: (onRefused: () => void) => void
  readonly redo: (onRefused: () => void) => void
  /** The newest step that can be taken back, after all calls so far. */
  readonly newest: () => Promise<HistoryEntry | null>
}

/** Sends decisions one after the other, so that an undo never overtakes what it takes back. */
export function useDecisions(): Decisions {
  const client = useClient()
  const sentence = useErrorSentence()
  const notices = useNotices()
  const line = useRef<Promise<unknown>>(Promise.resolve())
  return useMemo(() => {
    const inLine = <Value>(work: () => Promise<Value>): Promise<Value> => {
      const next = line.current.then(work)
      line.current = next.catch(() => null)
      return next
    }
    const send = (work: () => Promise<unknown>, onRefused: () => void) => {
      inLine(work).catch((error: unknown) => {
        notices.failed(sentence(error))
        onRefused()
      })
    }
    return {
      apply: (decision, onRefused) => send(() => client.call('review.apply', { decisions: [decision] }), onRefused),
      undo: onRefused => send(() => client.call('history.undo', {}), onRefused),
      redo: onRefused => send(() => client.call('history.redo', {}), onRefused),
      newest: async () => (await inLine(() => client.call('history.list', {}))).find(entry => !entry.undone) ?? null,
    }
  }, [client, notices, sentence])
}
