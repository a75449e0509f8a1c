// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { VerbatimsScreen } from '../../../../src/renderer/screens/verbatims/verbatims-screen.tsx'
import { click, drawScreen, press } from '../../draw-screen.tsx'
import type { FakeAnswers } from '../../fake-transport.ts'
import { themes } from '../../pretended-shop.ts'
import { givenCoding, givenDetail, givenRow } from '../review/given-verbatims.ts'

const answers: FakeAnswers = {
  'codebook.get': () => [...themes],
  'verbatims.list': () => ({ total: 1204, rows: [1, 2, 3].map(id => givenRow(id)) }),
  'verbatims.get': ({ verbatimId }) =>
    givenDetail(verbatimId, {
      title: `Brief ${verbatimId}`,
      codings: [givenCoding('T1'), givenCoding('T4', { review: 'rejected' })],
      type: 'complaint',
    }),
}
const draw = (at: string) => drawScreen(<VerbatimsScreen />, { answers, at })

test('the list is narrowed as the link says, and says so in words', async () => {
  const screen = await draw('/verbatims?month=2026-03&themeIds=T1,T4&gold=true')
  expect(screen.callsOf('verbatims.list')).toMatchObject([
    { filter: { month: '2026-03', themeIds: ['T1', 'T4'], gold: true } },
  ])
  const chips = [...screen.page.querySelectorAll('ul[aria-label=Filter] li')].map(chip => chip.textContent)
  expect(chips).toEqual(['März 2026', 'Beratungsqualität', 'Preis', 'Gold wert', 'eines der Themen genügt'])
  expect(screen.words()).toContain('1.204 Stimmen')
})

test('a filter that is taken away is gone from the link', async () => {
  const screen = await draw('/verbatims?month=2026-03&themeIds=T1')
  await click(screen.page.querySelector('[aria-label="Filter entfernen: März 2026"]'))
  expect(window.location.hash).toBe('#/verbatims?themeIds=T1')
})

test('all of the themes instead of any of them is one click', async () => {
  const screen = await draw('/verbatims?themeIds=T1,T4')
  await click(screen.page.querySelector('[aria-pressed=false]'))
  expect(screen.callsOf('verbatims.list').at(-1)).toMatchObject({ filter: { themeMatch: 'all' } })
})

test('the first letter stands open, J opens the next; the link follows', async () => {
  const screen = await draw('/verbatims?gold=true')
  expect(screen.page.querySelector('article')?.textContent).toContain('Brief 1')
  await press('j')
  expect(window.location.hash).toBe('#/verbatims?gold=true&at=2')
  expect(screen.page.querySelector('article')?.textContent).toContain('Brief 2')
})

test('Enter goes on to review this very letter in this very list', async () => {
  await draw('/verbatims?gold=true&at=3')
  await press('Enter')
  expect(window.location.hash).toBe('#/review?gold=true&at=3')
})

test('O shows the whole case, D everything of the person, each with the letter still open', async () => {
  await draw('/verbatims?at=2')
  await press('o')
  expect(window.location.hash).toBe('#/verbatims?caseId=2&at=2')
  await press('d')
  expect(window.location.hash).toBe('#/verbatims?person=anna%40example.org&at=2')
})

test('V unfolds the conversation of the letter that is open, and of no other', async () => {
  const thread = [1, 2].map(id => ({ ...givenRow(id), snippet: `Zeile ${id}` }))
  const screen = await drawScreen(<VerbatimsScreen />, {
    answers: { ...answers, 'verbatims.get': ({ verbatimId }) => givenDetail(verbatimId, { thread }) },
    at: '/verbatims?at=1',
  })
  const unfolded = () =>
    [...screen.page.querySelectorAll('article [aria-expanded]')]
      .find(({ textContent }) => textContent?.includes('Schriftwechsel'))
      ?.getAttribute('aria-expanded')
  expect(unfolded()).toBe('false')
  await press('v')
  expect(unfolded()).toBe('true')
  await press('j')
  expect(unfolded()).toBe('false')
})

test('C copies the letter as a quote with its writer, P prints it', async () => {
  let copied = ''
  document.execCommand = () => {
    const event = new Event('copy') as Event & { clipboardData?: object }
    event.clipboardData = { setData: (_: string, words: string) => (copied = words) }
    return document.dispatchEvent(event) || true
  }
  let printed = 0
  window.print = () => void printed++
  await draw('/verbatims?at=1')
  await press('c')
  expect(copied).toMatch(/^„.*“\n\(Anna .*Brief 1\)$/s)
  await press('p')
  expect(printed).toBe(1)
})

test('whoever wrote before is told at the letter, with the way to all of it', async () => {
  const screen = await drawScreen(<VerbatimsScreen />, {
    answers: { ...answers, 'verbatims.get': ({ verbatimId }) => givenDetail(verbatimId, { fromSame: 1204 }) },
    at: '/verbatims?at=1',
  })
  const link = [...screen.page.querySelectorAll('article a')].find(({ textContent }) =>
    textContent?.includes('1.204 Nachrichten'),
  )
  expect(link?.getAttribute('href')).toBe('#/verbatims?person=anna%40example.org&at=1')
})

test('a theme that was rejected is neither listed nor coloured', async () => {
  const screen = await draw('/verbatims?at=1')
  const letter = screen.page.querySelector('article')?.textContent
  expect(letter).toContain('Beratungsqualität')
  expect(letter).not.toContain('Preis')
})

test('a list without a row says what to do', async () => {
  const screen = await drawScreen(<VerbatimsScreen />, {
    answers: { ...answers, 'verbatims.list': () => ({ total: 0, rows: [] }) },
    at: '/verbatims?gold=true',
  })
  expect(screen.words()).toContain('Keine Stimme passt')
})

test.each(['de', 'en'] as const)('every filter of the contract has words in the catalogue (%s)', async language => {
  const everything =
    'query=x&month=2026-03&fromMonth=2026-01&untilMonth=2026-03&themeIds=T1,T2&themeMatch=all&classes=customer,own&kind=answer&type=complaint&cause=we&outcome=lost&sentiment=mixed&gold=true&reviewed=false&opensCase=true&perCase=true&declineReason=price&refusal=hard&refused=true&channel=direct&answered=false&silentAt=2026-02&answeredLateIn=2026-02&sourceId=1&person=kern&at=1'
  const screen = await drawScreen(<VerbatimsScreen />, { answers, at: `/verbatims?${everything}`, language })
  expect(screen.missing).toEqual([])
})
