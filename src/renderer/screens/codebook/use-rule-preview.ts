import { useEffect, useState } from 'react'
import type { RulePreview } from '../../../contract/schemas/codebook.ts'
import type { Theme } from '../../../contract/schemas/theme.ts'
import type { Loadable } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'

const empty = { de: [], en: [] }

/** The question for the hits of a theme's rules; `round` counts the parts in which it is answered. */
export const rulePreviewInput = (rules: Theme | null, themeId: string | undefined, round: number) => ({
  direction: rules?.direction ?? ('both' as const),
  terms: rules?.terms ?? empty,
  watch: rules?.watch ?? empty,
  limit: 20,
  round,
  ...(themeId === undefined ? {} : { themeId }),
})

/** What rules hit in the owner's letters. Counts come in parts; the next is asked for until all is counted. */
export function useRulePreview(rules: Theme | null, themeId?: string): Loadable<RulePreview> {
  const [round, setRound] = useState(0)
  const preview = useCall('codebook.preview-rules', rulePreviewInput(rules, themeId, round), {
    enabled: rules !== null,
    keepLast: true,
  })
  useEffect(() => {
    if (preview.state !== 'ready' || preview.value.complete) return
    const timer = setTimeout(() => setRound(one => one + 1))
    return () => clearTimeout(timer)
  }, [preview])
  return preview
}
