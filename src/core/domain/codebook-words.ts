import type { UiLanguage } from '../../contract/schemas/language.ts'
import type { Direction } from '../../contract/schemas/theme.ts'

/** The keys of a codebook file. Written in the owner's language, read in both. */
export const fileKeys = {
  'name.en': { de: 'Englisch', en: 'English' },
  'name.de': { de: 'Deutsch', en: 'German' },
  parent: { de: 'Gehört zu', en: 'Belongs to' },
  direction: { de: 'Wessen Worte', en: 'Whose words' },
  color: { de: 'Farbe', en: 'Colour' },
  threshold: { de: 'Schwelle', en: 'Threshold' },
  archived: { de: 'Archiviert', en: 'Archived' },
  'definition.de': { de: 'Definition', en: 'Definition (German)' },
  'definition.en': { de: 'Definition (englisch)', en: 'Definition (English)' },
  examples: { de: 'Beispiele', en: 'Examples' },
  'terms.de': { de: 'Begriffe', en: 'Terms (German)' },
  'terms.en': { de: 'Begriffe (englisch)', en: 'Terms (English)' },
  'watch.de': { de: 'Ausnahmen', en: 'Exceptions (German)' },
  'watch.en': { de: 'Ausnahmen (englisch)', en: 'Exceptions (English)' },
} as const satisfies Readonly<Record<string, Readonly<Record<UiLanguage, string>>>>
export type FileKey = keyof typeof fileKeys

export const directionWords: Readonly<Record<Direction, Readonly<Record<UiLanguage, string>>>> = {
  in: { de: 'Kunden', en: 'customers' },
  out: { de: 'wir selbst', en: 'ourselves' },
  both: { de: 'beide', en: 'both' },
}
export const yesWords: Readonly<Record<UiLanguage, string>> = { de: 'ja', en: 'yes' }
export const titleWords: Readonly<Record<UiLanguage, string>> = { de: 'Codebuch', en: 'Codebook' }

const byWord = new Map(
  (Object.keys(fileKeys) as FileKey[]).flatMap(key =>
    [fileKeys[key].de, fileKeys[key].en].map(word => [word.toLowerCase(), key] as const),
  ),
)
/** What a heading of the codebook file in either language means. */
export const keyOf = (word: string): FileKey | undefined => byWord.get(word.trim().toLowerCase())

/** Which letters a theme is looked for in, by its word in either language. */
export const directionOf = (word: string): Direction | undefined =>
  (Object.keys(directionWords) as Direction[]).find(direction => {
    const { de, en } = directionWords[direction]
    return [de.toLowerCase(), en.toLowerCase()].includes(word.trim().toLowerCase())
  })
