import i18next, { type BackendModule, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { UiLanguage } from '../contract/schemas/language.ts'

type Catalogue = Readonly<Record<string, unknown>>
const catalogues = import.meta.glob<Catalogue>('../i18n/*/*.json', { import: 'default' })

/** Each catalogue is its own chunk, fetched when a screen first speaks its words. */
const lazyCatalogues: BackendModule = {
  type: 'backend',
  init: () => {},
  read: async (language, namespace) => {
    const load = catalogues[`../i18n/${language}/${namespace}.json`]
    return load ? load() : {}
  },
}

/** i18next for the window; German unless the owner chose English. */
export async function startI18n(language: UiLanguage): Promise<i18n> {
  await i18next
    .use(lazyCatalogues)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'de',
      supportedLngs: ['de', 'en'],
      ns: ['common', 'frame', 'errors'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    })
  return i18next
}
