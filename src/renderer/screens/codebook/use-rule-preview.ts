import { useEffect, useState } from 'react'
import type { RulePreview } from '../../../contract/schemas/codebook.ts'
import type { Theme } from '../../../contract/schemas/theme.ts'
import type { Loadable } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'

const empty = { de: [], en: [] }

/** What rules hit in the owner's letters. Counts come in parts; the next is asked for until all is counted. */
export function useRulePreview(rules: Theme | null, themeId?: string): Loadable<RulePreview> {
  const [round, setRound] = useState(0)
  const preview = useCall(
    'codebook.preview-rules',
    {
      direction: rules?.direction ?? 'both',
      terms: rules?.terms ?? empty,
      watch: rules?.watch ?? empty,
      limit: 20,
      round,
      ...(themeId === undefined ? {} : { themeId }),
    },
    { enabled: rules !== null, keepLast: true },
  )
  useEffect(() => {
    if (preview.state !== 'ready' || preview.value.complete) return
    const timer = setTimeout(() => setRound(one => one + 1))
    return () => clearTimeout(timer)
  }, [preview])
  return preview
}
