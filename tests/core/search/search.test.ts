import { expect, test } from 'vitest'
import { createTestApp, importMails, type TestApp } from '../test-app.ts'

async function withLetters(): Promise<TestApp> {
  const tools = await createTestApp()
  await importMails(tools, [
    { id: '1@a', subject: 'Küchenberatung', text: 'Ihre Küchenberatung war gut.' },
    { id: '2@a', subject: 'Beratung', text: 'Die Beratung hat uns gefallen, wir waren nicht zufrieden mit dem Preis.' },
    { id: '3@a', subject: 'Termin', text: 'Zum Beratungstermin komme ich gern. Grösse und Straße stimmen.' },
    {
      id: '4@a',
      subject: 'Anderes',
      text: 'Wir waren zufrieden, nicht enttäuscht.',
      from: 'Jürgen Öztürk <j@b.example>',
    },
  ])
  return tools
}

const found = async ({ call }: TestApp, query: string): Promise<number[]> =>
  (await call('search.query', { query })).hits.map(({ id }) => id).toSorted((a, b) => a - b)

test.each([
  ['a word also as part of a compound', 'beratung', [1, 2, 3]],
  ['several words together', 'beratung preis', [2]],
  ['a phrase in its order', '"nicht zufrieden"', [2]],
  ['German quotation marks', '„nicht zufrieden“', [2]],
  ['a prefix', 'berat*', [2, 3]],
  ['umlauts folded both ways', 'kuechenberatung', [1]],
  ['sharp s folded', 'strasse größe', [3]],
  ['capitals folded', 'BERATUNGSTERMIN', [3]],
  ['the writer’s name', 'öztürk', [4]],
  ['a part of a word from its middle', 'küchen', [1]],
  ['nothing for signs alone', '"*" - ()', []],
  ['nothing for a word nobody wrote', 'zeppelin', []],
  ['operators of the index as plain words', 'NOT OR NEAR(a b)', []],
])('finds %s: %s', async (_, query, ids) => {
  expect(await found(await withLetters(), query)).toEqual(ids)
})

test('whole words come before parts of words', async () => {
  const { call } = await withLetters()
  const { hits } = await call('search.query', { query: 'beratung' })
  expect(hits[0]?.id).toBe(2)
})

test('the hits are marked in the snippet as they are written there', async () => {
  const { call } = await withLetters()
  const { hits } = await call('search.query', { query: 'groesse strasse' })
  const [hit] = hits
  expect(hit?.marks.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(['Grösse', 'Straße'])
})

test('search narrows by filter and pages without losing or repeating a hit', async () => {
  const { call } = await withLetters()
  const pages = await Promise.all(
    [0, 1, 2].map(offset => call('search.query', { query: 'beratung', limit: 1, offset })),
  )
  expect(new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id)))).toEqual(new Set([1, 2, 3]))
  expect(pages[0]?.total).toBe(3)
  const other = await call('search.query', { query: 'beratung', filter: { month: '1999-01' } })
  expect(other).toMatchObject({ total: 0, hits: [] })
})
