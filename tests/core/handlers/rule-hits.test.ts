import { expect, test } from 'vitest'
import type { Output } from '../../../src/contract/methods.ts'
import type { Terms } from '../../../src/contract/schemas/theme.ts'
import { createTestApp, importMails, shop, type TestApp } from '../test-app.ts'

const letters = [
  'Die Lieferung kam zu spät.',
  'Der Liefertermin wurde verschoben, die Teillieferung fehlt.',
  'Das Paket kam am Montag, danach fuhren wir mit dem Zug weiter an die See und blieben dort.',
  'Das Paket war leider schlecht verpackt, ein Ärgernis.',
  'Die Lieferantenliste liegt bei.',
  'Alles gut, danke.',
]

async function givenShop(): Promise<TestApp> {
  const tools = await createTestApp()
  await importMails(tools, [
    ...letters.map((text, index) => ({ text, id: `l${index}@a`, subject: 'Frage' })),
    { text: 'Ihre Lieferung ist unterwegs.', id: 'own@a', from: shop, to: 'erika@kundin.example' },
  ])
  return tools
}

const none: Terms = { de: [], en: [] }
const german = (...de: string[]): Terms => ({ de, en: [] })

/** Asks until all is counted. */
async function preview(
  tools: TestApp,
  terms: Terms,
  {
    watch = none,
    direction = 'in',
    themeId,
  }: { watch?: Terms; direction?: 'in' | 'out' | 'both'; themeId?: string } = {},
): Promise<Output<'codebook.preview-rules'>> {
  for (let round = 0; ; round++) {
    const input = { direction, terms, watch, round, ...(themeId === undefined ? {} : { themeId }) }
    const answer = await tools.call('codebook.preview-rules', input)
    if (answer.complete) return answer
  }
}

const idsOf = ({ examples }: Output<'codebook.preview-rules'>, kind: string): number[] =>
  examples.filter(example => example.kind === kind).map(({ verbatimId }) => verbatimId)

test.each([
  ['liefer*', [5, 2, 1]],
  ['*lieferung', [2, 1]],
  ['*termin*', [2]],
  ['lieferung … spät', [1]],
  ['zu spät', [1]],
  ['*-termin', []],
  // At the end of a compound, as the tagger reads a word by itself.
  ['lieferung', [2, 1]],
])('"%s" hits just these letters', async (term, ids) => {
  const found = await preview(await givenShop(), german(term))
  expect([found.hits, idsOf(found, 'hit')]).toEqual([ids.length, ids])
})

test('our own mail counts only where rules look at it', async () => {
  const tools = await givenShop()
  const hits = await Promise.all(
    (['in', 'out', 'both'] as const).map(async direction => {
      const { hits: own, scanned } = await preview(tools, german('lieferung'), { direction })
      return [own, scanned]
    }),
  )
  expect(hits).toEqual([
    [2, 6],
    [1, 1],
    [3, 7],
  ])
})

test('what an exception takes away and what is said in passing are near misses', async () => {
  const tools = await givenShop()
  const found = await preview(tools, german('liefer*', '~paket'), { watch: german('lieferant*') })
  expect([idsOf(found, 'hit'), idsOf(found, 'exception'), idsOf(found, 'passing')]).toEqual([[4, 2, 1], [5], [3]])
  expect(found.near).toMatchObject({ exception: 1, passing: 1 })
})

test('letters decided otherwise than the terms say come with the count', async () => {
  const tools = await givenShop()
  await tools.call('review.apply', {
    decisions: [
      { verbatimId: 1, themes: [] },
      { verbatimId: 6, themes: ['T5'] },
    ],
  })
  const found = await preview(tools, german('lieferung'), { themeId: 'T5' })
  expect([idsOf(found, 'missed'), idsOf(found, 'wrong')]).toEqual([[6], [1]])
  // Four bear it: letter 2 is a hit, 6 was decided so, 3 and 4 are hit by the theme's stored terms. Letter 1 is a hit and does not.
  expect([found.hits, found.bearing]).toEqual([2, { all: 4, hit: 1 }])
})

test('the count is that of tagging: as many letters bear the theme afterwards', async () => {
  const tools = await givenShop()
  const theme = (await tools.call('codebook.get')).find(({ id }) => id === 'T5')
  if (theme === undefined) throw new Error('no theme')
  const terms = german('liefer*', '~paket', '~frage', 'kam zu spät')
  const watch = german('lieferant*')
  const { hits } = await preview(tools, terms, { watch, direction: theme.direction })
  await tools.call('codebook.save-theme', { theme: { ...theme, terms, watch } })
  await tools.idle()
  const count = (await tools.call('themes.count')).find(({ themeId }) => themeId === 'T5')
  expect(count?.suggested).toBe(hits)
})

const hardToFind = [
  'Die Reklmation wurde nie beantwortet.',
  'Ihre Kollegin hakte leider nicht nach.',
  'Die Handyreparatur dauerte vier Wochen.',
  'Der Einbauschrank gefällt uns.',
  'Das Paket lag vor dem Laden, die Post war zu, wir fuhren weiter an die See und kamen spät heim.',
]
const hardTerms = german('reklamation*', 'nachgehakt', 'reparatur*', 'eintausch*', '~paket', '~post')

test('unchanged terms count just what tagging by them finds: slips, verbs taken apart, compounds, words of other themes', async () => {
  const tools = await createTestApp()
  await importMails(
    tools,
    hardToFind.map((text, index) => ({ text, id: `h${index}@a`, subject: index === 3 ? 'Frage' : 'Sache' })),
  )
  const themes = await tools.call('codebook.get')
  const theme = themes.find(({ id }) => id === 'T7')
  if (theme === undefined) throw new Error('no theme')
  await tools.call('codebook.save-theme', { theme: { ...theme, terms: hardTerms, watch: none } })
  await tools.idle()
  const counts = await tools.call('themes.count')
  for (const { id, terms, watch, direction } of await tools.call('codebook.get')) {
    const { hits } = await preview(tools, terms, { watch, direction, themeId: id })
    expect([id, hits]).toEqual([id, counts.find(({ themeId }) => themeId === id)?.suggested ?? 0])
  }
  expect(counts.find(({ themeId }) => themeId === 'T7')?.suggested).toBe(3)
})
