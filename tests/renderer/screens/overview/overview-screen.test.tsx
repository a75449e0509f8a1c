// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { MonthProvider } from '../../../../src/renderer/navigation/use-month.tsx'
import { OverviewScreen } from '../../../../src/renderer/screens/overview/overview-screen.tsx'
import { click, drawScreen, press } from '../../draw-screen.tsx'
import { overview, pretendedShop, workspace } from '../../pretended-shop.ts'

const screen = (
  <MonthProvider>
    <OverviewScreen />
  </MonthProvider>
)
const draw = (over = {}) => drawScreen(screen, { answers: { ...pretendedShop(), ...over } })
const byText = (page: Element, selector: string, text: string) =>
  [...page.querySelectorAll(selector)].find(element => element.textContent?.includes(text))

test('each figure opens the list behind it and shows what is not reviewed beside it', async () => {
  const { page, missing } = await draw()
  const intake = byText(page, 'section', 'Eingang')
  expect(intake?.textContent).toContain('+53 ungeprüft')
  expect(intake?.querySelector('a')?.getAttribute('href')).toBe('#/verbatims?month=2026-03&opensCase=true')
  expect(missing).toEqual([])
})

test('a ratio of few cases is told as counts, never in percent', async () => {
  const { page } = await draw()
  expect(byText(page, 'section', 'Rettungsquote')?.textContent).toContain('2 von 4')
})

test('before anything is reviewed the suggestions stand in for the figures and say so', async () => {
  const fresh = {
    ...overview,
    reviewed: { n: 0, of: 84 },
    figures: overview.figures.map(figure => ({ ...figure, n: 0, value: 0 })),
  }
  const { page } = await draw({ 'figures.overview': () => fresh })
  const intake = byText(page, 'section', 'Eingang')?.textContent
  expect(intake).toContain('84ungeprüft')
})

test('every number of the trend leads to the verbatims behind it', async () => {
  const { page } = await draw()
  await click(byText(page, 'label', 'Tabelle'))
  const links = [...page.querySelectorAll('table a')].map(link => link.getAttribute('href'))
  expect(links).toContain('#/verbatims?month=2026-03&themeIds=T3&perCase=true')
})

test('the month is changed by a key and stands in the link', async () => {
  const { page } = await draw()
  await press(',')
  expect(window.location.hash).toBe('#/?month=2026-02')
  expect(page.querySelector('select')?.value).toBe('2026-02')
})

test('an empty house is sent to the import', async () => {
  const { words } = await draw({ 'workspace.info': () => ({ ...workspace, firstMonth: null, lastMonth: null }) })
  expect(words()).toContain('Zum Import')
})
