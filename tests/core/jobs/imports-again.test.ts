import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestApp, givenMailbox, importMails, shop, type GivenMail, type TestApp } from '../test-app.ts'

const mail = (id: string, text: string): GivenMail => ({ id: `${id}@kundin.example`, subject: id, text })
const krug = mail('Krug', 'Der Krug kam zerbrochen an, die Verpackung war viel zu dünn.')
const termin = mail('Termin', 'Die Beratung war freundlich, der Termin wurde aber zweimal verschoben.')

/** Two imports, a letter of the first decided in every way. */
async function givenDecided(): Promise<TestApp> {
  const tools = await createTestApp()
  await importMails(tools, [krug], 'krug.mbox')
  await importMails(tools, [termin], 'termin.mbox')
  const [id] = await ids(tools, 'Krug')
  await tools.call('review.apply', {
    decisions: [
      { verbatimId: id ?? 0, themes: ['T5'], sentiment: 'negative', cause: 'we', note: 'Neuen Krug geschickt' },
    ],
  })
  await tools.call('review.apply-second', { decision: { verbatimId: id ?? 0, themes: ['T4'] } })
  await tools.idle()
  return tools
}

const ids = async (tools: TestApp, title: string): Promise<number[]> =>
  (await tools.call('verbatims.list')).rows.filter(row => row.title === title).map(row => row.id)

async function undoImport(tools: TestApp, name: string): Promise<void> {
  const source = (await tools.call('sources.list')).find(each => each.name === name)
  await tools.call('sources.undo', { sourceId: source?.id ?? 0 })
  await tools.idle()
}

const again = async (tools: TestApp, name: string): Promise<void> => {
  const taken = (await tools.call('sources.taken-back')).find(each => each.name === name)
  await tools.ended(await tools.call('sources.again', { id: taken?.id ?? 0 }))
  await tools.idle()
}

async function decided(tools: TestApp) {
  const [id] = await ids(tools, 'Krug')
  const { reviewed, note, cause, sentiment, codings } = await tools.call('verbatims.get', { verbatimId: id ?? 0 })
  const confirmed = codings.filter(({ review }) => review === 'confirmed').map(({ themeId }) => themeId)
  return { reviewed, note, cause, sentiment, confirmed, twice: (await tools.call('review.agreement')).letters }
}

test('what was decided comes back with the letters of an import that is done again', async () => {
  const tools = await givenDecided()
  const before = await decided(tools)
  expect(before).toMatchObject({ reviewed: true, note: 'Neuen Krug geschickt', confirmed: ['T5'] })
  await undoImport(tools, 'krug.mbox')
  expect(await ids(tools, 'Krug')).toEqual([])
  await again(tools, 'krug.mbox')
  expect(await decided(tools)).toEqual(before)
})

test('it comes back, too, when the file is chosen anew months and many steps later', async () => {
  const tools = await givenDecided()
  const before = await decided(tools)
  await undoImport(tools, 'krug.mbox')
  await tools.call('settings.change', { shopName: 'Töpferei' })
  const job = await importMails(tools, [krug], 'krug.mbox')
  expect(job.summary).toMatchObject({ imported: 1, returned: 1 })
  expect(await decided(tools)).toEqual(before)
  expect(await tools.call('sources.taken-back')).toEqual([])
})

test('each of several imports that were taken back can be done again, in any order, after other steps', async () => {
  const tools = await givenDecided()
  await undoImport(tools, 'krug.mbox')
  await undoImport(tools, 'termin.mbox')
  await tools.call('settings.change', { shopName: 'Töpferei' })
  expect(await tools.call('sources.taken-back')).toMatchObject([
    { name: 'termin.mbox', isThere: true },
    { name: 'krug.mbox', isThere: true },
  ])
  // Redo means what was taken back last of all, and a step has been made since.
  expect(await tools.refusal('history.redo', {})).toMatchObject({ code: 'history.nothing' })
  await again(tools, 'krug.mbox')
  await again(tools, 'termin.mbox')
  expect([await ids(tools, 'Krug'), await ids(tools, 'Termin')].map(list => list.length)).toEqual([1, 1])
  expect(await tools.call('sources.taken-back')).toEqual([])
})

test('imports and decisions taken back in one go are done again one after the other', async () => {
  const tools = await givenDecided()
  const before = await decided(tools)
  const steps = await tools.call('history.list')
  await tools.call('history.undo', { downTo: steps.at(-1)?.id ?? 0 })
  await tools.idle()
  expect(await tools.call('sources.list')).toEqual([])
  for (let step = 0; step < steps.length; step++) {
    await tools.call('history.redo')
    await tools.idle()
    await tools.call('verbatims.list')
  }
  expect(await decided(tools)).toEqual(before)
  expect((await tools.call('history.list')).map(({ label, undone }) => [label, undone])).toEqual(
    steps.map(({ label }) => [label, false]),
  )
})

test('answers of a survey are known again by their row and place', async () => {
  const tools = await createTestApp()
  const path = join(tools.folder, 'umfrage.csv')
  writeFileSync(
    path,
    'Datum,Was war gut?,Was können wir besser machen?\n2026-03-07,Die Beratung war sehr gut,Besser verpacken bitte\n2026-03-08,Alles war gut bei Ihnen,Schneller antworten bitte\n',
  )
  const roles = { Datum: 'date', 'Was war gut?': 'text', 'Was können wir besser machen?': 'text' } as const
  await tools.ended(await tools.call('imports.start', { paths: [path], mappings: { [path]: { roles } } }))
  const wish = async () => {
    const { rows } = await tools.call('verbatims.list')
    const details = await Promise.all(rows.map(({ id }) => tools.call('verbatims.get', { verbatimId: id })))
    return details.find(({ text }) => text.startsWith('Schneller'))
  }
  await tools.call('review.apply', {
    decisions: [{ verbatimId: (await wish())?.id ?? 0, themes: ['T4'], note: 'Wunsch' }],
  })
  await undoImport(tools, 'umfrage.csv')
  await again(tools, 'umfrage.csv')
  expect(await wish()).toMatchObject({ reviewed: true, note: 'Wunsch' })
  expect((await tools.call('review.progress')).reviewed).toBe(1)
})

test('who is erased is forgotten also where their letters were taken back', async () => {
  const tools = await givenDecided()
  await importMails(
    tools,
    [{ ...termin, id: 'x@kundin.example', text: 'Noch eine Frage zur Lieferung.' }],
    'frage.mbox',
  )
  await undoImport(tools, 'krug.mbox')
  await tools.ended(await tools.call('persons.erase', { address: 'erika@kundin.example' }))
  await tools.idle()
  const job = await tools.call('imports.start', {
    paths: [givenMailbox(tools.folder, 'krug.mbox', [krug])],
    own: [shop],
  })
  await tools.ended(job)
  expect(await decided(tools)).toMatchObject({ reviewed: false, note: '' })
})
