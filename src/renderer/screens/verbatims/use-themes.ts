import { useMemo } from 'react'
import type { Theme } from '../../../contract/schemas/theme.ts'
import { mapLoadable, type Loadable } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { useLanguage } from '../../use-format.ts'
import { themeKeys, type ThemeKey } from './theme-codes.ts'

/** The codebook as lists and texts need it. */
export interface Themes {
  readonly all: readonly Theme[]
  /** In the codebook's order, without what is archived. */
  readonly keys: readonly ThemeKey[]
  readonly byId: ReadonlyMap<string, ThemeKey>
}

export const emptyThemes: Themes = { all: [], keys: [], byId: new Map() }

function themesOf(all: readonly Theme[], language: 'de' | 'en'): Themes {
  const named = all.map(theme => ({ id: theme.id, color: theme.color, name: theme.name[language] || theme.name.de }))
  const archived = new Set(all.filter(theme => theme.archived).map(theme => theme.id))
  // Archived themes keep a code too, so that old codings can still be named; they come last to take no number.
  const ordered = [...named.filter(({ id }) => !archived.has(id)), ...named.filter(({ id }) => archived.has(id))]
  const keys = themeKeys(ordered)
  return { all, keys: keys.filter(({ id }) => !archived.has(id)), byId: new Map(keys.map(key => [key.id, key])) }
}

export function useThemes(): Loadable<Themes> {
  const codebook = useCall('codebook.get', {})
  const language = useLanguage()
  return useMemo(() => mapLoadable(codebook, all => themesOf(all, language)), [codebook, language])
}
