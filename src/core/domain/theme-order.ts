import type { Theme } from '../../contract/schemas/theme.ts'

/** A theme and where it stands in the codebook, counted from 1. */
export interface PlacedTheme {
  readonly theme: Theme
  readonly position: number
}

/** Under another parent, in front of `before` or last; themes below it follow by themselves. */
export function moveTheme(
  themes: readonly Theme[],
  themeId: string,
  parentId: string | null,
  before: string | null,
): Theme[] {
  const moved = themes.find(({ id }) => id === themeId)
  if (moved === undefined) return [...themes]
  const others = themes.filter(({ id }) => id !== themeId)
  const at = others.findIndex(({ id }) => id === before)
  const from = at === -1 ? others.length : at
  return [...others.slice(0, from), { ...moved, parentId }, ...others.slice(from)]
}

/** Whether `id` is `above` itself or stands anywhere below it. */
export function isBelow(themes: readonly Theme[], id: string, above: string): boolean {
  const parentOf = new Map(themes.map(theme => [theme.id, theme.parentId]))
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}

export interface ThemesDifference {
  readonly before: readonly PlacedTheme[]
  readonly after: readonly PlacedTheme[]
}

/** What differs between two codebooks, each side with what it takes to come back to it; nothing where only numbers of places differ. */
export function differenceOf(before: readonly PlacedTheme[], themes: readonly Theme[]): ThemesDifference {
  const isSame = JSON.stringify(before.map(({ theme }) => theme)) === JSON.stringify(themes)
  if (isSame) return { before: [], after: [] }
  const after = themes.map((theme, index) => ({ theme, position: index + 1 }))
  const text = (placed: readonly PlacedTheme[]): Map<string, string> =>
    new Map(placed.map(one => [one.theme.id, JSON.stringify(one)]))
  const [old, next] = [text(before), text(after)]
  const differs = ({ theme: { id } }: PlacedTheme): boolean => old.get(id) !== next.get(id)
  return { before: before.filter(differs), after: after.filter(differs) }
}
