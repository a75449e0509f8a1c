import type { Codebook } from '../../domain/codebook.ts'
import type { TrainingExample } from '../model.ts'
import type { Reader } from '../reading.ts'

/** So many letters must show what is meant; by its description alone a theme would be seen everywhere. */
const fewestShown = 3

/**
 * A theme without rules is also learned from what the owner wrote of it: name and definition, as one letter more. Of five
 * letters shown this finds a third more of the others (docs/tagging.md). Themes whose rules see themselves in it bear it, too.
 */
export function describedThemes(
  reviewed: readonly TrainingExample[],
  codebook: Codebook,
  reader: Reader,
): TrainingExample[] {
  const isShown = (id: string): boolean =>
    reviewed.filter(({ themes, direction }) => direction === 'in' && themes.includes(id)).length >= fewestShown
  return codebook.themes
    .filter(({ id, archived, definition }) => !archived && !reader.hasRules(id) && definition.de + definition.en !== '')
    .filter(({ id }) => isShown(id))
    .map(({ id, name, definition }) => {
      const parts = new Set([name.de, definition.de, name.en, definition.en])
      return letterOf([...parts].filter(part => part !== '').join('. '), id, reader)
    })
}

function letterOf(text: string, id: string, reader: Reader): TrainingExample {
  const input = { text, hidden: [], language: null, direction: 'in', title: '' } as const
  const reading = reader.read(input)
  const others = reader.themeIds.filter(other => other !== id && reader.ofTheme(reading, other).length > 0)
  return { ...input, themes: [id, ...others] }
}
