import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestApp, customer, importMails, shop, type GivenMail, type TestApp } from '../test-app.ts'

const address = 'erika@kundin.example'
const asked: GivenMail = {
  id: 'a@kundin.example',
  subject: 'Krug von Erika Muster',
  text: 'Guten Tag,\n\nder Krug kam gestern zerbrochen bei mir an, die Verpackung war viel zu dünn.\nBitte schicken Sie mir einen neuen.\n\nViele Grüße\nErika Muster',
  date: '2026-03-02T10:00:00Z',
}
const answered: GivenMail = {
  id: 'b@laden.example',
  from: shop,
  to: customer,
  subject: 'AW: Krug von Erika Muster',
  inReplyTo: 'a@kundin.example',
  text: 'Guten Tag Frau Muster,\n\nein neuer Krug geht morgen an Sie.',
  date: '2026-03-03T10:00:00Z',
}
/** To her and to somebody else: only what tells of her may go. */
const passedOn: GivenMail = {
  id: 'c@laden.example',
  from: shop,
  to: `Töpferei Lehm <werk@lehm.example>, ${customer}`,
  subject: 'Bruch',
  inReplyTo: 'a@kundin.example',
  text: 'Hallo Herr Lehm,\n\nbei Frau Muster ist wieder einer zerbrochen. Leider ist die Lieferung schlecht verpackt.\n\n> der Krug kam gestern zerbrochen bei mir an, die\n> Verpackung war viel zu dünn.',
  date: '2026-03-04T10:00:00Z',
}
const friend: GivenMail = {
  id: 'd@freund.example',
  from: 'Otto Kern <otto@kern.example>',
  subject: 'Empfehlung',
  text: 'Guten Tag,\n\nErika Muster (erika@kundin.example) hat Sie empfohlen. Ein Muster der Glasur hätte ich gern.\n\nOtto Kern',
  date: '2026-03-05T10:00:00Z',
}

async function givenShop(): Promise<TestApp> {
  const tools = await createTestApp({ now: () => new Date('2026-04-01T09:00:00Z') })
  await importMails(tools, [asked, answered, passedOn, friend])
  return tools
}

async function erased(tools: TestApp): Promise<void> {
  const job = await tools.ended(await tools.call('persons.erase', { address: 'Erika@Kundin.example ' }))
  expect(job.error).toBeNull()
  await tools.idle()
}

const texts = async (tools: TestApp): Promise<string[]> =>
  (await tools.call('messages.list', { limit: 50 })).rows.map(row => (row.kind === 'message' ? row.text.trim() : ''))

test('what is known of a person is told before anything goes', async () => {
  const tools = await givenShop()
  expect(await tools.call('persons.get', { address })).toEqual({
    address,
    others: [],
    sameName: [],
    names: ['Erika Muster'],
    messages: 1,
    answers: 0,
    replies: 1,
    mentions: 2,
    firstOn: '2026-03-02T10:00:00Z',
    lastOn: '2026-03-03T10:00:00Z',
  })
})

test('letters of a person and ours to them go; of others only name, address and quotes', async () => {
  const tools = await givenShop()
  await erased(tools)
  expect(await texts(tools)).toEqual([
    'Hallo Herr Lehm,\n\nbei Frau ██████ ist wieder einer zerbrochen. Leider ist die Lieferung schlecht verpackt.\n\n> ███ ████ ███ ███████ ██████████ ███ ███ ██, ███\n> ██████████ ███ ████ ██ ████.',
    'Guten Tag,\n\n█████ ██████ (████████████████████) hat Sie empfohlen. Ein Muster der Glasur hätte ich gern.\n\nOtto Kern',
  ])
  const { rows } = await tools.call('verbatims.list')
  const detail = await tools.call('verbatims.get', { verbatimId: rows.find(({ title }) => title === 'Bruch')?.id ?? 0 })
  expect(detail.to).toEqual([{ name: 'Töpferei Lehm', address: 'werk@lehm.example' }])
  for (const { evidence } of [...detail.codings, ...detail.findings])
    for (const { span, words } of evidence) expect(detail.text.slice(...span)).toBe(words)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('no trace of a person is left in the file, and neither name nor words are found', async () => {
  const tools = await givenShop()
  await tools.call('settings.change', { savedSearches: [{ name: 'Erika', query: `from:${address}` }] })
  await tools.call('verbatims.set-class', { verbatimId: 1, class: 'customer', scope: 'sender' })
  await tools.call('review.apply', { decisions: [{ verbatimId: 3, themes: [], note: 'Erika Muster anrufen' }] })
  await tools.idle()
  await erased(tools)
  await tools.app.close()
  const bytes = readFileSync(tools.path, 'latin1').toLowerCase()
  expect(['erika', 'kundin.example', 'muster'].filter(trace => bytes.includes(trace))).toEqual(['muster'])
})

test('what counted goes on counting', async () => {
  const tools = await givenShop()
  const figures = async () => {
    const { overview, themes } = await tools.call('report.month', { month: '2026-03' })
    return { figures: overview.figures, lines: themes.lines }
  }
  const before = await figures()
  await erased(tools)
  expect(await figures()).toEqual(before)
})

test('neither the letters nor what was cut out of others come back with the same export', async () => {
  const tools = await givenShop()
  await erased(tools)
  const before = await texts(tools)
  const job = await importMails(
    tools,
    [asked, answered, passedOn, { ...friend, text: `${friend.text}\n\nNoch etwas.` }],
    'neu.mbox',
  )
  expect(job.summary).toMatchObject({ imported: 0, duplicates: 4 })
  expect(await texts(tools)).toEqual(before)
  expect(await tools.refusal('persons.get', { address })).toMatchObject({ code: 'person.unknown' })
})

test('answers to a survey go with their row', async () => {
  const tools = await givenShop()
  const path = join(tools.folder, 'umfrage.csv')
  writeFileSync(
    path,
    'E-Mail,Datum,Was können wir besser machen?\nerika@kundin.example,2026-03-07,Besser verpacken bitte das wäre schön\notto@kern.example,2026-03-08,Alles war gut bei Ihnen im Laden\n',
  )
  const roles = { 'E-Mail': 'person', Datum: 'date', 'Was können wir besser machen?': 'text' } as const
  await tools.ended(await tools.call('imports.start', { paths: [path], mappings: { [path]: { roles } } }))
  expect(await tools.call('persons.get', { address })).toMatchObject({ messages: 1, answers: 1 })
  await erased(tools)
  const rows = (await tools.call('messages.list', { limit: 50 })).rows
  expect(rows.flatMap(row => (row.kind === 'row' ? [row.columns['E-Mail']] : []))).toEqual(['otto@kern.example'])
})

const fromWork: GivenMail = {
  id: 'e@buero.example',
  from: 'Erika Muster <e.muster@buero.example>',
  subject: 'Noch ein Krug',
  text: 'Guten Tag,\n\nfür das Büro hätten wir gern denselben Krug noch einmal in Blau.\n\nErika Muster',
  date: '2026-03-09T10:00:00Z',
}

test('who wrote from two addresses is proposed by the name and erased as one person', async () => {
  const tools = await givenShop()
  await importMails(tools, [fromWork], 'buero.mbox')
  expect(await tools.call('persons.get', { address })).toMatchObject({ sameName: ['e.muster@buero.example'] })
  const both = { address, others: ['E.Muster@buero.example'] }
  expect(await tools.call('persons.get', both)).toMatchObject({
    others: ['e.muster@buero.example'],
    sameName: [],
    messages: 2,
    replies: 1,
    mentions: 2,
    lastOn: '2026-03-09T10:00:00Z',
  })
  expect((await tools.call('persons.export', both)).rows).toHaveLength(4)
  await tools.ended(await tools.call('persons.erase', both))
  await tools.idle()
  for (const gone of [address, 'e.muster@buero.example'])
    expect(await tools.refusal('persons.get', { address: gone })).toMatchObject({ code: 'person.unknown' })
  expect(await texts(tools)).toHaveLength(2)
})

test('an address that nobody wrote from is told, not passed over', async () => {
  const tools = await givenShop()
  expect(await tools.refusal('persons.erase', { address, others: ['erika@kundin.exmaple'] })).toEqual({
    code: 'person.unknown',
    params: { address: 'erika@kundin.exmaple' },
  })
})

test('what was written after the person was looked for is found all the same', async () => {
  const tools = await givenShop()
  await tools.call('persons.get', { address })
  await importMails(tools, [{ ...friend, id: 'f@freund.example', text: 'Erika Muster lässt grüßen.' }], 'neu.mbox')
  await erased(tools)
  expect(await texts(tools)).toContain('█████ ██████ lässt grüßen.')
})

test('the shop itself is nobody to be erased', async () => {
  const tools = await givenShop()
  expect(await tools.refusal('persons.erase', { address: shop })).toMatchObject({ code: 'person.own' })
})

test('what was exchanged with a person comes as a whole, oldest first', async () => {
  const tools = await givenShop()
  const { traces, rows } = await tools.call('persons.export', { address })
  expect(traces).toMatchObject({ messages: 1, replies: 1 })
  expect(rows.map(row => (row.kind === 'message' ? row.subject : ''))).toEqual([
    asked.subject,
    answered.subject,
    'Bruch',
  ])
})
