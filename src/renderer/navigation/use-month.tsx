import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Month } from '../../contract/schemas/period.ts'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { monthsBetween, usualMonth } from '../../contract/months.ts'

interface MonthChoice {
  /** The month the screens speak of; null while the workspace is empty. */
  readonly month: Month | null
  /** All months with data, oldest first. */
  readonly months: readonly Month[]
  readonly choose: (month: Month) => void
}

const MonthContext = createContext<MonthChoice>({ month: null, months: [], choose: () => {} })

/** The month in the link wins, else the one chosen last, else the newest that has more than a few days in it. */
export const useMonth = (): MonthChoice => useContext(MonthContext)

const rememberedKey = 'goldwert.month'

export function MonthProvider({ children }: { readonly children: ReactNode }) {
  const info = valueOr(useCall('workspace.info', {}), null)
  const [path, navigate] = useLocation()
  const search = useSearch()
  const months = useMemo(() => monthsBetween(info?.firstMonth ?? null, info?.lastMonth ?? null), [info])
  const inLink = new URLSearchParams(search).get('month')
  const month = [inLink, sessionStorage.getItem(rememberedKey)].find(name => name && months.includes(name))
  const choose = useCallback(
    (chosen: Month) => {
      sessionStorage.setItem(rememberedKey, chosen)
      const next = new URLSearchParams(search)
      next.set('month', chosen)
      navigate(`${path}?${next.toString()}`)
    },
    [navigate, path, search],
  )
  const shown = month ?? usualMonth(months, info?.cutOff ?? null)
  const choice = useMemo(() => ({ month: shown, months, choose }), [shown, months, choose])
  return <MonthContext value={choice}>{children}</MonthContext>
}
