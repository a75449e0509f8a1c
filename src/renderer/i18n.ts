import { createInstance, type BackendModule, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { UiLanguage } from '../contract/schemas/language.ts'

type Catalogue = Readonly<Record<string, unknown>>
const catalogues = import.meta.glob<Catalogue>('../i18n/*/*.json', { import: 'default' })

/** All there are, for fetching them before they are spoken. */
export const namespaceNames = [...new Set(Object.keys(catalogues).map(path => path.replace(/^.*\/|\.json$/g, '')))]

/** Each catalogue is its own chunk, fetched when a screen first speaks its words. */
const lazyCatalogues: BackendModule = {
  type: 'backend',
  init: () => {},
  read(language, namespace, callback) {
    const load = catalogues[`../i18n/${language}/${namespace}.json`]
    if (!load) return callback(new Error(`no catalogue ${language}/${namespace}`), false)
    /* oxlint-disable promise/no-callback-in-promise -- i18next's door for backends is a callback */
    load().then(
      catalogue => callback(null, catalogue),
      (error: Error) => callback(error, false),
    )
    /* oxlint-enable promise/no-callback-in-promise */
  },
}

/** i18next for the window; German unless the owner chose English. */
export async function startI18n(language: UiLanguage): Promise<i18n> {
  const instance = createInstance()
  await instance
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
  return instance
}
