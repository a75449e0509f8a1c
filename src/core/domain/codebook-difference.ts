import type { CodebookDifference, TermsChange } from '../../contract/schemas/codebook-edit.ts'
import type { Terms, Theme } from '../../contract/schemas/theme.ts'
import type { CodebookFile } from './codebook-file.ts'

const plainFields = [
  'parentId',
  'name',
  'definition',
  'examples',
  'color',
  'direction',
  'threshold',
  'archived',
] as const

/** What would become of the codebook if the file were taken; the themes of the file in its order. */
export function compareCodebooks(present: readonly Theme[], file: CodebookFile): CodebookDifference {
  const presentById = new Map(present.map(theme => [theme.id, theme]))
  const inFile = new Set(file.themes.map(({ id }) => id))
  return {
    title: file.title,
    added: file.themes.filter(({ id }) => !presentById.has(id)),
    changed: file.themes.flatMap(theme => {
      const old = presentById.get(theme.id)
      return old === undefined ? [] : changeOf(old, theme)
    }),
    missing: present.filter(({ id }) => !inFile.has(id)).map(({ id, name }) => ({ themeId: id, name })),
    problems: [...file.problems],
  }
}

function changeOf(old: Theme, theme: Theme): CodebookDifference['changed'] {
  const fields = plainFields.filter(field => JSON.stringify(old[field]) !== JSON.stringify(theme[field]))
  const [terms, watch] = [termsChange(old.terms, theme.terms), termsChange(old.watch, theme.watch)]
  const same = fields.length === 0 && isNothing(terms) && isNothing(watch)
  return same ? [] : [{ themeId: theme.id, name: theme.name, fields: [...fields], terms, watch }]
}

const without = (list: readonly string[], gone: readonly string[]): string[] =>
  list.filter(term => !gone.includes(term))

const termsChange = (old: Terms, next: Terms): TermsChange => ({
  added: { de: without(next.de, old.de), en: without(next.en, old.en) },
  removed: { de: without(old.de, next.de), en: without(old.en, next.en) },
})

const isNothing = ({ added, removed }: TermsChange): boolean =>
  [added.de, added.en, removed.de, removed.en].every(list => list.length === 0)
