import type { Theme } from '../../../contract/schemas/theme.ts'
import { possibleParents } from './theme-tree.ts'

/** Where over a line of the list something is let go. */
export type DropZone = 'before' | 'inside' | 'after'

/** The middle of a line means "below this theme", its edges "beside it". */
export function zoneAt(y: number, { top, height }: Pick<DOMRect, 'top' | 'height'>): DropZone {
  const share = (y - top) / height
  return share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'inside'
}

export interface ThemePlace {
  readonly parentId: string | null
  /** In front of which theme; null for last. */
  readonly before: string | null
}

/** The place that a drop means; null where the theme stands there already or cannot stand. */
export function placeOfDrop(
  themes: readonly Theme[],
  themeId: string,
  target: string,
  zone: DropZone,
): ThemePlace | null {
  const onto = themes.find(({ id }) => id === target)
  const theme = themes.find(({ id }) => id === themeId)
  if (onto === undefined || theme === undefined || target === themeId) return null
  const parentId = zone === 'inside' ? target : onto.parentId
  if (parentId !== null && !possibleParents(themes, themeId).some(({ id }) => id === parentId)) return null
  const beside = themes.filter(one => one.parentId === parentId && one.id !== themeId)
  const at = beside.findIndex(({ id }) => id === target)
  const before = zone === 'inside' ? null : (beside[zone === 'before' ? at : at + 1]?.id ?? null)
  const place = { parentId, before }
  return isSame(themes, theme, place) ? null : place
}

function isSame(themes: readonly Theme[], theme: Theme, { parentId, before }: ThemePlace): boolean {
  if (theme.parentId !== parentId) return false
  const siblings = themes.filter(one => one.parentId === parentId)
  const next = siblings[siblings.indexOf(theme) + 1]?.id ?? null
  return next === before
}
