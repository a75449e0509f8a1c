// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { CodebookScreen } from '../../../../src/renderer/screens/codebook/codebook-screen.tsx'
import { click, drawScreen, press, settled, typeInto } from '../../draw-screen.tsx'
import type { FakeAnswers } from '../../fake-transport.ts'
import { themes } from '../../pretended-shop.ts'

const answers: FakeAnswers = {
  'codebook.get': () => [...themes],
  'themes.count': () => [{ themeId: 'T4', confirmed: 12, suggested: 30 }],
  'codebook.save-theme': ({ theme }) => theme,
  'codebook.edit': () => ({ changed: true }),
  'codebook.words': () => [
    { word: 'teuer', verbatims: 12 },
    { word: 'teuerste', verbatims: 3 },
  ],
  'codebook.preview-edit': () => ({
    verbatims: 42,
    decisions: 12,
    themes: [
      {
        themeId: 'T4',
        name: { de: 'Preis', en: 'Price' },
        before: { confirmed: 12, suggested: 30, cases: 9 },
        after: null,
      },
    ],
    reports: 2,
    months: [{ month: '2026-03', themeId: 'T4', before: 4, after: 0 }],
    retagged: 900,
  }),
  'codebook.preview-rules': ({ terms }) => ({
    hits: terms.de.length,
    scanned: 100,
    complete: true,
    looked: 1,
    candidates: 1,
    near: { exception: 0, passing: 0, missed: 1, wrong: 0 },
    bearing: { all: 37, hit: 12 },
    examples: [
      { kind: 'missed', verbatimId: 9, snippet: 'Das war happig.', marks: [], term: '' },
      { kind: 'hit', verbatimId: 7, snippet: 'viel zu teuer', marks: [[8, 13]], term: 'teuer' },
    ],
    problems: terms.de
      .filter(term => term.includes('"'))
      .map(term => ({ list: 'terms' as const, language: 'de' as const, term, message: 'quote-open', at: 0 })),
  }),
}
const draw = () => drawScreen(<CodebookScreen />, { answers, at: '/codebook?theme=T4' })
const terms = (page: Element) => page.querySelectorAll('textarea')[0]
const rested = async () => {
  for (let turn = 0; turn < 5; turn++) await settled()
}
const button = (page: Element, label: string) =>
  [...page.querySelectorAll('button')].find(one => one.textContent?.includes(label))

test('a link leads to one side of a theme', async () => {
  const { page } = await drawScreen(<CodebookScreen />, { answers, at: '/codebook?theme=T4&tab=details' })
  expect(page.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Angaben')
})

test('while terms are typed their hits are shown, and the term that made them', async () => {
  const { page, callsOf } = await draw()
  await typeInto(terms(page), 'teuer')
  await rested()
  expect(callsOf('codebook.preview-rules').at(-1)).toMatchObject({ terms: { de: ['teuer'] } })
  expect(page.textContent).toContain('1 Treffer in allen 100 Stimmen')
  expect(page.textContent).toContain('37 Stimmen haben das Thema jetzt: 12 mit einem Treffer, 25 ohne')
  expect(page.textContent).toContain('Von Ihnen so entschieden, kein Begriff trifft')
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
  await typeInto(page.querySelector('input[aria-label=Name]'), 'Verpackung')
  await click(button(page, 'Speichern'))
  expect(callsOf('codebook.save-theme')).toMatchObject([{ theme: { id: 'E1', name: { de: 'Verpackung' } } }])
})

test('a theme is removed only after its effect was shown', async () => {
  const { page, callsOf, notices } = await drawScreen(<CodebookScreen />, { answers, at: '/codebook?theme=T4' })
  await click(page.querySelector('[aria-label=Mehr]'))
  await click(button(document.body, 'Entfernen …'))
  await rested()
  const dialog = document.querySelector('[role=dialog]')
  expect(dialog?.textContent).toContain('12 Ihrer Entscheidungen nennen danach ein anderes Thema')
  expect(dialog?.textContent).toContain('2 Monatsberichte zählen anders')
  expect(dialog?.textContent).toContain('März 2026: Preis 4 → 0')
  expect(callsOf('codebook.edit')).toEqual([])
  await click(button(document.body, 'Thema entfernen'))
  expect(callsOf('codebook.edit')).toEqual([{ edit: { kind: 'remove', themeId: 'T4' } }])
  expect(notices.done).toHaveBeenCalledWith('„Preis“ ist entfernt. Rückgängig mit Strg+Z.')
})

test('a word is completed from the letters, by keyboard alone', async () => {
  const { page } = await draw()
  const field = terms(page)
  field?.focus()
  await typeInto(field, 'teue')
  field?.setSelectionRange(4, 4)
  field?.dispatchEvent(new Event('select', { bubbles: true }))
  await rested()
  expect([...page.querySelectorAll('[role=option]')].map(option => option.textContent)).toEqual([
    'teue*alle Wörter, die so anfangen',
    'teuer12',
    'teuerste3',
  ])
  await press('ArrowDown', 'ArrowDown', 'Enter')
  expect(terms(page)?.value).toBe('teuer')
  expect(page.querySelector('[role=listbox]')).toBe(null)
})

test('a theme moves up in the list with Alt and the arrow', async () => {
  const { page, callsOf } = await draw()
  const line = [...page.querySelectorAll('nav li button')].find(one => one.textContent?.includes('Preis'))
  line?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true }))
  await settled()
  expect(callsOf('codebook.edit')).toEqual([{ edit: { kind: 'move', themeId: 'T4', parentId: null, before: 'T3' } }])
})

test.each(['de', 'en'] as const)('every word of the codebook stands in the catalogue (%s)', async language => {
  const screen = await drawScreen(<CodebookScreen />, { answers, at: '/codebook', language })
  await typeInto(terms(screen.page), 'teuer')
  await rested()
  expect(screen.missing).toEqual([])
})

test('J and K lead to the next and the previous theme', async () => {
  const { page } = await draw()
  const open = () => page.querySelector('nav [aria-current]')?.textContent
  await press('j')
  const next = open()
  expect(next).not.toContain('Preis')
  await press('k')
  expect(open()).toContain('Preis')
})

const hits = Array.from({ length: 12 }, (_, index) => ({
  id: index + 1,
  subject: `Zu viel Verpackung ${index}`,
  person: 'Frau Kern',
  saidOn: '2026-03-01T10:00:00Z',
  snippet: 'So viel Folie',
  marks: [],
}))

test('Enter in the search takes the first ten letters; the theme bears the name of what was searched for', async () => {
  const { page, callsOf } = await drawScreen(<CodebookScreen />, {
    at: '/codebook?show=letters',
    answers: {
      ...answers,
      'search.query': () => ({ total: hits.length, tookMs: 1, hits }),
      'codebook.propose': () => ({
        name: 'Folie',
        language: 'de',
        words: [{ word: 'folie', term: 'folie*', letters: 5, everywhere: 40, chosen: true }],
        sentences: [],
        unreviewed: 8,
      }),
    },
  })
  const search = page.querySelector<HTMLInputElement>('input[placeholder]')
  search?.focus()
  await typeInto(search, 'verpackung')
  await press('Enter')
  await new Promise(done => setTimeout(done, 200))
  await rested()
  expect(page.querySelectorAll('li[data-chosen=true]')).toHaveLength(10)
  expect(document.activeElement).toMatchObject({ tagName: 'INPUT', value: 'Verpackung' })
  expect(page.textContent).toContain('Die 10 gewählten Stimmen bekommen das Thema. 8 davon sind noch ungeprüft')
  await click(button(page, 'Thema anlegen'))
  expect(callsOf('codebook.edit')).toMatchObject([
    { edit: { theme: { name: { de: 'Verpackung' }, terms: { de: ['verpackung*'], en: [] } } } },
  ])
})

test('a cluster becomes a theme with terms chosen for it, each with what it finds in all', async () => {
  const { page, callsOf } = await drawScreen(<CodebookScreen />, {
    at: '/codebook?show=uncovered',
    answers: {
      ...answers,
      'themes.uncovered': () => ({
        scanned: 100,
        uncovered: 10,
        clusters: [
          {
            name: 'Hund',
            language: 'de',
            words: [
              { word: 'Hund', term: 'hund|hunde', verbatims: 4 },
              { word: 'Raum', term: 'raum', verbatims: 3 },
            ],
            verbatims: 4,
            people: 4,
            verbatimIds: [3, 5, 7, 9],
            examples: [{ verbatimId: 3, snippet: 'Darf der Hund mit?', marks: [[9, 13]] }],
          },
        ],
      }),
      'codebook.propose': () => ({
        name: 'Hunde',
        language: 'de',
        words: [
          { word: 'Hund', term: 'hund|hunde', letters: 4, everywhere: 5, chosen: true },
          { word: 'Raum', term: 'raum', letters: 3, everywhere: 61, chosen: false },
        ],
        sentences: ['Darf der Hund mit?'],
        unreviewed: 4,
      }),
    },
  })
  await click(button(page, 'Thema daraus'))
  await rested()
  expect(callsOf('codebook.propose').at(-1)).toEqual({ verbatimIds: [3, 5, 7, 9] })
  expect(page.querySelector<HTMLInputElement>('form input')?.value).toBe('Hund')
  expect(page.textContent).toContain('61 Stimmen insgesamt')
  expect(callsOf('codebook.preview-rules').at(-1)).toMatchObject({ terms: { de: ['hund|hunde'] } })
})
