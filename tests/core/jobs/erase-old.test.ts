import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { WritableDb } from '../../../src/core/store/handles.ts'
import { openStore } from '../../../src/core/store/open.ts'
import { eraseLetters } from '../../../src/core/store/queries/erase.ts'
import { createTestApp, customer, importMails, shop, type GivenMail, type TestApp } from '../test-app.ts'

const old: GivenMail = {
  id: 'alt@kundin.example',
  subject: 'Zwiebelfarbener Krug',
  text: 'Guten Tag,\n\nleider kam der Krug zerbrochen an, die Verpackung war viel zu dünn. Wundertollpatschig!\n\nErika Muster',
  date: '2023-05-02T10:00:00Z',
}
const ourOld: GivenMail = {
  id: 'altantwort@laden.example',
  from: shop,
  to: customer,
  subject: 'AW: Zwiebelfarbener Krug',
  inReplyTo: 'alt@kundin.example',
  text: 'Guten Tag Frau Muster,\n\nes tut uns leid, das geht leider nicht.',
  date: '2023-05-03T10:00:00Z',
}
const young: GivenMail = {
  id: 'neu@kunde.example',
  from: 'Otto Kern <otto@kern.example>',
  subject: 'Danke',
  text: 'Die Beratung war großartig, vielen Dank!',
  date: '2026-03-02T10:00:00Z',
}

const all = [old, ourOld, young]

async function givenShop(mails: readonly GivenMail[] = all): Promise<TestApp> {
  const tools = await createTestApp({ now: () => new Date('2026-04-01T09:00:00Z') })
  await importMails(tools, mails)
  return tools
}

const eraseOld = async (tools: TestApp): Promise<void> => {
  const job = await tools.ended(await tools.call('retention.run', { months: 24 }))
  expect(job.error).toBeNull()
  expect(job.state).toBe('done')
  await tools.idle()
}

/** Everything that lies in the folder of the workspace, as one text of bytes. */
const bytesBeside = ({ folder }: TestApp): string =>
  readdirSync(folder)
    .filter(name => !name.endsWith('.mbox'))
    .map(name => readFileSync(join(folder, name), 'latin1'))
    .join('\n')

test('what is older than the months to keep is told before, and is gone after', async () => {
  const tools = await givenShop()
  expect(await tools.call('retention.preview', { months: 24 })).toEqual({
    keptFrom: '2024-03',
    messages: 2,
    answers: 0,
    reviewed: 0,
    firstMonth: '2023-05',
    lastMonth: '2023-05',
    undated: 0,
  })
  await eraseOld(tools)
  expect(await tools.call('retention.preview', { months: 24 })).toMatchObject({ messages: 0, firstMonth: null })
  const { rows } = await tools.call('verbatims.list')
  expect(
    rows.map(({ title, snippet, person, erasedAt }) => [title, snippet, person?.address ?? null, erasedAt]),
  ).toEqual([
    ['Danke', 'Die Beratung war großartig, vielen Dank!', 'otto@kern.example', undefined],
    ['', '', null, '2026-04-01T09:00:00.000Z'],
    ['', '', null, '2026-04-01T09:00:00.000Z'],
  ])
  expect((await tools.call('search.query', { query: 'verpackung' })).total).toBe(0)
  expect((await tools.call('search.query', { query: 'beratung' })).total).toBe(1)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('no word of an erased letter is left in the file, its log or the search index', async () => {
  const tools = await givenShop()
  await tools.call('verbatims.set-class', { verbatimId: 1, class: 'customer', scope: 'message' })
  const words = ['wundertollpatschig', 'zwiebelfarben', 'erika@kundin.example', 'Erika Muster', 'alt@kundin.example']
  const before = bytesBeside(tools).toLowerCase()
  expect(words.filter(word => before.includes(word.toLowerCase())).length).toBeGreaterThan(1)
  await eraseOld(tools)
  const after = bytesBeside(tools).toLowerCase()
  expect(words.filter(word => after.includes(word.toLowerCase()))).toEqual([])
  // Packed words are not seen as such; no pack is left but that of the letter that stayed.
  expect((await tools.call('messages.list', { limit: 50 })).rows.map(({ verbatim }) => verbatim)).toEqual([young.text])
})

test('figures of an old month are the same when its letters are erased, also after the next import and a new tagging', async () => {
  const tools = await givenShop()
  const figures = async () => {
    const { overview, themes, refusals } = await tools.call('report.month', { month: '2023-05' })
    const { figures, byType } = overview
    return { figures, byType, lines: themes.lines, refusals, stats: await tools.call('stats.get') }
  }
  await tools.call('review.apply', {
    decisions: [
      { verbatimId: 1, themes: ['T5'], sentiment: 'negative', spans: { T5: [[0, 4]] }, note: 'Frau Muster anrufen' },
    ],
  })
  await tools.idle()
  const before = await figures()
  await eraseOld(tools)
  expect(await figures()).toEqual(before)
  await importMails(tools, all, 'noch-einmal.mbox')
  await tools.ended(await tools.call('tagging.run', { all: true }))
  expect(await figures()).toEqual(before)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('the letters do not come back with another export, and the same file adds nothing', async () => {
  const tools = await givenShop()
  await eraseOld(tools)
  const again = await importMails(tools, all)
  expect(again.summary).toMatchObject({ imported: 0 })
  const fuller = { ...old, text: `${old.text}\n\nNoch ein Satz, den der erste Export nicht hatte.` }
  expect((await importMails(tools, [fuller], 'voller.mbox')).summary).toMatchObject({ imported: 0, duplicates: 1 })
  expect((await tools.call('messages.list', { limit: 50 })).rows).toHaveLength(1)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('an answer to an erased letter joins its conversation', async () => {
  const tools = await givenShop()
  await eraseOld(tools)
  const late = { ...young, id: 'spaet@kundin.example', inReplyTo: 'altantwort@laden.example', subject: 'AW: Krug' }
  await importMails(tools, [late], 'spaet.mbox')
  const { rows } = await tools.call('verbatims.list')
  expect(new Set(rows.filter(({ title }) => title !== 'Danke').map(({ threadId }) => threadId)).size).toBe(1)
})

test('the step stands in the list as one that cannot be taken back, and undo passes over it', async () => {
  const tools = await givenShop()
  await tools.call('review.apply', { decisions: [{ verbatimId: 1, themes: [] }] })
  await tools.call('review.apply', { decisions: [{ verbatimId: 3, themes: ['T1'] }] })
  await tools.idle()
  await eraseOld(tools)
  const steps = await tools.call('history.list')
  expect(steps.map(({ label, final }) => [label, final])).toEqual([
    ['erase.old', true],
    ['review.one', undefined],
    ['import.done', undefined],
  ])
  expect(await tools.call('history.undo')).toMatchObject({ label: 'review.one' })
  expect(await tools.refusal('review.apply', { decisions: [{ verbatimId: 1, themes: [] }] })).toMatchObject({
    code: 'verbatim.erased',
  })
})

test('after an import what has grown too old goes by itself only where the owner has said so', async () => {
  const tools = await givenShop([young])
  await tools.call('settings.change', { retention: { months: 24, afterImport: false } })
  expect((await importMails(tools, [old], 'alt.mbox')).summary).toMatchObject({ imported: 1 })
  await tools.call('settings.change', { retention: { months: 24, afterImport: true } })
  expect((await importMails(tools, [ourOld], 'alt2.mbox')).summary).toMatchObject({ imported: 1, erased: 2 })
})

test('a letter whose clock ran ahead makes no other letter old', async () => {
  const tools = await givenShop([...all, { ...young, id: 'zukunft@kern.example', date: '2038-01-01T10:00:00Z' }])
  expect(await tools.call('retention.preview', { months: 24 })).toMatchObject({ keptFrom: '2024-04', messages: 2 })
})

test('of a pack that letters share, those that stay keep words and originals', async () => {
  const mails = Array.from({ length: 60 }, (_, at): GivenMail => ({
    id: `n${at}@kundin.example`,
    subject: `Frage ${at}`,
    text: `Ich frage nach dem Krug Nummer ${at}.`,
    date: `${at % 2 === 0 ? 2023 : 2026}-02-02T10:${String(at).padStart(2, '0')}:00Z`,
  }))
  const tools = await givenShop(mails)
  await eraseOld(tools)
  const words = async () => (await tools.call('messages.list', { limit: 100 })).rows.map(({ verbatim }) => verbatim)
  const odd = Array.from({ length: 30 }, (_, at) => `Ich frage nach dem Krug Nummer ${2 * at + 1}.`)
  expect(await words()).toEqual(odd)
  await tools.ended(await tools.call('sources.reread', {}))
  expect(await words()).toEqual(odd)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('where the program ended between erasing and sweeping, the file is swept when it is opened again', async () => {
  const tools = await givenShop()
  await tools.call('workspace.close')
  // As a crash leaves it: the letter is erased, its words still lie in the index and in freed pages.
  const store = openStore(tools.path)
  const waits = (db: WritableDb): boolean =>
    db.prepare(`SELECT 1 FROM pending WHERE what = 'sweep'`).get() !== undefined
  store.db.transaction(() => eraseLetters(store.db, [1, 2], '2026-04-01T09:00:00Z'))
  expect(waits(store.db)).toBe(true)
  store.close()
  await tools.call('workspace.open', { path: tools.path })
  await tools.call('workspace.close')
  const swept = openStore(tools.path, { access: 'read' })
  onTestFinished(() => swept.close())
  expect(waits(swept.db)).toBe(false)
})
