import { lazy, type ComponentType } from 'react'
import type { ScreenName } from '../navigation/screens.ts'

/** What fetches the code of each screen. */
export const screenLoads = {
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

/** Screens are fetched when first opened; the start-up bundle knows their names only. */
export const screens: Readonly<Record<ScreenName, ComponentType>> = {
  overview: lazy(async () => ({ default: (await screenLoads.overview()).OverviewScreen })),
  import: lazy(async () => ({ default: (await screenLoads.import()).ImportScreen })),
  review: lazy(async () => ({ default: (await screenLoads.review()).ReviewScreen })),
  verbatims: lazy(async () => ({ default: (await screenLoads.verbatims()).VerbatimsScreen })),
  codebook: lazy(async () => ({ default: (await screenLoads.codebook()).CodebookScreen })),
  search: lazy(async () => ({ default: (await screenLoads.search()).SearchScreen })),
  report: lazy(async () => ({ default: (await screenLoads.report()).ReportScreen })),
  settings: lazy(async () => ({ default: (await screenLoads.settings()).SettingsScreen })),
  help: lazy(async () => ({ default: (await screenLoads.help()).HelpScreen })),
}
