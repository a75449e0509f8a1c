import { lazy, type ComponentType } from 'react'
import type { ScreenName } from '../navigation/screens.ts'

/** Screens are fetched when first opened; the start-up bundle knows their names only. */
export const screens: Readonly<Record<ScreenName, ComponentType>> = {
  overview: lazy(async () => ({ default: (await import('../screens/overview/overview-screen.tsx')).OverviewScreen })),
  import: lazy(async () => ({ default: (await import('../screens/import/import-screen.tsx')).ImportScreen })),
  review: lazy(async () => ({ default: (await import('../screens/review/review-screen.tsx')).ReviewScreen })),
  verbatims: lazy(async () => ({
    default: (await import('../screens/verbatims/verbatims-screen.tsx')).VerbatimsScreen,
  })),
  codebook: lazy(async () => ({ default: (await import('../screens/codebook/codebook-screen.tsx')).CodebookScreen })),
  search: lazy(async () => ({ default: (await import('../screens/search/search-screen.tsx')).SearchScreen })),
  report: lazy(async () => ({ default: (await import('../screens/report/report-screen.tsx')).ReportScreen })),
  settings: lazy(async () => ({ default: (await import('../screens/settings/settings-screen.tsx')).SettingsScreen })),
  help: lazy(async () => ({ default: (await import('../screens/help/help-screen.tsx')).HelpScreen })),
}
