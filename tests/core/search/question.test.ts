import { expect, test } from 'vitest'
import { createTestApp, importMails, type TestApp } from '../test-app.ts'

async function withLetters(): Promise<TestApp> {
  const tools = await createTestApp()
  await importMails(tools, [
    { id: '1@a', date: '2026-01-10T10:00:00Z', subject: 'Preis', text: 'Der Preis ist leider zu hoch.' },
    {
      id: '2@a',
      date: '2026-02-28T22:30:00Z',
      from: 'Otto Kern <otto@b.example>',
      subject: 'Lieferung',
      text: 'Die Lieferung kam leider zu spät.',
    },
    { id: '3@a', date: '2026-02-28T23:30:00Z', subject: 'Frage', text: 'Wann haben Sie geöffnet?' },
    { id: '4@a', date: '2026-03-15T12:00:00Z', subject: 'Dank', text: 'Vielen Dank, alles bestens. Bis bald!' },
  ])
  return tools
}

const found = async ({ call }: TestApp, query: string): Promise<number[]> =>
  (await call('search.query', { query })).hits.map(({ id }) => id).toSorted((a, b) => a - b)

const questions: readonly (readonly [string, string, readonly number[]])[] = [
  ['a word must be missing', 'leider -lieferung', [1]],
  ['only that a word is missing', '-leider', [3, 4]],
  ['a phrase must be missing', 'leider -"zu spät"', [1]],
  ['one of two words', 'preis or lieferung', [1, 2]],
  ['one of two words, in German, and another', 'preis oder lieferung leider', [1, 2]],
  ['a word or a field', 'geöffnet or von:kern', [2, 3]],
  ['a theme', 'thema:preis', [1]],
  ['not a theme', 'leider -thema:preis', [2]],
  ['fields alone', 'von:kern', [2]],
  ['a month in Berlin', 'monat:2026-03', [3, 4]],
  ['before a month', 'vor:2026-03', [1, 2]],
  ['from a day on', 'ab:1.3.2026', [3, 4]],
  ['until a day', 'bis:2026-02-28', [1, 2]],
  ['two times together', 'nach:2026-02 vor:2026-03', [2]],
  ['a class', 'class:customer leider', [1, 2]],
  ['what is not understood narrows nothing', 'leider thema:xyz', [1, 2]],
  ['nothing asked', '  ', []],
]

test('words, fields, minus and or together are one question', async () => {
  const tools = await withLetters()
  for (const [meaning, query, ids] of questions) expect(await found(tools, query), `${meaning}: ${query}`).toEqual(ids)
})

test('a list, the queue and the search understand the same question', async () => {
  const tools = await withLetters()
  const filter = { query: 'leider -thema:preis' }
  expect((await tools.call('verbatims.list', { filter })).rows.map(({ id }) => id)).toEqual([2])
  expect((await tools.call('review.queue', { filter })).rows.map(({ id }) => id)).toEqual([2])
  expect((await tools.call('messages.list', { filter })).rows.map(({ id }) => id)).toEqual([2])
})

test('a question of fields alone is answered newest first, in pages', async () => {
  const { call } = await withLetters()
  const page = await call('search.query', { query: 'class:customer', limit: 2, offset: 1 })
  expect([page.total, page.hits.map(({ id }) => id)]).toEqual([4, [3, 2]])
})

test('facets count what the hits have in common', async () => {
  const { call } = await withLetters()
  const facets = await call('search.facets', { query: 'leider' })
  expect(facets.class).toEqual([{ id: 'customer', n: 2 }])
  expect(facets.year).toEqual([{ id: '2026', n: 2 }])
  expect(facets.theme.find(({ id }) => id === 'T4')).toEqual({ id: 'T4', n: 1 })
  expect(facets.is).toContainEqual({ id: 'unreviewed', n: 2 })
  expect((await call('search.facets', { query: ' ' })).class).toEqual([])
})

test('a search is kept in the workspace, and keeping it can be undone', async () => {
  const { call } = await withLetters()
  const saved = [{ name: 'Teuer', query: 'thema:preis' }]
  await call('settings.change', { savedSearches: saved })
  expect((await call('history.list'))[0]?.label).toBe('search.saved')
  await call('history.undo')
  expect((await call('settings.get')).savedSearches).toEqual([])
  await call('history.redo')
  expect((await call('settings.get')).savedSearches).toEqual(saved)
})
