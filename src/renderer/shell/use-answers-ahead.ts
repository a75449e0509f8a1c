import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useClient } from '../api/api-provider.tsx'
import type { AnyInput, AnyMethod, AnyOutput } from '../api/client.ts'
import { callKey } from '../api/use-call.ts'
import { useRunningJobs } from '../api/use-jobs.ts'
import { useMonth } from '../navigation/use-month.tsx'

/** Screens are fetched first (fetch-ahead.ts); their answers follow. */
const restMs = 2000

type Ask = <M extends AnyMethod>(method: M, input: AnyInput<M>) => Promise<AnyOutput<M>>

/** What themes and report ask first takes the core longest: it is asked one by one while the owner still looks at another screen. */
async function askAhead(ask: Ask, month: string, isWanted: () => boolean): Promise<void> {
  const [themes] = await Promise.all([ask('codebook.get', {}), ask('themes.count', {})])
  if (isWanted()) await ask('report.month', { month })
  const first = themes[0]
  if (!first || !isWanted()) return
  const { rulePreviewInput } = await import('../screens/codebook/use-rule-preview.ts')
  await ask('codebook.preview-rules', rulePreviewInput(first, first.id, 0))
}

/** Once for each month that is looked at; an import that runs needs the core for itself. */
export function useAnswersAhead(): void {
  const client = useClient()
  const queries = useQueryClient()
  const { month } = useMonth()
  const isBusy = useRunningJobs().length > 0
  useEffect(() => {
    if (month === null || isBusy) return undefined
    let wanted = true
    const ask: Ask = (method, input) =>
      queries.fetchQuery({ queryKey: callKey(method, input), queryFn: () => client.call(method, input) })
    // What cannot be answered now says so on its screen.
    const timer = setTimeout(() => void askAhead(ask, month, () => wanted).catch(() => undefined), restMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [client, queries, month, isBusy])
}
