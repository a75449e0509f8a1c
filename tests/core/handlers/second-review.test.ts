import { expect, test } from 'vitest'
import { createTestApp, importMails, type TestApp } from '../test-app.ts'

async function withReviewed(): Promise<TestApp> {
  const tools = await createTestApp()
  await importMails(
    tools,
    Array.from({ length: 6 }, (_, n) => ({ id: `z${n}@a`, text: `Die Lieferung Nummer ${n} kam am Montag zu uns.` })),
  )
  const decisions = [1, 2, 3, 4].map(verbatimId => ({
    verbatimId,
    themes: verbatimId < 3 ? ['T5'] : ['T4'],
    sentiment: 'negative' as const,
    gold: true,
  }))
  await tools.call('review.apply', { decisions })
  return tools
}

const lookAgain = (tools: TestApp, verbatimId: number, themes: string[]) =>
  tools.call('review.apply-second', { decision: { verbatimId, themes, sentiment: 'negative' } })

test('letters reviewed once wait for a second look that knows nothing of the first', async () => {
  const tools = await withReviewed()
  const { total, rows } = await tools.call('review.second-queue')
  expect([total, rows.map(({ id }) => id).toSorted((a, b) => a - b)]).toEqual([4, [1, 2, 3, 4]])
  for (const row of rows) expect(row).toMatchObject({ themeIds: [], sentiment: null, gold: false })
})

test('the second look counts in the agreement alone; the first decision stays', async () => {
  const tools = await withReviewed()
  const first = await tools.call('verbatims.get', { verbatimId: 1 })
  await lookAgain(tools, 1, ['T4'])
  await lookAgain(tools, 2, ['T5'])
  await lookAgain(tools, 3, ['T4'])
  expect(await tools.call('verbatims.get', { verbatimId: 1 })).toEqual(first)
  expect((await tools.call('review.second-queue')).rows.map(({ id }) => id)).toEqual([4])
  const agreement = await tools.call('review.agreement')
  expect(agreement).toMatchObject({ letters: 3, enough: 20, sentiment: null, type: null })
  // Six judgements (two themes, three letters), four alike; chance alone gives half.
  expect(agreement.themes).toBeCloseTo(1 / 3)
  expect(agreement.differing.map(({ row, first, second }) => [row.id, first, second])).toEqual([[1, ['T5'], ['T4']]])
})

test('a second look can be taken back and done again', async () => {
  const tools = await withReviewed()
  await lookAgain(tools, 1, ['T4'])
  expect((await tools.call('history.undo')).label).toBe('review.second')
  expect((await tools.call('review.agreement')).letters).toBe(0)
  await tools.call('history.redo')
  expect((await tools.call('review.agreement')).letters).toBe(1)
})

test('themes merged or removed are merged and removed in the second look, too, and undo brings them back', async () => {
  const tools = await withReviewed()
  await lookAgain(tools, 1, ['T4'])
  await lookAgain(tools, 2, ['T5', 'T4'])
  const differing = async () =>
    (await tools.call('review.agreement')).differing.map(({ row, first, second }) => [row.id, first, second])
  const before = await differing()
  expect(before).toHaveLength(2)
  await tools.call('codebook.edit', { edit: { kind: 'merge', themeIds: ['T4'], into: 'T5' } })
  expect(await differing()).toEqual([])
  await tools.call('history.undo')
  expect(await differing()).toEqual(before)
  await tools.call('codebook.remove-theme', { themeId: 'T4' })
  expect(await differing()).toEqual([[1, ['T5'], []]])
  await tools.call('history.undo')
  expect(await differing()).toEqual(before)
  await tools.idle()
})
