import { expect, test } from 'vitest'
import { createTestApp, customer, importMails, shop } from '../test-app.ts'

const tradesman = 'Lieferant Meier <meier@grosshandel.example>'

test('the owner can say what a mail is, for one, for a sender, for a domain; later imports obey, undo takes it back', async () => {
  const tools = await createTestApp()
  await importMails(tools, [
    { id: '1@a', from: tradesman, text: 'Unser neuer Katalog ist da.' },
    { id: '2@a', from: 'kern@grosshandel.example', text: 'Die Ware ist verschickt.' },
    { id: '3@a', from: customer, text: 'Der Preis ist zu hoch.' },
  ])
  const classes = async (): Promise<string[]> =>
    (await tools.call('verbatims.list')).rows.toSorted((a, b) => a.id - b.id).map(row => row.class)
  expect(await classes()).toEqual(['customer', 'customer', 'customer'])
  const change = { verbatimId: 1, class: 'supplier', scope: 'domain' } as const
  expect(await tools.call('verbatims.set-class', change)).toEqual({ changed: 2 })
  expect(await classes()).toEqual(['supplier', 'supplier', 'customer'])
  expect((await tools.call('stats.get')).cases).toBe(1)
  await importMails(tools, [{ id: '4@a', from: tradesman, text: 'Noch ein Katalog.' }], 'b.mbox')
  expect(await classes()).toEqual(['supplier', 'supplier', 'customer', 'supplier'])
  // The second import stands before it and goes only where it is named.
  expect(await tools.refusal('history.undo', {})).toMatchObject({ code: 'history.import', params: { name: 'b.mbox' } })
  const correction = (await tools.call('history.list')).find(({ label }) => label === 'class.domain')
  await tools.call('history.undo', { downTo: correction?.id ?? 0 })
  expect((await classes()).slice(0, 3)).toEqual(['customer', 'customer', 'customer'])
  expect((await tools.call('stats.get')).cases).toBe(3)
})

test('filters narrow by month, class, theme, person, words and source', async () => {
  const tools = await createTestApp()
  await importMails(tools, [
    { id: '1@a', date: '2026-01-10T10:00:00Z', subject: 'Preis', text: 'Der Preis ist zu hoch.' },
    {
      id: '2@a',
      date: '2026-02-10T10:00:00Z',
      from: 'Otto <otto@b.example>',
      subject: 'Lieferung',
      text: 'Die Lieferung kam zu spät.',
    },
    {
      id: '3@a',
      date: '2026-02-11T10:00:00Z',
      from: shop,
      to: customer,
      subject: 'Angebot',
      text: 'Hier ist unser Angebot.',
    },
  ])
  const titles = async (filter: object): Promise<string[]> =>
    (await tools.call('verbatims.list', { filter })).rows.map(row => row.title)
  expect(await titles({})).toEqual(['Angebot', 'Lieferung', 'Preis'])
  expect(await titles({ month: '2026-02' })).toEqual(['Angebot', 'Lieferung'])
  expect(await titles({ untilMonth: '2026-01' })).toEqual(['Preis'])
  expect(await titles({ classes: ['own'] })).toEqual(['Angebot'])
  expect(await titles({ themeIds: ['T4'], classes: ['customer'] })).toEqual(['Preis'])
  expect(await titles({ person: 'otto@b.example' })).toEqual(['Lieferung'])
  expect(await titles({ person: 'erika' })).toEqual(['Preis'])
  expect(await titles({ query: 'lieferung' })).toEqual(['Lieferung'])
  expect(await titles({ sourceId: 99 })).toEqual([])
})

test('a verbatim shows its thread, its sources and what was hidden', async () => {
  const tools = await createTestApp()
  await importMails(tools, [
    { id: '1@a', subject: 'Frage', text: 'Haben Sie den Tisch da?' },
    {
      id: '2@a',
      from: shop,
      to: customer,
      subject: 'AW: Frage',
      inReplyTo: '1@a',
      date: '2026-03-05T10:00:00Z',
      text: 'Ja.\n\nAm 2. März 2026 schrieb Erika Muster <erika@kundin.example>:\n> Haben Sie den Tisch da?',
    },
  ])
  const answer = await tools.call('verbatims.get', { verbatimId: 2 })
  expect(answer.thread.map(({ id }) => id)).toEqual([1, 2])
  expect(answer.hidden.map(({ what }) => what)).toEqual(['quote'])
  expect(answer.snippet).toBe('Ja.')
  expect(answer.sources).toEqual([{ sourceId: 1, name: 'postfach.mbox', locator: expect.any(String) }])
})

test('stored mails come out as inspect shows them, page by page', async () => {
  const tools = await createTestApp()
  await importMails(
    tools,
    [1, 2, 3].map(n => ({ id: `${n}@a`, subject: `Brief ${n}`, text: `Text ${n} mit eigenem Inhalt` })),
  )
  const first = await tools.call('messages.list', { limit: 2 })
  const second = await tools.call('messages.list', { limit: 2, afterId: first.next ?? 0 })
  expect([...first.rows, ...second.rows].map(row => (row.kind === 'message' ? row.subject : ''))).toEqual([
    'Brief 1',
    'Brief 2',
    'Brief 3',
  ])
  expect(second.next).toBe(null)
  expect(await tools.call('messages.find', { messageIds: ['2@a', 'nie@gesehen'] })).toEqual({ '2@a': 2 })
})

test('a letter says how many there are of its writer; one of ours says nothing', async () => {
  const tools = await createTestApp()
  await importMails(tools, [
    { id: '1@a', text: 'Der Preis ist zu hoch.' },
    { id: '2@a', text: 'Die Lieferung kam zu spät.' },
    { id: '3@a', from: 'Eva <eva@kundin.example>', text: 'Danke für die Beratung.' },
    { id: '4@a', from: shop, to: customer, text: 'Das tut uns leid.' },
  ])
  const counts = await Promise.all(
    [1, 2, 3, 4].map(async verbatimId => (await tools.call('verbatims.get', { verbatimId })).fromSame),
  )
  expect(counts).toEqual([2, 2, 1, 0])
})
