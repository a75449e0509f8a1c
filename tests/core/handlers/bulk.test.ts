import { expect, test } from 'vitest'
import { createTestApp, customer, importMails, shop, type TestApp } from '../test-app.ts'

const texts = [
  'Die Lieferung kam zu spät.',
  'Die Lieferung war pünktlich, danke.',
  'Der Preis ist zu hoch.',
  'Der Preis passt, die Lieferung auch.',
]

async function withLetters(): Promise<TestApp> {
  const tools = await createTestApp()
  await importMails(
    tools,
    texts.map((text, n) => ({ id: `b${n}@a`, text, from: `Person${n} <p${n}@kundin.example>` })),
  )
  return tools
}

const themesOf = async ({ call }: TestApp) =>
  (await call('verbatims.list')).rows
    .toSorted((a, b) => a.id - b.id)
    .map(({ themeIds, reviewed }) => `${themeIds.toSorted().join('+')}${reviewed ? ' geprüft' : ''}`)

test('a bulk decision on a search does what its preview said, in one step that one undo takes back', async () => {
  const tools = await withLetters()
  const before = await themesOf(tools)
  const bulk = { target: { filter: { query: 'lieferung' } }, change: { add: ['T1'], remove: ['T5'], gold: true } }
  const preview = await tools.call('review.preview-bulk', bulk)
  expect(preview).toMatchObject({ total: 3, deciding: 3, kept: 0, tooMany: false })
  expect(preview.themes.find(({ themeId }) => themeId === 'T1')).toEqual({ themeId: 'T1', gained: 3, lost: 0 })
  expect(await tools.call('review.apply-bulk', bulk)).toEqual({ applied: 3 })
  const after = new Map((await tools.call('verbatims.list')).rows.map(row => [row.id, row.themeIds.toSorted()]))
  for (const { id, themeIds } of preview.examples) expect(after.get(id)).toEqual(themeIds.toSorted())
  expect((await tools.call('verbatims.list', { filter: { gold: true } })).total).toBe(3)
  await tools.call('history.undo')
  expect(await themesOf(tools)).toEqual(before)
})

test('what the owner has decided before stays, unless the owner says so', async () => {
  const tools = await withLetters()
  await tools.call('review.apply', { decisions: [{ verbatimId: 1, themes: ['T2'] }] })
  const bulk = { target: { verbatimIds: [1, 2, 999] }, change: { noThemes: true } }
  expect(await tools.call('review.preview-bulk', bulk)).toMatchObject({ total: 2, deciding: 1, kept: 1 })
  await tools.call('review.apply-bulk', bulk)
  expect((await themesOf(tools)).slice(0, 2)).toEqual(['T2 geprüft', ' geprüft'])
  await tools.call('review.apply-bulk', { ...bulk, overwrite: true })
  expect((await themesOf(tools)).slice(0, 2)).toEqual([' geprüft', ' geprüft'])
})

test('nothing said for all of them takes over what is suggested', async () => {
  const tools = await withLetters()
  const suggested = await themesOf(tools)
  await tools.call('review.apply-bulk', { target: { filter: {} }, change: {} })
  expect(await themesOf(tools)).toEqual(suggested.map(themes => `${themes} geprüft`))
})

test('our own and automatic letters of a selection are passed over, and that is said before', async () => {
  const tools = await withLetters()
  const more = [
    { id: 'own@a', from: shop, to: customer, text: 'Der Preis gilt bis Freitag.' },
    { id: 'auto@a', headers: ['Auto-Submitted: auto-replied'], text: 'Ich bin bis Montag nicht im Haus.' },
  ]
  await importMails(tools, more, 'mehr.mbox')
  const all = { verbatimIds: [1, 2, 5, 6] }
  const filtered = { filter: { query: 'preis' } }
  const preview = (target: object) => tools.call('review.preview-bulk', { target: target as typeof all, change: {} })
  expect(await preview(all)).toMatchObject({ total: 2, deciding: 2, passedOver: 2 })
  expect(await preview(filtered)).toMatchObject({ total: 2, deciding: 2, passedOver: 1 })
})

test('a target of nobody is decided without a step in the history', async () => {
  const tools = await withLetters()
  expect(await tools.call('review.apply-bulk', { target: { filter: { query: 'xylophon' } }, change: {} })).toEqual({
    applied: 0,
  })
  expect((await tools.call('history.list')).map(({ label }) => label)).toEqual(['import.done'])
})
