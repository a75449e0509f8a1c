import { useEffect, useRef, useState } from 'react'
import { useSearch } from 'wouter'
import type { SearchHit } from '../../../contract/schemas/search.ts'
import { useClient } from '../../api/api-provider.tsx'
import { useCall } from '../../api/use-call.ts'
import { useSettled } from '../../ui/use-settled.ts'

const pauseMs = 150
const firstOnes = 10

const idsOf = (list: string | null): ReadonlySet<number> =>
  new Set(
    (list ?? '')
      .split(',')
      .map(Number)
      .filter(id => Number.isInteger(id) && id > 0),
  )

const searchFor = (query: string) => ({ query, filter: { classes: ['customer' as const] }, limit: 50 })

/** What was chosen, and the first ten hits. */
export const withFirst = (chosen: ReadonlySet<number>, hits: readonly SearchHit[]): ReadonlySet<number> =>
  new Set([...chosen, ...hits.slice(0, firstOnes).map(({ id }) => id)])

/** A search, the letters ticked in it, and the theme that is proposed for them. `?q=` brings a search along, `?ids=` letters. */
export function useChosenLetters() {
  const link = new URLSearchParams(useSearch())
  const [query, setQuery] = useState(link.get('q') ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => idsOf(link.get('ids')))
  const asked = useSettled(query.trim(), pauseMs)
  const client = useClient()
  const found = useCall('search.query', searchFor(asked), { enabled: asked !== '', keepLast: true })
  const ids = [...chosen].sort((a, b) => a - b)
  const proposal = useCall('codebook.propose', { verbatimIds: ids }, { enabled: ids.length > 0, keepLast: true })
  const { nameField, goToName } = useWayToName(ids.length > 0 && proposal.state === 'ready')
  // Asked once more, for the hits that stand there may still be those of the word before.
  const takeFirst = async () => {
    const answer = await client.call('search.query', searchFor(query.trim())).catch(() => null)
    if (answer === null || answer.hits.length === 0) return
    setChosen(all => withFirst(all, answer.hits))
    goToName()
  }
  return { query, setQuery, asked, found, chosen, setChosen, ids, proposal, nameField, takeFirst }
}

/** The name is gone to as soon as the form is there: it comes with the proposal, some time after the letters were taken. */
function useWayToName(hasForm: boolean) {
  const nameField = useRef<HTMLInputElement>(null)
  const toName = useRef(false)
  // After each drawing.
  useEffect(() => {
    if (!toName.current || !hasForm) return
    toName.current = false
    nameField.current?.focus()
    nameField.current?.select()
  })
  return { nameField, goToName: () => void (toName.current = true) }
}
