import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { useClient } from '../../api/api-provider.tsx'
import { useErrorSentence } from '../../api/error-sentence.ts'
import { callKey } from '../../api/use-call.ts'

/** Asks for verbatims before they are needed. */
function useDetails() {
  const client = useClient()
  const queries = useQueryClient()
  return useMemo(() => {
    const query = (verbatimId: number) => ({
      queryKey: callKey('verbatims.get', { verbatimId }),
      queryFn: () => client.call('verbatims.get', { verbatimId }),
    })
    return {
      known: (verbatimId: number) => queries.getQueryData<VerbatimDetail>(query(verbatimId).queryKey) ?? null,
      fetch: (verbatimId: number) => queries.fetchQuery(query(verbatimId)),
      prefetch: (verbatimId: number) => void queries.prefetchQuery(query(verbatimId)),
    }
  }, [client, queries])
}

/**
 * Hands over the detail of the open row, before the next paint where it was fetched ahead, and fetches the rows that
 * come next. Returns the sentence for the owner where it cannot be had.
 */
export function useOpenDetail(
  openId: number | null,
  upcoming: readonly number[],
  onOpened: (detail: VerbatimDetail) => void,
): string | null {
  const details = useDetails()
  const sentence = useErrorSentence()
  const [trouble, setTrouble] = useState<{ readonly id: number; readonly message: string } | null>(null)
  useLayoutEffect(() => {
    if (openId === null) return
    const known = details.known(openId)
    if (known) onOpened(known)
    else
      details.fetch(openId).then(onOpened, (error: unknown) => {
        setTrouble({ id: openId, message: sentence(error) })
      })
  }, [details, openId, onOpened, sentence])
  const ahead = upcoming.join()
  useEffect(() => {
    for (const id of ahead.split(',').filter(Boolean)) details.prefetch(Number(id))
  }, [details, ahead])
  return trouble?.id === openId ? trouble.message : null
}
