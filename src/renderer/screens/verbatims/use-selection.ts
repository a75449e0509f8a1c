import { useCallback, useState } from 'react'

/** Letters chosen from a list, by id; or all that the list shows. */
export interface Selection {
  readonly ids: ReadonlySet<number>
  readonly all: boolean
  readonly has: (id: number) => boolean
  readonly toggle: (id: number) => void
  readonly add: (ids: readonly number[]) => void
  readonly chooseAll: () => void
  readonly clear: () => void
}

interface Chosen {
  readonly ids: ReadonlySet<number>
  readonly all: boolean
}
const nobody: Chosen = { ids: new Set(), all: false }

/** `of` names the list: another list begins with nothing chosen. */
export function useSelection(of: string): Selection {
  const [held, setHeld] = useState({ of, chosen: nobody })
  const { ids, all } = held.of === of ? held.chosen : nobody
  const change = useCallback(
    (how: (ids: Set<number>) => void) =>
      setHeld(before => {
        const next = new Set(before.of === of ? before.chosen.ids : [])
        how(next)
        return { of, chosen: { ids: next, all: false } }
      }),
    [of],
  )
  return {
    ids,
    all,
    has: id => all || ids.has(id),
    toggle: id => change(next => void (next.delete(id) || next.add(id))),
    add: added => change(next => added.forEach(id => next.add(id))),
    chooseAll: () => setHeld({ of, chosen: { ids: new Set(), all: true } }),
    clear: () => setHeld({ of, chosen: nobody }),
  }
}
