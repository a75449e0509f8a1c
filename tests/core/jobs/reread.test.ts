import { expect, test } from 'vitest'
import { openStore } from '../../../src/core/store/open.ts'
import { createTestApp, customer, importMails, shop, type TestApp } from '../test-app.ts'

const letters = [
  { id: '1@a', subject: 'Frage', text: 'Der Preis ist zu hoch.' },
  {
    id: '2@a',
    from: 'Werkstatt <werkstatt@laden-zwei.example>',
    to: customer,
    inReplyTo: '1@a',
    subject: 'AW: Frage',
    date: '2026-03-05T10:00:00Z',
    text: 'Wir kommen Ihnen entgegen.',
  },
]
const classes = async ({ call }: TestApp): Promise<string[]> =>
  (await call('verbatims.list')).rows.toSorted((a, b) => a.id - b.id).map(row => row.class)

test('an address that turns out to be ours changes class, tags and cases of the mails that are there; undo changes them back', async () => {
  const tools = await createTestApp()
  await importMails(tools, letters)
  expect(await classes(tools)).toEqual(['customer', 'customer'])
  await tools.call('settings.change', { ownAddresses: [shop, 'werkstatt@laden-zwei.example'] })
  await tools.idle()
  expect(await classes(tools)).toEqual(['customer', 'own'])
  expect((await tools.call('verbatims.list', { filter: { answered: true } })).total).toBe(2)
  await tools.call('history.undo')
  await tools.idle()
  expect(await classes(tools)).toEqual(['customer', 'customer'])
})

test('an address of the owner marks the direct line', async () => {
  const tools = await createTestApp()
  await importMails(tools, [{ id: '1@a', to: 'chefin@laden.example', text: 'Bitte persönlich.' }])
  await tools.call('settings.change', { ownerAddresses: ['chefin@laden.example'] })
  await tools.idle()
  expect((await tools.call('verbatims.list', { filter: { channel: 'direct' } })).total).toBe(1)
})

test('originals are read again to the same result, and what the owner decided stays', async () => {
  const tools = await createTestApp()
  await importMails(tools, [...letters, { id: '3@a', text: 'Noch ein Brief über die Lieferung.' }])
  await tools.call('review.apply', { decisions: [{ verbatimId: 1, themes: ['T1'] }] })
  await tools.call('verbatims.set-class', { verbatimId: 3, class: 'supplier', scope: 'message' })
  const details = (): Promise<unknown[]> =>
    Promise.all([1, 2, 3].map(verbatimId => tools.call('verbatims.get', { verbatimId })))
  const before = await details()
  const job = await tools.ended(await tools.call('sources.reread', { sourceId: 1 }))
  expect(job).toMatchObject({ state: 'done', items: 3 })
  expect(await details()).toEqual(before)
  expect((await tools.call('search.query', { query: 'preis' })).total).toBe(1)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('without keeping originals the workspace holds none', async () => {
  const tools = await createTestApp()
  await tools.call('settings.change', { keepOriginals: false })
  await importMails(tools, letters)
  await tools.app.close()
  const { db, close } = openStore(tools.path)
  expect(db.prepare('SELECT count(*) AS n FROM original_pack').get()).toEqual({ n: 0 })
  close()
})
