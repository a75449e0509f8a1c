// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import type { SearchHit } from '../../../../src/contract/schemas/search.ts'
import { SearchDialog } from '../../../../src/renderer/screens/search/search-dialog.tsx'
import { click, drawScreen, press, typeInto } from '../../draw-screen.tsx'
import type { FakeAnswers } from '../../fake-transport.ts'
import { settings, themes } from '../../pretended-shop.ts'

const hit = (id: number): SearchHit => ({
  id,
  subject: `Brief ${id}`,
  saidOn: '2026-03-02T09:00:00Z',
  person: 'Anna Kern',
  snippet: 'die Beratung war gut',
  marks: [[4, 12]],
})
const answers: FakeAnswers = {
  'codebook.get': () => [...themes],
  'search.query': () => ({ total: 2, tookMs: 1, hits: [hit(1), hit(2)] }),
}
const field = () => document.querySelector<HTMLInputElement>('input[role=combobox]')

async function ask(question: string) {
  const onClose = vi.fn<() => void>()
  const screen = await drawScreen(<SearchDialog opened onClose={onClose} />, { answers })
  await typeInto(field(), question)
  await press()
  return { screen, onClose }
}

test('before the first letter the query language is explained', async () => {
  await drawScreen(<SearchDialog opened onClose={() => {}} />, { answers })
  expect(document.body.textContent).toContain('thema:beratungsqualität')
})

test('hits come while one types, with the words marked', async () => {
  const { screen } = await ask('beratung')
  expect(screen.callsOf('search.query')).toMatchObject([{ query: 'beratung', limit: 20 }])
  expect([...document.querySelectorAll('mark')].map(mark => mark.textContent)).toEqual(['Beratung', 'Beratung'])
})

test('the arrow chooses, Enter opens the letter in the list of all hits', async () => {
  const { onClose } = await ask('beratung thema:preis')
  field()?.focus()
  await press('ArrowDown', 'Enter')
  expect(onClose).toHaveBeenCalledOnce()
  expect(window.location.hash).toBe('#/verbatims?query=beratung%20thema%3Apreis&at=2')
})

test('an arrow pressed before the hits have come does no harm', async () => {
  await drawScreen(<SearchDialog opened onClose={() => {}} />, { answers })
  await press('ArrowUp', 'ArrowDown')
  await typeInto(field(), 'beratung')
  await press('Enter')
  expect(window.location.hash).toBe('#/verbatims?query=beratung&at=1')
})

test('Tab takes the first completion', async () => {
  await ask('beratung the')
  field()?.focus()
  await press('Tab')
  expect(field()?.value).toBe('beratung thema:')
})

test.each(['de', 'en'] as const)('every word of the search stands in the catalogue (%s)', async language => {
  const screen = await drawScreen(<SearchDialog opened onClose={() => {}} />, { answers, language })
  await typeInto(field(), 'thema:xyz beratung')
  expect(screen.missing).toEqual([])
})

test('what is not understood is told with what may stand there, and the rest is asked', async () => {
  const { screen } = await ask('thema:xyz beratung')
  expect(document.body.textContent).toContain('„thema:xyz“ gibt es nicht. Möglich sind: Beratungsqualität')
  expect(field()?.getAttribute('aria-invalid')).toBe('true')
  expect(screen.callsOf('search.query').at(-1)).toMatchObject({ query: 'thema:xyz beratung' })
})

test('a kept search is asked again by a click', async () => {
  const kept = { ...settings, savedSearches: [{ name: 'Teuer', query: 'thema:preis' }] }
  await drawScreen(<SearchDialog opened onClose={() => {}} />, { answers: { ...answers, 'settings.get': () => kept } })
  const [button] = [...document.querySelectorAll('button')].filter(({ textContent }) =>
    textContent?.startsWith('Teuer'),
  )
  await click(button)
  expect(field()?.value).toBe('thema:preis')
})
