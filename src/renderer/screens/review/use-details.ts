import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { useClient } from '../../api/api-provider.tsx'
import { useErrorSentence } from '../../api/error-sentence.ts'
import { callKey } from '../../api/use-call.ts'
import { withoutFirstLook, type Pass } from './pass.ts'

export interface Details {
  /** What was fetched before, even if a decision since then may have changed its suggestions. */
  readonly known: (verbatimId: number) => VerbatimDetail | null
  readonly fetch: (verbatimId: number) => Promise<VerbatimDetail>
  /** Does nothing for what is known and still true. */
  readonly prefetch: (verbatimId: number) => void
}

export function useDetails(pass: Pass): Details {
  const client = useClient()
  const queries = useQueryClient()
  return useMemo(() => {
    const query = (verbatimId: number) => ({
      queryKey: callKey('verbatims.get', { verbatimId }),
      queryFn: () => client.call('verbatims.get', { verbatimId }),
    })
    const seen = (detail: VerbatimDetail) => (pass === 'second' ? withoutFirstLook(detail) : detail)
    return {
      known: verbatimId => {
        const detail = queries.getQueryData<VerbatimDetail>(query(verbatimId).queryKey)
        return detail ? seen(detail) : null
      },
      fetch: async verbatimId => seen(await queries.fetchQuery(query(verbatimId))),
      prefetch: verbatimId => void queries.prefetchQuery(query(verbatimId)),
    }
  }, [client, pass, queries])
}

/** Fetches the letter that is asked for and not known. Returns the sentence for the owner where it cannot be had. */
export function useMissingDetail(
  details: Details,
  missing: number | null,
  onOpened: (detail: VerbatimDetail) => void,
): string | null {
  const sentence = useErrorSentence()
  const [trouble, setTrouble] = useState<{ readonly id: number; readonly message: string } | null>(null)
  useEffect(() => {
    if (missing === null) return
    details.fetch(missing).then(onOpened, (error: unknown) => setTrouble({ id: missing, message: sentence(error) }))
  }, [details, missing, onOpened, sentence])
  return trouble !== null && trouble.id === missing ? trouble.message : null
}

const afterPaintMs = 30
/** So many get the newest suggestions after each decision; those further ahead only have to be there. */
const freshAhead = 2

/** Fetches what comes next, once the present letter has been drawn. */
export function useDetailsAhead(details: Details, upcoming: readonly number[]): void {
  const ahead = upcoming.join()
  const wanted = useRef({ details, ahead })
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    wanted.current = { details, ahead }
    // Keys go before timers: of a hand that does not pause, each step asks at once for one letter more.
    const furthest = Number(ahead.split(',').at(-1))
    if (timer.current !== null && furthest > 0 && !details.known(furthest)) details.prefetch(furthest)
    // A step does not put off what the step before it has asked for: a quick hand would outrun the fetching for good.
    timer.current ??= setTimeout(() => {
      timer.current = null
      fetchAhead(wanted.current.details, wanted.current.ahead.split(',').filter(Boolean).map(Number))
    }, afterPaintMs)
  }, [details, ahead])
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )
}

function fetchAhead(details: Details, ids: readonly number[]): void {
  for (const id of ids.slice(0, freshAhead)) details.prefetch(id)
  for (const id of ids.slice(freshAhead)) if (!details.known(id)) details.prefetch(id)
}
