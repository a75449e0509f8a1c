// @vitest-environment jsdom
import { act } from 'react'
import { expect, test } from 'vitest'
import { ImportDraftProvider } from '../../../../src/renderer/intake/import-draft.tsx'
import { SettingsScreen } from '../../../../src/renderer/screens/settings/settings-screen.tsx'
import { sectionId, settingsParts } from '../../../../src/renderer/screens/settings/settings-parts.ts'
import { click, drawScreen, press, settled, typeInto } from '../../draw-screen.tsx'
import { pretendedShop } from '../../pretended-shop.ts'

const draw = (over = {}) =>
  drawScreen(
    <ImportDraftProvider>
      <SettingsScreen />
    </ImportDraftProvider>,
    { answers: { ...pretendedShop(), ...over } },
  )
const labelled = (page: Element, text: string) => {
  const label = [...page.querySelectorAll('label')].find(element => element.textContent === text)
  return page.ownerDocument.getElementById(label?.htmlFor ?? '')
}
const choose = (element: Element | null, value: string) =>
  act(async () => {
    ;(element as HTMLSelectElement).value = value
    element?.dispatchEvent(new Event('change', { bubbles: true }))
  })

test('the shop’s name is kept when the field is left', async () => {
  const { page, callsOf } = await draw()
  const field = labelled(page, 'Name des Ladens oder Betriebs')
  await typeInto(field, 'Möbel Neu')
  await act(async () => field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  await settled()
  expect(callsOf('settings.change')).toEqual([{ shopName: 'Möbel Neu' }])
})

test('a day is opened and its hours changed', async () => {
  const { page, callsOf } = await draw()
  await click(labelled(page, 'Samstag'))
  await choose(page.querySelector('[aria-label="Montag von"]'), '600')
  await settled()
  const weeks = callsOf('settings.change') as readonly { readonly workingHours: readonly unknown[] }[]
  expect(weeks[0]?.workingHours[5]).toEqual({ from: 540, until: 1080 })
  expect(weeks[1]?.workingHours[0]).toEqual({ from: 600, until: 1080 })
})

test('holidays are those of the chosen federal state', async () => {
  const { page, callsOf } = await draw()
  await choose(labelled(page, 'Bundesland'), 'NI')
  await settled()
  expect(callsOf('settings.change')).toEqual([{ federalState: 'NI' }])
})

test('the check says in words whether the file is sound', async () => {
  const { page, words } = await draw({ 'workspace.check': () => ({ sound: false, problems: ['page 7'] }) })
  await click([...page.querySelectorAll('button')].find(button => button.textContent === 'Datei prüfen'))
  expect(words()).toContain('Die Datei ist beschädigt: page 7.')
})

test('the rhythm of copies is set, and a copy is put back only after a question', async () => {
  const { page, callsOf } = await draw()
  await choose(labelled(page, 'Von selbst sichern'), 'month')
  await settled()
  expect(callsOf('settings.change')).toEqual([{ backup: { folder: '', every: 'month', keep: 3 } }])
  const goes = (within: string) =>
    [...document.querySelectorAll(`${within} button`)].find(({ textContent }) =>
      textContent?.startsWith('Zurückspielen'),
    )
  await click(goes('section'))
  await settled()
  expect(callsOf('host.restore')).toEqual([])
  await click(goes('[role=dialog]'))
  expect(callsOf('host.restore')).toMatchObject([{ path: expect.stringContaining('2026-03-29') as string }])
})

test('a firm that customers name becomes a competitor by a click', async () => {
  const { callsOf } = await draw()
  await click(
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Küchen Studio Süd (3)'),
  )
  expect(callsOf('settings.change')).toEqual([
    { competitors: ['Küchenwelt Nord', 'Möbel Hansen', 'Küchen Studio Süd'] },
  ])
})

test.each(settingsParts.map((part, index) => [String(index + 1), part] as const))(
  'key %s goes to the section “%s” at the top of the list',
  async (key, part) => {
    const { page } = await draw()
    await press(key)
    expect(page.ownerDocument.activeElement?.id).toBe(sectionId(part))
  },
)

test('each section stands in the list under its own name, and a click on it leads there', async () => {
  const { page } = await draw()
  const links = [...page.querySelectorAll('nav[aria-label="Abschnitte"] a')]
  const sections = [...page.querySelectorAll('section')].map(section => section.getAttribute('aria-label'))
  expect(links.map(link => link.firstChild?.textContent)).toEqual(sections)
  await click(links.at(-2) ?? null)
  expect(page.ownerDocument.activeElement?.getAttribute('aria-label')).toBe('Aufbewahrung')
})
