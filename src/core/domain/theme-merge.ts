import type { Bilingual } from '../../contract/schemas/language.ts'
import type { Terms, Theme } from '../../contract/schemas/theme.ts'

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]

const joinTerms = (all: readonly Terms[]): Terms => ({
  de: union(all.map(({ de }) => de)),
  en: union(all.map(({ en }) => en)),
})

function joinDefinitions(all: readonly Theme[]): Bilingual {
  const joined = (side: keyof Bilingual): string =>
    union([all.map(({ definition }) => definition[side].trim()).filter(text => text !== '')]).join('\n')
  return { de: joined('de'), en: joined('en') }
}

/** The codebook with `from` gone into `into`: terms, exceptions and examples of all; what stood below them stands below it. */
export function mergeThemes(themes: readonly Theme[], from: ReadonlySet<string>, into: string): Theme[] {
  const target = themes.find(({ id }) => id === into)
  if (target === undefined) return [...themes]
  const all = [target, ...themes.filter(({ id }) => from.has(id))]
  const merged: Theme = {
    ...target,
    parentId: liveParent(themes, target, from),
    definition: joinDefinitions(all),
    examples: union(all.map(({ examples }) => examples)),
    direction: all.every(({ direction }) => direction === target.direction) ? target.direction : 'both',
    terms: joinTerms(all.map(({ terms }) => terms)),
    watch: joinTerms(all.map(({ watch }) => watch)),
  }
  return themes
    .filter(({ id }) => !from.has(id))
    .map(theme => {
      if (theme.id === into) return merged
      return theme.parentId !== null && from.has(theme.parentId) ? { ...theme, parentId: into } : theme
    })
}

/** A theme that stood below one that goes moves up to the next that stays. */
function liveParent(themes: readonly Theme[], { parentId }: Theme, gone: ReadonlySet<string>): string | null {
  let parent = parentId
  while (parent !== null && gone.has(parent)) parent = themes.find(({ id }) => id === parent)?.parentId ?? null
  return parent
}

/** The codebook without the theme; those below it move up to its parent. */
export function withoutTheme(themes: readonly Theme[], themeId: string): Theme[] {
  const parentId = themes.find(({ id }) => id === themeId)?.parentId ?? null
  return themes
    .filter(({ id }) => id !== themeId)
    .map(theme => (theme.parentId === themeId ? { ...theme, parentId } : theme))
}

/** The codebook with `part` beside (or below) the theme it was part of; its terms leave that theme. */
export function splitTheme(themes: readonly Theme[], themeId: string, part: Theme): Theme[] {
  return themes.flatMap(theme =>
    theme.id === themeId ? [{ ...theme, terms: lessTerms(theme.terms, part.terms) }, part] : [theme],
  )
}

const lessTerms = (terms: Terms, gone: Terms): Terms => ({
  de: terms.de.filter(term => !gone.de.includes(term)),
  en: terms.en.filter(term => !gone.en.includes(term)),
})
