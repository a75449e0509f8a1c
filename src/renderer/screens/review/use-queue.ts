import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { VerbatimFilter, VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import { useClient } from '../../api/api-provider.tsx'
import { useErrorSentence } from '../../api/error-sentence.ts'
import { failed, loading, ready, type Loadable } from '../../api/loadable.ts'
import { callKey } from '../../api/use-call.ts'

const page = { offset: 0, limit: 200 }
/** After so many decisions the model knows better what to ask next. */
const decisionsPerQueue = 10

export interface Queue {
  readonly total: number
  readonly rows: readonly VerbatimSummary[]
}

/**
 * The best of what waits, asked for at the start and again after every tenth decision. It does not follow each change
 * of the core as `useCall` does: every decision is one, and the list would never stand still.
 */
export function useQueue(filter: VerbatimFilter, decisions: number): Loadable<Queue> {
  const client = useClient()
  const sentence = useErrorSentence()
  const input = { filter, page }
  const round = Math.floor(decisions / decisionsPerQueue)
  const { data, error, refetch } = useQuery({
    queryKey: [...callKey('review.queue', input), round],
    queryFn: () => client.call('review.queue', input),
    staleTime: 'static',
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    if (data) return ready(data)
    return error ? failed(sentence(error), () => void refetch()) : loading
  }, [data, error, refetch, sentence])
}
