import { expect, test } from 'vitest'
import { emptyTheme, type Theme } from '../../../src/contract/schemas/theme.ts'
import { createTestApp, importMails, type GivenMail, type TestApp } from '../test-app.ts'

const dogs: Theme = {
  ...emptyTheme('hunde'),
  name: { de: 'Hunde im Laden', en: 'Dogs in the shop' },
  definition: { de: 'Kunden mit Hund', en: 'Customers with dogs' },
  color: 5,
}
const withDog = (n: number): GivenMail => ({
  id: `hund${n}@a`,
  subject: 'Besuch',
  text: `Mein Hund durfte ${['gestern', 'heute', 'neulich', 'am Montag', 'am Freitag', 'wieder'][n % 6]} nicht in den Laden, der Vierbeiner wartete draußen. Nr ${n}`,
})
const without = (n: number): GivenMail => ({
  id: `ohne${n}@a`,
  subject: 'Besuch',
  text: `Die Lampe flackert ${['gestern', 'heute', 'neulich', 'am Montag', 'am Freitag', 'wieder'][n % 6]} im Flur, bitte um Rat. Nr ${n}`,
})

async function afterReviews(): Promise<TestApp> {
  const tools = await createTestApp()
  await tools.call('codebook.save-theme', { theme: dogs })
  await importMails(
    tools,
    Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? withDog(n) : without(n))),
  )
  for (let verbatimId = 1; verbatimId <= 12; verbatimId++)
    await tools.call('review.apply', { decisions: [{ verbatimId, themes: verbatimId % 2 === 1 ? ['hunde'] : [] }] })
  await tools.idle()
  return tools
}

test('a theme without a single rule is suggested once the owner has shown some examples', async () => {
  const tools = await afterReviews()
  await importMails(tools, [withDog(20), without(21)], 'neu.mbox')
  const { rows } = await tools.call('verbatims.list', { filter: { reviewed: false, themeIds: ['hunde'] } })
  expect(rows.map(({ id }) => id)).toEqual([13])
  const { codings } = await tools.call('verbatims.get', { verbatimId: 13 })
  expect(codings.find(({ themeId }) => themeId === 'hunde')).toMatchObject({ layer: 'model', review: 'suggested' })
})

test('the learned survives closing and opening', async () => {
  const tools = await afterReviews()
  const { path } = tools
  const other = await createTestApp({ create: false })
  await tools.app.close()
  await other.call('workspace.open', { path })
  await importMails(other, [withDog(20)], 'neu.mbox')
  const { rows } = await other.call('verbatims.list', { filter: { reviewed: false, themeIds: ['hunde'] } })
  expect(rows).toHaveLength(1)
})

test('what was learned in one go survives, too, without being learned anew', async () => {
  const tools = await createTestApp()
  await tools.call('codebook.save-theme', { theme: dogs })
  await importMails(
    tools,
    Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? withDog(n) : without(n))),
  )
  const decisions = Array.from({ length: 20 }, (_, n) => ({ verbatimId: n + 1, themes: n % 2 === 0 ? ['hunde'] : [] }))
  await tools.call('review.apply', { decisions })
  await tools.idle()
  const { path } = tools
  const other = await createTestApp({ create: false })
  await tools.app.close()
  await other.call('workspace.open', { path })
  const { speaksFor } = await other.call('codebook.profile', { themeId: 'hunde' })
  expect(speaksFor.map(({ word }) => word)).toContain('Hund')
  await importMails(other, [withDog(20), without(21)], 'neu.mbox')
  const { rows } = await other.call('verbatims.list', { filter: { reviewed: false, themeIds: ['hunde'] } })
  expect(rows.map(({ id }) => id)).toEqual([21])
})
