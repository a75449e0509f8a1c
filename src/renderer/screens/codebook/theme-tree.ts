import type { Theme } from '../../../contract/schemas/theme.ts'

export interface ThemeNode {
  readonly theme: Theme
  /** 0 at the top. */
  readonly depth: number
}

/** The themes as a tree, in the codebook's order, each followed by those below it. A theme whose parent is gone stands at the top. */
export function themeTree(themes: readonly Theme[]): readonly ThemeNode[] {
  const ids = new Set(themes.map(theme => theme.id))
  const nodes: ThemeNode[] = []
  const seen = new Set<string>()
  const visit = (theme: Theme, depth: number): void => {
    if (seen.has(theme.id)) return
    seen.add(theme.id)
    nodes.push({ theme, depth })
    for (const child of themes) if (child.parentId === theme.id) visit(child, depth + 1)
  }
  for (const theme of themes) if (theme.parentId === null || !ids.has(theme.parentId)) visit(theme, 0)
  for (const theme of themes) visit(theme, 0) // what hangs in a ring is still shown
  return nodes
}

/** As they stand in the list: those that were put away come last. */
export const listedThemes = (themes: readonly Theme[]): readonly ThemeNode[] =>
  themeTree([...themes.filter(theme => !theme.archived), ...themes.filter(theme => theme.archived)])

/** The theme before or after this one in the list; the first where none is open. */
export function neighbourOf(themes: readonly Theme[], themeId: string | null, by: -1 | 1): string | null {
  const listed = listedThemes(themes)
  const at = listed.findIndex(({ theme }) => theme.id === themeId)
  return listed[at === -1 ? 0 : Math.max(0, Math.min(at + by, listed.length - 1))]?.theme.id ?? null
}

/** Themes that may stand above this one: not itself, and none below it. */
export function possibleParents(themes: readonly Theme[], themeId: string): readonly Theme[] {
  const below = new Set([themeId])
  for (const { theme } of themeTree(themes)) if (theme.parentId && below.has(theme.parentId)) below.add(theme.id)
  return themes.filter(theme => !below.has(theme.id) && !theme.archived)
}

/** In front of which theme it stands one place up or down among those beside it; null for last, undefined where it cannot. */
export function placeAfterMove(themes: readonly Theme[], themeId: string, by: -1 | 1): string | null | undefined {
  const parentId = themes.find(({ id }) => id === themeId)?.parentId ?? null
  const beside = themes.filter(theme => theme.parentId === parentId && !theme.archived)
  const at = beside.findIndex(({ id }) => id === themeId)
  const next = at + by
  if (at === -1 || next < 0 || next >= beside.length) return undefined
  return (by === -1 ? beside[next] : beside[next + 1])?.id ?? null
}
