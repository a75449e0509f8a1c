import { expect, test } from 'vitest'
import { emptyTheme, type Theme } from '../../../src/contract/schemas/theme.ts'
import { createTestApp, importMails } from '../test-app.ts'

const packaging: Theme = {
  ...emptyTheme('verpackung'),
  name: { de: 'Verpackung', en: 'Packaging' },
  definition: { de: 'Kartons und Füllstoff', en: 'Boxes and filling' },
  color: 3,
  terms: { de: ['verpack*', 'karton*'], en: ['packag*'] },
}
const letter = { text: 'Der Karton war eingedrückt, die Verpackung zu dünn.', subject: 'Paket' }

test('a theme of the owner’s own tags what is there, and undo takes theme and tags away', async () => {
  const tools = await createTestApp()
  await importMails(tools, [letter])
  await tools.call('codebook.save-theme', { theme: packaging })
  await tools.idle()
  const filter = { themeIds: ['verpackung'] }
  expect((await tools.call('verbatims.list', { filter })).total).toBe(1)
  await tools.call('history.undo')
  await tools.idle()
  expect((await tools.call('verbatims.list', { filter })).total).toBe(0)
  expect((await tools.call('codebook.get')).some(({ id }) => id === 'verpackung')).toBe(false)
})

test('a removed theme comes back with its place, its children and the owner’s codings', async () => {
  const tools = await createTestApp()
  await importMails(tools, [letter])
  await tools.call('codebook.save-theme', { theme: packaging })
  await tools.call('codebook.save-theme', { theme: { ...packaging, id: 'karton', parentId: 'verpackung' } })
  const [row] = (await tools.call('review.queue')).rows
  await tools.call('review.apply', { decisions: [{ verbatimId: row?.id ?? 0, themes: ['verpackung'] }] })
  const before = await tools.call('codebook.get')
  await tools.call('codebook.remove-theme', { themeId: 'verpackung' })
  expect((await tools.call('codebook.get')).find(({ id }) => id === 'karton')?.parentId).toBe(null)
  expect((await tools.call('verbatims.get', { verbatimId: row?.id ?? 0 })).themeIds).not.toContain('verpackung')
  await tools.call('history.undo')
  await tools.idle()
  expect(await tools.call('codebook.get')).toEqual(before)
  expect((await tools.call('verbatims.get', { verbatimId: row?.id ?? 0 })).themeIds).toContain('verpackung')
})

test('a term that is not written right, an unknown theme and a circle of parents are refused', async () => {
  const tools = await createTestApp()
  const bad = { ...packaging, terms: { de: ['"offen'], en: [] } }
  expect(await tools.refusal('codebook.save-theme', { theme: bad })).toMatchObject({
    code: 'theme.rule-invalid',
    params: { term: '"offen' },
  })
  expect((await tools.refusal('codebook.save-theme', { theme: { ...packaging, parentId: 'nichts' } })).code).toBe(
    'theme.unknown',
  )
  await tools.call('codebook.save-theme', { theme: packaging })
  expect((await tools.refusal('codebook.save-theme', { theme: { ...packaging, parentId: 'verpackung' } })).code).toBe(
    'theme.unknown',
  )
  expect((await tools.refusal('codebook.remove-theme', { themeId: 'nichts' })).code).toBe('theme.unknown')
})

test('a new name or colour does not tag anything anew', async () => {
  const tools = await createTestApp()
  await importMails(tools, [letter])
  const [theme] = await tools.call('codebook.get')
  if (theme === undefined) throw new Error('no theme')
  await tools.call('codebook.save-theme', { theme: { ...theme, color: 7 } })
  expect((await tools.call('jobs.list')).filter(job => job.kind === 'tag')).toEqual([])
})
