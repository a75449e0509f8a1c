// @vitest-environment jsdom
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { ImportDraftProvider } from '../../src/renderer/intake/import-draft.tsx'
import { MonthProvider } from '../../src/renderer/navigation/use-month.tsx'
import { HelpScreen } from '../../src/renderer/screens/help/help-screen.tsx'
import { ImportScreen } from '../../src/renderer/screens/import/import-screen.tsx'
import { OverviewScreen } from '../../src/renderer/screens/overview/overview-screen.tsx'
import { SettingsScreen } from '../../src/renderer/screens/settings/settings-screen.tsx'
import { FirstRun } from '../../src/renderer/screens/first-run/first-run.tsx'
import { drawScreen } from './draw-screen.tsx'
import { emptyHouse, importJob, pretendedShop } from './pretended-shop.ts'

/** Colours need a real browser; the end-to-end walks look at those. */
async function faultsOf(page: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(page, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

const within = (screen: ReactNode) => (
  <ImportDraftProvider>
    <MonthProvider>{screen}</MonthProvider>
  </ImportDraftProvider>
)
const running = { 'jobs.list': () => [importJob()] }

test.each([
  ['overview', <OverviewScreen key="o" />, pretendedShop()],
  ['import', <ImportScreen key="i" />, pretendedShop()],
  ['import while it runs', <ImportScreen key="r" />, { ...pretendedShop(), ...running }],
  ['settings', <SettingsScreen key="s" />, pretendedShop()],
  ['help', <HelpScreen key="h" />, pretendedShop()],
  ['first run', <FirstRun key="f" workspace={null} startsOver={false} onLeave={() => {}} />, emptyHouse()],
])('a checker of accessibility finds nothing on the screen “%s”', async (_, screen, answers) => {
  const { page, missing } = await drawScreen(within(screen), { answers })
  expect(await faultsOf(page)).toEqual([])
  expect(missing).toEqual([])
})
