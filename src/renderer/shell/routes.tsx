import { lazy, type ComponentType } from 'react'
import type { ScreenName } from '../navigation/screens.ts'

const screenLoads = {
  overview: () => import('../screens/overview/overview-screen.tsx'),
  import: () => import('../screens/import/import-screen.tsx'),
  review: () => import('../screens/review/review-screen.tsx'),
  verbatims: () => import('../screens/verbatims/verbatims-screen.tsx'),
  codebook: () => import('../screens/codebook/codebook-screen.tsx'),
  search: () => import('../screens/search/search-screen.tsx'),
  report: () => import('../screens/report/report-screen.tsx'),
  settings: () => import('../screens/settings/settings-screen.tsx'),
  help: () => import('../screens/help/help-screen.tsx'),
} as const

const fetched = new Map<ScreenName, ComponentType>()
const keep = (name: ScreenName, screen: ComponentType): ComponentType => {
  fetched.set(name, screen)
  return screen
}

/** What fetches each screen; the start-up bundle knows their names only. */
export const fetchScreen: Readonly<Record<ScreenName, () => Promise<ComponentType>>> = {
  overview: async () => keep('overview', (await screenLoads.overview()).OverviewScreen),
  import: async () => keep('import', (await screenLoads.import()).ImportScreen),
  review: async () => keep('review', (await screenLoads.review()).ReviewScreen),
  verbatims: async () => keep('verbatims', (await screenLoads.verbatims()).VerbatimsScreen),
  codebook: async () => keep('codebook', (await screenLoads.codebook()).CodebookScreen),
  search: async () => keep('search', (await screenLoads.search()).SearchScreen),
  report: async () => keep('report', (await screenLoads.report()).ReportScreen),
  settings: async () => keep('settings', (await screenLoads.settings()).SettingsScreen),
  help: async () => keep('help', (await screenLoads.help()).HelpScreen),
}

const waitFor = (name: ScreenName): ComponentType => lazy(async () => ({ default: await fetchScreen[name]() }))
const awaited: Readonly<Record<ScreenName, ComponentType>> = {
  overview: waitFor('overview'),
  import: waitFor('import'),
  review: waitFor('review'),
  verbatims: waitFor('verbatims'),
  codebook: waitFor('codebook'),
  search: waitFor('search'),
  report: waitFor('report'),
  settings: waitFor('settings'),
  help: waitFor('help'),
}

/** A screen already fetched is drawn at once: React shows what it has to wait for three tenths of a second later than it could. */
export const screenNamed = (name: ScreenName): ComponentType => fetched.get(name) ?? awaited[name]
