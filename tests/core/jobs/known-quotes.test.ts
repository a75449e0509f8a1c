import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTestApp, customer, importMails, shop, type GivenMail, type TestApp } from '../test-app.ts'

const asked: GivenMail = {
  id: 'a@kundin.example',
  subject: 'Krug',
  text: 'Guten Tag,\n\nder Krug kam gestern zerbrochen bei mir an, die Verpackung war viel zu dünn.\nBitte schicken Sie mir einen neuen.\n\nViele Grüße\nErika Muster',
  date: '2026-03-02T10:00:00Z',
}
const answered: GivenMail = {
  id: 'b@laden.example',
  from: shop,
  to: customer,
  subject: 'AW: Krug',
  inReplyTo: 'a@kundin.example',
  // The program marks nothing, and its header is in no language that a rule knows.
  text: `Guten Tag Frau Muster,\n\nein neuer Krug geht morgen an Sie.\n\nSeolta ó: Erika\nDáta: Márta 2\n\n${asked.text ?? ''}`,
  date: '2026-03-03T10:00:00Z',
}
const verbatims = async (tools: TestApp): Promise<string[]> =>
  (await tools.call('messages.list', { limit: 50 })).rows.map(({ verbatim }) => verbatim.trim()).toSorted()

test('a letter quoted without any mark is hidden in its answer, whichever of them came first', async () => {
  for (const order of [
    [asked, answered],
    [answered, asked],
  ]) {
    const tools = await createTestApp()
    for (const [at, mail] of order.entries()) await importMails(tools, [mail], `${at}.mbox`)
    expect(await verbatims(tools)).toEqual([
      'Guten Tag Frau Muster,\n\nein neuer Krug geht morgen an Sie.',
      asked.text?.trim() ?? '',
    ])
    // Found in the letter itself only, no more in the answer that quotes it.
    expect((await tools.call('search.query', { query: 'verpackung' })).total).toBe(1)
    expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
  }
})

test('themes that stood in the quote alone go with it', async () => {
  const tools = await createTestApp()
  await importMails(tools, [answered], '1.mbox')
  const themes = async (): Promise<readonly string[]> =>
    (await tools.call('verbatims.list')).rows.find(({ title }) => title === 'AW: Krug')?.themeIds ?? []
  expect(await themes()).not.toEqual([])
  await importMails(tools, [asked], '2.mbox')
  expect(await themes()).toEqual([])
})

test('after the originals were read again the quote is hidden as before', async () => {
  const tools = await createTestApp()
  await importMails(tools, [asked, answered])
  const before = await verbatims(tools)
  await tools.ended(await tools.call('sources.reread', {}))
  expect(await verbatims(tools)).toEqual(before)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('a reminder with the same words stays whole, and so does a letter of another conversation', async () => {
  const reminder: GivenMail = {
    ...asked,
    id: 'c@kundin.example',
    text: `Zweite Bitte!\n\n${asked.text ?? ''}`,
    inReplyTo: 'a@kundin.example',
    date: '2026-03-09T10:00:00Z',
  }
  const stranger: GivenMail = {
    ...answered,
    id: 'd@x.example',
    subject: 'Vorlage',
    from: 'Otto Kern <otto@kern.example>',
    to: shop,
  }
  const tools = await createTestApp()
  await importMails(tools, [asked, reminder, { ...stranger, inReplyTo: 'nie@gesehen.example' }])
  const found = await verbatims(tools)
  expect(found).toContain(reminder.text?.trim())
  expect(found.some(each => each.includes('ein neuer Krug') && each.includes('zerbrochen'))).toBe(true)
})

test('a quote told only by its letter is shown again when the import of that letter is taken back', async () => {
  const tools = await createTestApp()
  await importMails(tools, [asked], '1.mbox')
  await importMails(tools, [answered], '2.mbox')
  const whole = await verbatims(tools)
  const [, first] = await tools.call('sources.list')
  await tools.call('sources.undo', { sourceId: first?.id ?? 0 })
  expect(await verbatims(tools)).toEqual([answered.text?.trim()])
  expect((await tools.call('search.query', { query: 'verpackung' })).total).toBe(1)
  // Done again it is as before.
  expect(await tools.call('history.redo')).toMatchObject({ label: 'import.done', params: { name: '1.mbox' } })
  await tools.idle()
  expect(await verbatims(tools)).toEqual(whole)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('an import whose file has been moved away cannot be done again, and says so', async () => {
  const tools = await createTestApp()
  await importMails(tools, [asked], '1.mbox')
  const [source] = await tools.call('sources.list')
  await tools.call('sources.undo', { sourceId: source?.id ?? 0 })
  rmSync(source?.path ?? '')
  expect(await tools.refusal('history.redo', {})).toMatchObject({
    code: 'history.file-gone',
    params: { name: '1.mbox' },
  })
})
