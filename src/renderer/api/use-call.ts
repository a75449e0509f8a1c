import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClient } from './api-provider.tsx'
import type { AnyInput, AnyMethod, AnyOutput } from './client.ts'
import { failed, loading, ready, type Loadable } from './loadable.ts'
import { codeOf, useErrorSentence } from './error-sentence.ts'

export interface CallOptions {
  /** False asks nothing yet; the answer stays 'loading'. */
  readonly enabled?: boolean
  /** Shows the last answer while the next one is on its way (typing in search, leafing through months). */
  readonly keepLast?: boolean
}

export const callKey = <M extends AnyMethod>(method: M, input: AnyInput<M>): QueryKey => [method, input]

/** Asks the core, and again whenever it announces a change the answer depends on. Late answers to old inputs are dropped. */
export function useCall<M extends AnyMethod>(
  method: M,
  input: AnyInput<M>,
  { enabled = true, keepLast = false }: CallOptions = {},
): Loadable<AnyOutput<M>> {
  const client = useClient()
  const sentence = useErrorSentence()
  const query = useQuery({
    queryKey: callKey(method, input),
    queryFn: () => client.call(method, input),
    enabled,
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  })
  const { data, error, refetch } = query
  return useMemo(() => {
    if (data !== undefined) return ready(data)
    return error ? failed(sentence(error), () => void refetch(), codeOf(error)) : loading
  }, [data, error, refetch, sentence])
}
