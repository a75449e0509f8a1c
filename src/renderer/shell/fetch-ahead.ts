import type { i18n } from 'i18next'
import { namespaceNames } from '../i18n.ts'
import { fetchScreen } from './routes.tsx'

/** The likeliest first. */
const ahead = ['review', 'verbatims', 'search', 'codebook', 'report', 'import', 'settings', 'help', 'overview'] as const
const restMs = 1000

/** Fetches words and screens one after the other while the owner still looks at the first: the next one opens at once. */
export async function fetchAhead(i18n: i18n): Promise<void> {
  await new Promise(resolve => void setTimeout(resolve, restMs))
  const fetches = [
    () => i18n.loadNamespaces(namespaceNames),
    ...ahead.map(name => fetchScreen[name]),
    () => import('../screens/search/search-dialog.tsx'),
    () => import('../screens/overview/theme-trend-chart.tsx'),
  ]
  for (const fetch of fetches) {
    await idle()
    // What cannot be fetched now says so when it is opened.
    await fetch().catch(() => undefined)
  }
}

const idle = (): Promise<void> => new Promise(resolve => void requestIdleCallback(() => resolve(), { timeout: 2000 }))
