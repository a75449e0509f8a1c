import { expect, test } from 'vitest'
import { createTestApp, importMails } from '../test-app.ts'

const dogs = [
  'Darf der Hund mit hinein?',
  'Sind Hunde bei Ihnen erlaubt?',
  'Unser Hund bellt nie.',
  'Haben Sie einen Napf für den Hund?',
]

test('what no theme covers comes with its words, its letters and a term that finds them', async () => {
  const tools = await createTestApp()
  await importMails(
    tools,
    dogs.map((text, at) => ({ text, subject: 'Hallo', from: `kunde${at}@example.org` })),
  )
  const { scanned, uncovered, clusters } = await tools.call('themes.uncovered')
  expect([scanned, uncovered]).toEqual([4, 4])
  expect(clusters.map(({ name, people, language }) => [name, people, language])).toEqual([['Hund', 4, 'de']])
  expect(clusters[0]?.words[0]).toEqual({ word: 'Hund', term: 'hund|hunde', verbatims: 4 })
  expect(clusters[0]?.examples[0]?.snippet).toContain('Hund')
})

test('a rejected theme covers nothing', async () => {
  const tools = await createTestApp()
  await importMails(tools, [{ text: 'Die Beratung war mies.', subject: 'Hallo' }])
  expect((await tools.call('themes.uncovered')).uncovered).toBe(0)
  const [row] = (await tools.call('review.queue')).rows
  await tools.call('review.apply', { decisions: [{ verbatimId: row?.id ?? 0, themes: [] }] })
  expect((await tools.call('themes.uncovered')).uncovered).toBe(1)
})
