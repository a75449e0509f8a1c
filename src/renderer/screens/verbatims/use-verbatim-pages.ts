import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { VerbatimFilter, VerbatimList, VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import { useClient } from '../../api/api-provider.tsx'
import { mapLoadable, type Loadable } from '../../api/loadable.ts'
import { callKey, useCall } from '../../api/use-call.ts'

const limit = 100

/** A list of any length of which only the pages in view are fetched. */
export interface VerbatimPages {
  readonly total: number
  /** Null while its page is on the way. */
  readonly rowAt: (index: number) => VerbatimSummary | null
  readonly onRange: (first: number, last: number) => void
}

const pageInput = (filter: VerbatimFilter, page: number) => ({ filter, page: { offset: page * limit, limit } })

/** The pages from the one with `first` to the one with `last`; the first page is always held. */
export const pagesBetween = (first: number, last: number): readonly number[] => {
  const from = Math.floor(first / limit)
  const until = Math.floor(last / limit)
  return Array.from({ length: until - from + 1 }, (_, step) => from + step).filter(page => page > 0)
}

export function useVerbatimPages(filter: VerbatimFilter): Loadable<VerbatimPages> {
  const client = useClient()
  const first = useCall('verbatims.list', pageInput(filter, 0))
  const [range, setRange] = useState<readonly [number, number]>([0, 0])
  const onRange = useCallback((from: number, until: number) => {
    setRange(range => (range[0] === from && range[1] === until ? range : [from, until]))
  }, [])
  const pages = pagesBetween(...range)
  const further = useQueries({
    queries: pages.map(page => ({
      queryKey: callKey('verbatims.list', pageInput(filter, page)),
      queryFn: () => client.call('verbatims.list', pageInput(filter, page)),
    })),
    combine: results => results.map(result => result.data ?? null),
  })
  const pageNumbers = pages.join()
  return useMemo(() => {
    const fetched = new Map<number, VerbatimList | null>(
      pageNumbers === '' ? [] : pageNumbers.split(',').map((page, at) => [Number(page), further[at] ?? null]),
    )
    return mapLoadable(first, list => ({
      total: list.total,
      rowAt: (index: number) => {
        const page = Math.floor(index / limit)
        return (page === 0 ? list : fetched.get(page))?.rows[index % limit] ?? null
      },
      onRange,
    }))
  }, [first, further, onRange, pageNumbers])
}
