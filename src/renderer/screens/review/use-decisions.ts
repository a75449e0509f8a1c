import { useMemo, useState } from 'react'
import type { MessageClass } from '../../../contract/schemas/message.ts'
import type { Decision } from '../../../contract/schemas/review.ts'
import { useClient } from '../../api/api-provider.tsx'
import { useErrorSentence } from '../../api/error-sentence.ts'
import { createLine } from '../../api/line.ts'
import { useNotices } from '../../api/notices.tsx'
import type { Pass } from './pass.ts'

export interface Decisions {
  /** Stores at once and in one step, in the order of the calls; `onRefused` when the core would not. */
  readonly apply: (decisions: readonly [Decision, ...Decision[]], onRefused: () => void) => void
  /** Says that a message is no customer’s. */
  readonly reclass: (verbatimId: number, messageClass: MessageClass, onRefused: () => void) => void
  readonly undo: (onRefused: () => void) => void
  readonly redo: (onRefused: () => void) => void
}

/** Sends decisions one after the other, so that an undo never overtakes what it takes back. */
export function useDecisions(pass: Pass): Decisions {
  const client = useClient()
  const sentence = useErrorSentence()
  const notices = useNotices()
  const [line] = useState(createLine)
  return useMemo(() => {
    const send = (work: () => Promise<unknown>, onRefused: () => void) => {
      line.send(work).catch((error: unknown) => {
        notices.failed(sentence(error))
        onRefused()
      })
    }
    const apply = (decisions: readonly [Decision, ...Decision[]]) =>
      pass === 'second'
        ? client.call('review.apply-second', { decision: decisions[0] })
        : client.call('review.apply', { decisions: [...decisions] })
    return {
      apply: (decisions, onRefused) => send(() => apply(decisions), onRefused),
      reclass: (verbatimId, messageClass, onRefused) =>
        send(
          () => client.call('verbatims.set-class', { verbatimId, class: messageClass, scope: 'message' }),
          onRefused,
        ),
      undo: onRefused => send(() => client.call('history.undo', {}), onRefused),
      redo: onRefused => send(() => client.call('history.redo', {}), onRefused),
    }
  }, [client, line, notices, pass, sentence])
}
