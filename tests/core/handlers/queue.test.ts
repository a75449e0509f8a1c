import { expect, test } from 'vitest'
import { createTestApp, importMails, type GivenMail, type TestApp } from '../test-app.ts'

const cancelling = (name: string, day: number): GivenMail => ({
  id: `kuendigung${day}@a`,
  from: `${name} <${name.toLowerCase()}@kundin.example>`,
  subject: 'Abmeldung',
  date: `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`,
  text: `Guten Tag, hiermit möchte ich Ihren gedruckten Katalog vom ${day}. März nicht mehr erhalten und bitte um Löschung meiner Anschrift. ${name}`,
})
const doubtful: GivenMail = { id: 'zweifel@a', text: 'Die Küche ist schön geworden, der Rest kommt hoffentlich bald.' }

async function withFormLetters(): Promise<TestApp> {
  const tools = await createTestApp()
  await importMails(tools, [cancelling('Anna', 3), cancelling('Berta', 4), doubtful, cancelling('Cilla', 5)])
  await expect.poll(async () => (await tools.call('verbatims.get', { verbatimId: 1 })).alike).toBe(2)
  return tools
}

test('of copies of a form letter one is asked for, the others come last', async () => {
  const tools = await withFormLetters()
  const { rows } = await tools.call('review.queue')
  expect(rows.slice(2).map(({ id }) => id)).toEqual([4, 2])
  expect(rows.find(({ id }) => id === 1)).toMatchObject({ alike: 2 })
})

test('the letters like one are shown with their words, and what was decided is not among them', async () => {
  const tools = await withFormLetters()
  const alikeTo = async (verbatimId: number) => (await tools.call('review.alike', { verbatimId })).letters
  expect((await alikeTo(2)).map(({ row }) => row.id)).toEqual([4, 1])
  expect((await alikeTo(2))[0]?.words).toMatch(/^Guten Tag, hiermit möchte ich .* Cilla$/)
  await tools.call('review.apply', { decisions: [{ verbatimId: 1, themes: [] }] })
  expect((await alikeTo(2)).map(({ row }) => row.id)).toEqual([4])
  expect(await alikeTo(3)).toEqual([])
})

test('a letter like a known one finds its group with the next import', async () => {
  const tools = await withFormLetters()
  await importMails(tools, [cancelling('Doris', 6)], 'neu.mbox')
  await expect.poll(async () => (await tools.call('verbatims.get', { verbatimId: 1 })).alike).toBe(3)
})

test('the group finds another to stand for it when its first letter goes with its source', async () => {
  const tools = await createTestApp()
  await importMails(tools, [cancelling('Anna', 3)], 'alt.mbox')
  await importMails(tools, [cancelling('Berta', 4), cancelling('Cilla', 5)], 'neu.mbox')
  await expect.poll(async () => (await tools.call('verbatims.get', { verbatimId: 1 })).alike).toBe(2)
  const oldest = (await tools.call('sources.list')).find(({ name }) => name === 'alt.mbox')
  await tools.call('sources.undo', { sourceId: oldest?.id ?? 0 })
  await expect.poll(async () => (await tools.call('review.queue')).rows.map(({ alike }) => alike)).toEqual([1, 1])
})

test('an import is taken back like any other step, newest first, and stays in the list to be done again', async () => {
  const tools = await withFormLetters()
  await tools.call('review.apply', { decisions: [{ verbatimId: 3, themes: ['T5'] }] })
  const steps = await tools.call('history.list')
  expect(steps.map(({ label, params }) => [label, params])).toEqual([
    ['review.one', { title: 'Anfrage' }],
    ['import.done', { name: 'postfach.mbox' }],
  ])
  await tools.idle()
  const last = await tools.call('history.undo', { downTo: steps[1]?.id ?? 0 })
  expect(last).toMatchObject({ label: 'import.done', undone: true })
  expect((await tools.call('review.queue')).total).toBe(0)
  // Both can be done once more, one after the other.
  expect(await tools.call('history.list')).toMatchObject([
    { label: 'review.one', undone: true },
    { label: 'import.done', undone: true },
  ])
  await tools.call('history.redo')
  await tools.idle()
  expect((await tools.call('review.queue')).total).toBe(4)
  await tools.call('history.redo')
  expect((await tools.call('review.queue')).total).toBe(3)
  expect(await tools.call('history.list')).toMatchObject([
    { label: 'review.one', undone: false },
    { label: 'import.done', undone: false },
  ])
})
