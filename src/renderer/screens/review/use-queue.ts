import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { VerbatimFilter, VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import { useClient } from '../../api/api-provider.tsx'
import { codeOf, useErrorSentence } from '../../api/error-sentence.ts'
import { failed, loading, ready, type Loadable } from '../../api/loadable.ts'
import { callKey } from '../../api/use-call.ts'
import type { Pass } from './pass.ts'

const page = { offset: 0, limit: 100 }
/** The model has learned from the decision and the core has ranked anew; a hand that goes on deciding is not disturbed. */
const restMs = 500

export interface Queue {
  readonly total: number
  readonly rows: readonly VerbatimSummary[]
}

/** The number once it has stood still for a moment. */
function useRested(value: number): number {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

/**
 * The best of what waits, asked for at the start and again when a decision has changed what is best. It does not follow
 * each change of the core as `useCall` does: the list would never stand still.
 */
export function useQueue(pass: Pass, filter: VerbatimFilter, decisions: number): Loadable<Queue> {
  const client = useClient()
  const sentence = useErrorSentence()
  const round = useRested(decisions)
  const ask = pass === 'second' ? 'review.second-queue' : 'review.queue'
  const { data, error, refetch } = useQuery({
    queryKey: [...callKey(ask, { filter, page }), round],
    queryFn: (): Promise<Queue> =>
      pass === 'second' ? client.call('review.second-queue', {}) : client.call('review.queue', { filter, page }),
    staleTime: 'static',
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    if (data) return ready(data)
    return error ? failed(sentence(error), () => void refetch(), codeOf(error)) : loading
  }, [data, error, refetch, sentence])
}
