import { createInstance, type TFunction } from 'i18next'
import type { UiLanguage } from '../contract/schemas/language.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'

export const catalogues = { de, en } as const
export type Namespace = keyof typeof de
export const namespaces = Object.keys(de) as Namespace[]

declare module 'i18next' {
  // German is the language the sentences are written in first: its keys are the type of every key.
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof de
  }
}

/** What i18next needs in every host; the renderer adds react-i18next to it. */
export const i18nOptions = {
  resources: catalogues,
  ns: namespaces,
  defaultNS: 'common',
  fallbackLng: 'de',
  // React escapes by itself, and a terminal needs no escaping.
  interpolation: { escapeValue: false },
  initAsync: false,
} as const

export type Translate = TFunction<['common', ...Namespace[]]>

/** Sentences of one language for shells and prints: `t('errors:file.missing', { name })`. */
export function createTranslator(language: UiLanguage): Translate {
  const instance = createInstance()
  void instance.init({ ...i18nOptions, lng: language })
  return instance.getFixedT<['common', ...Namespace[]]>(language, ['common', ...namespaces])
}
