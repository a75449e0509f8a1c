import type { UiLanguage } from '../../contract/schemas/language.ts'
import type { Settings } from '../../contract/schemas/workspace.ts'

const languageKey = 'goldwert.language'
const appearanceKey = 'goldwert.appearance'
type Appearance = Settings['appearance']

/** The language of last time, before a workspace with its settings is open; at the very first start the system's, else German. */
export const rememberedLanguage = (): UiLanguage =>
  (localStorage.getItem(languageKey) ?? navigator.language).startsWith('en') ? 'en' : 'de'
export const rememberLanguage = (language: UiLanguage): void => localStorage.setItem(languageKey, language)

/** As the system has it, until the owner chooses. */
export function rememberedAppearance(): Appearance {
  const kept = localStorage.getItem(appearanceKey)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}
export const rememberAppearance = (appearance: Appearance): void => localStorage.setItem(appearanceKey, appearance)
