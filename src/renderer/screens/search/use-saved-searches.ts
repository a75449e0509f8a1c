import type { SavedSearch } from '../../../contract/schemas/search.ts'
import { mapLoadable, valueOr } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'

interface SavedSearches {
  readonly all: readonly SavedSearch[]
  /** A name that is there already is given to the new question. */
  readonly save: (search: SavedSearch) => void
  readonly remove: (name: string) => void
}

const none: readonly SavedSearch[] = []

/** Questions kept in the workspace; each change can be taken back like any other. */
export function useSavedSearches(): SavedSearches {
  const all = valueOr(
    mapLoadable(useCall('settings.get', {}), ({ savedSearches }) => savedSearches),
    none,
  )
  const change = useCommand('settings.change')
  const without = (name: string) => all.filter(search => search.name !== name)
  return {
    all,
    save: search => void change.run({ savedSearches: [...without(search.name), search] }),
    remove: name => void change.run({ savedSearches: without(name) }),
  }
}
