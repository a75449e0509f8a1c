// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { CodebookScreen } from '../../../../src/renderer/screens/codebook/codebook-screen.tsx'
import { click, drawScreen, press, settled, typeInto } from '../../draw-screen.tsx'
import type { FakeAnswers } from '../../fake-transport.ts'
import { themes } from '../../pretended-shop.ts'

const answers: FakeAnswers = {
  'codebook.get': () => [...themes],
  'themes.count': () => [{ themeId: 'T4', confirmed: 12, suggested: 30 }],
  'codebook.save-theme': ({ theme }) => theme,
  'codebook.remove-theme': () => ({ removed: true }),
  'codebook.preview-rules': ({ terms }) => ({
    hits: terms.de.length,
    scanned: 100,
    examples: [{ verbatimId: 7, snippet: 'viel zu teuer', marks: [[8, 13]], term: 'teuer' }],
    problems: terms.de
      .filter(term => term.includes('"'))
      .map(term => ({ list: 'terms' as const, language: 'de' as const, term, message: 'quote-open', at: 0 })),
  }),
}
const draw = () => drawScreen(<CodebookScreen />, { answers, at: '/codebook?theme=T4' })
const terms = (page: Element) => page.querySelectorAll('textarea')[1]
const rested = async () => {
  for (let turn = 0; turn < 5; turn++) await settled()
}
const button = (page: Element, label: string) =>
  [...page.querySelectorAll('button')].find(one => one.textContent?.includes(label))

test('while terms are typed their hits are shown, and the term that made them', async () => {
  const { page, callsOf } = await draw()
  await typeInto(terms(page), 'teuer')
  await rested()
  expect(callsOf('codebook.preview-rules').at(-1)).toMatchObject({ terms: { de: ['teuer'] } })
  expect(page.textContent).toContain('1 Treffer in 100 Stimmen')
  expect(page.querySelector('mark')?.textContent).toBe('teuer')
})

test('a term that is not written right is named, and the theme cannot be stored so', async () => {
  const { page } = await draw()
  await typeInto(terms(page), '"offen')
  await rested()
  expect(page.textContent).toContain('Ein Anführungszeichen fehlt.')
  expect(button(page, 'Speichern')?.disabled).toBe(true)
})

test('a theme is stored as a whole, with Ctrl+S from within a field', async () => {
  const { page, callsOf } = await draw()
  await typeInto(terms(page), 'teuer\nzu hoch')
  terms(page)?.focus()
  await press('Control+s')
  expect(callsOf('codebook.save-theme')).toEqual([
    { theme: { ...themes[3], terms: { de: ['teuer', 'zu hoch'], en: [] } } },
  ])
})

test('a new theme takes a name of its own and is stored under a new id', async () => {
  const { page, callsOf } = await draw()
  await click(button(page, 'Neues Thema'))
  await typeInto(page.querySelector('input[required]'), 'Verpackung')
  await click(button(page, 'Speichern'))
  expect(callsOf('codebook.save-theme')).toMatchObject([{ theme: { id: 'E1', name: { de: 'Verpackung' } } }])
})

test('a theme is removed only after a question that says what goes with it', async () => {
  // jsdom shows no popover, so Mantine warns that nothing in it can be focused.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { page, callsOf, notices } = await draw()
  await click(page.querySelector('[aria-label=Entfernen]'))
  expect(document.body.textContent).toContain('12 bestätigte und 30 vorgeschlagene')
  expect(callsOf('codebook.remove-theme')).toEqual([])
  await click(button(document.body, 'Thema entfernen'))
  expect(callsOf('codebook.remove-theme')).toEqual([{ themeId: 'T4' }])
  expect(notices.done).toHaveBeenCalledWith('„Preis“ ist entfernt. Rückgängig mit Strg+Z.')
})

test.each(['de', 'en'] as const)('every word of the codebook stands in the catalogue (%s)', async language => {
  const screen = await drawScreen(<CodebookScreen />, { answers, at: '/codebook', language })
  await typeInto(terms(screen.page), 'teuer')
  await rested()
  expect(screen.missing).toEqual([])
})
