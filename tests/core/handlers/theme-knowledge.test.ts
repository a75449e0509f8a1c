import { expect, test } from 'vitest'
import { emptyTheme, type Theme } from '../../../src/contract/schemas/theme.ts'
import { createTestApp, importMails, type GivenMail, type TestApp } from '../test-app.ts'

const dogs: Theme = {
  ...emptyTheme('hunde'),
  name: { de: 'Hunde', en: 'Dogs' },
  color: 5,
}
const days = ['gestern', 'heute', 'neulich', 'am Montag', 'am Freitag', 'wieder']
const letter = (n: number): GivenMail => ({
  id: `m${n}@a`,
  subject: 'Besuch',
  date: `2026-0${1 + (n % 2)}-${10 + (n % 18)}T09:${10 + n}:00Z`,
  text:
    n % 3 === 0
      ? `Mein Hund durfte ${days[n % 6]} nicht in den Laden. Der Vierbeiner wartete draußen im Regen.`
      : `Die Lampe flackert ${days[n % 6]} im Flur, der Schalter klemmt. Bitte um Rat.`,
})

async function givenReviewed(count: number): Promise<TestApp> {
  const tools = await createTestApp()
  await tools.call('codebook.save-theme', { theme: dogs })
  await importMails(
    tools,
    Array.from({ length: count }, (_, n) => letter(n)),
  )
  await tools.call('review.apply', {
    decisions: Array.from({ length: count }, (_, n) => ({ verbatimId: n + 1, themes: n % 3 === 0 ? ['hunde'] : [] })),
  })
  await tools.idle()
  return tools
}

test('a theme shows what it learned from, and in which words', async () => {
  const tools = await givenReviewed(15)
  const profile = await tools.call('codebook.profile', { themeId: 'hunde' })
  expect(profile).toMatchObject({ reviewed: 15, bearing: 5, learned: true })
  expect(profile.speaksFor.map(({ word }) => word)).toEqual(expect.arrayContaining(['Hund', 'Vierbeiner']))
  expect(profile.speaksAgainst.map(({ word }) => word)).toContain('Lampe')
  expect(profile.examplesFor).toHaveLength(5)
  expect(profile.drift).toMatchObject({ month: '2026-02', letters: 7, bearing: 2, before: { letters: 8, bearing: 3 } })
})

test('precision and recall come from letters the model has not seen, with their range', async () => {
  const tools = await givenReviewed(24)
  const quality = await tools.call('codebook.quality', { themeId: 'hunde' })
  expect(quality).toMatchObject({ letters: 24, wanted: 8 })
  expect(quality.steps[0]).toMatchObject({
    threshold: null,
    said: 8,
    right: 8,
    precision: { share: 1 },
    recall: { share: 1 },
  })
  const [low, high] = quality.steps[0]?.recall.range ?? [0, 0]
  expect(low).toBeCloseTo(0.676, 2)
  expect(high).toBe(1)
  // The lower the threshold, the more is found.
  const found = quality.steps.slice(1).map(({ said }) => said)
  expect(found).toEqual(found.toSorted((a, b) => b - a))
})

test('of few reviewed letters nothing is claimed', async () => {
  const tools = await givenReviewed(9)
  expect((await tools.call('codebook.quality', { themeId: 'hunde' })).steps).toEqual([])
})

test('five letters give a theme its name and terms, and the terms find them', async () => {
  const tools = await createTestApp()
  await importMails(
    tools,
    Array.from({ length: 30 }, (_, n) => letter(n)),
  )
  const chosen = [1, 4, 7, 10, 13]
  const proposal = await tools.call('codebook.propose', { verbatimIds: chosen })
  expect(proposal.language).toBe('de')
  expect(['Hund', 'Vierbeiner', 'Regen', 'Draußen', 'Wartete']).toContain(proposal.name)
  expect(proposal.sentences).toHaveLength(5)
  const terms = proposal.words.filter(word => word.chosen).map(({ term }) => term)
  const theme = { ...dogs, id: 'E1', terms: { de: terms, en: [] }, examples: proposal.sentences }
  await tools.call('codebook.edit', { edit: { kind: 'add', theme, verbatimIds: chosen } })
  await tools.idle()
  const { rows } = await tools.call('verbatims.list', { filter: { themeIds: ['E1'] } })
  expect(rows.map(({ id }) => id).sort((a, b) => a - b)).toEqual([1, 4, 7, 10, 13, 16, 19, 22, 25, 28])
})

test('words are completed from the workspace’s own, most frequent first', async () => {
  const tools = await createTestApp()
  await importMails(tools, [
    { text: 'Flur Flurlampe', id: 'a@a' },
    { text: 'Der Flur ist dunkel', id: 'b@a' },
  ])
  expect(await tools.call('codebook.words', { start: 'Flu' })).toEqual([
    { word: 'flur', verbatims: 2 },
    { word: 'flurlampe', verbatims: 1 },
  ])
})
