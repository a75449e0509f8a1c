import type { Theme } from '../../contract/schemas/theme.ts'

/** The theme and all below it: a parent stands for its children, and a case with two of them counts once. */
export function familyOf(themes: readonly Theme[], themeId: string): string[] {
  const children = themes.filter(theme => theme.parentId === themeId && theme.id !== themeId)
  return [themeId, ...children.flatMap(child => familyOf(themes, child.id))]
}
