import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestApp, customer, givenMailbox, importMails, shop, type GivenMail } from '../test-app.ts'

const question: GivenMail = {
  id: 'a@kundin.example',
  subject: 'Termin',
  text: 'Wann kommt die Küche? Die Lieferung ist zu spät.',
}
const answer: GivenMail = {
  id: 'b@laden.example',
  from: shop,
  to: customer,
  subject: 'AW: Termin',
  inReplyTo: 'a@kundin.example',
  text: 'Am Montag liefern wir.',
  date: '2026-03-03T10:00:00Z',
}

test('an import stores mails with class, thread, case and tags, and says what it did', async () => {
  const tools = await createTestApp()
  const { summary } = await importMails(tools, [question, answer])
  expect(summary).toMatchObject({ read: 2, imported: 2, duplicates: 0, skipped: [], skippedTotal: 0 })
  const { rows } = await tools.call('verbatims.list')
  expect(rows.map(row => [row.title, row.class])).toEqual([
    ['AW: Termin', 'own'],
    ['Termin', 'customer'],
  ])
  expect(rows[1]?.themeIds).toContain('T5')
  expect(new Set(rows.map(row => row.threadId)).size).toBe(1)
  expect(new Set(rows.map(row => row.caseId)).size).toBe(1)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('the same file once more adds nothing', async () => {
  const tools = await createTestApp()
  await importMails(tools, [question, answer])
  const before = await tools.call('verbatims.list')
  const sourcesBefore = await tools.call('sources.list')
  const { summary } = await importMails(tools, [question, answer])
  expect(summary).toMatchObject({ read: 2, imported: 0, duplicates: 2 })
  expect(await tools.call('verbatims.list')).toEqual(before)
  expect(await tools.call('sources.list')).toEqual(sourcesBefore)
})

test('a mailbox that has grown brings only what is new, under a source of its own', async () => {
  const tools = await createTestApp()
  await importMails(tools, [question])
  const { summary } = await importMails(tools, [question, answer])
  expect(summary).toMatchObject({ imported: 1, duplicates: 1 })
  expect(await tools.call('sources.list')).toHaveLength(2)
})

test('undoing a source takes what only it held; a mail seen elsewhere stays', async () => {
  const tools = await createTestApp()
  await importMails(tools, [question], 'alt.mbox')
  await importMails(tools, [question, answer], 'neu.mbox')
  const [newest, oldest] = await tools.call('sources.list')
  expect(await tools.call('sources.undo', { sourceId: newest?.id ?? 0 })).toEqual({ removed: 1 })
  expect((await tools.call('verbatims.list')).rows.map(row => row.title)).toEqual(['Termin'])
  expect(await tools.call('sources.undo', { sourceId: oldest?.id ?? 0 })).toEqual({ removed: 1 })
  expect((await tools.call('stats.get')).cases).toBe(0)
  expect((await tools.call('search.query', { query: 'Küche' })).total).toBe(0)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('threads and cases do not depend on the order of imports', async () => {
  const forwards = await createTestApp()
  await importMails(forwards, [question], '1.mbox')
  await importMails(forwards, [answer], '2.mbox')
  const backwards = await createTestApp()
  await importMails(backwards, [answer], '2.mbox')
  await importMails(backwards, [question], '1.mbox')
  for (const tools of [forwards, backwards]) {
    const { threads, cases } = await tools.call('stats.get')
    expect({ threads, cases }).toEqual({ threads: 1, cases: 1 })
  }
})

test('a file that is no mailbox fails the import, names the file and leaves the workspace as it was', async () => {
  const tools = await createTestApp()
  const path = join(tools.folder, 'foto.jpg')
  writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))
  const job = await tools.ended(await tools.call('imports.start', { paths: [path] }))
  expect(job).toMatchObject({ state: 'failed', error: { code: 'file.unknown-format', params: { name: 'foto.jpg' } } })
  expect(await tools.call('sources.list')).toEqual([])
})

test('a folder without mail, a broken archive and a table without text each fail and leave nothing behind', async () => {
  const tools = await createTestApp()
  const folder = join(tools.folder, 'leer')
  mkdirSync(folder)
  const archive = join(tools.folder, 'kaputt.zip')
  writeFileSync(archive, 'PK\u0003\u0004kaputt')
  const table = join(tools.folder, 'noten.csv')
  writeFileSync(table, 'Filiale\nNord\nSüd\nNord\n')
  const codes = []
  for (const path of [folder, archive, table]) {
    const job = await tools.ended(await tools.call('imports.start', { paths: [path] }))
    codes.push(job.error)
  }
  expect(codes).toEqual([
    { code: 'file.nothing-inside', params: { name: 'leer' } },
    { code: 'file.cut-off', params: { name: 'kaputt.zip' } },
    { code: 'table.no-text', params: { name: 'noten.csv' } },
  ])
  expect(await tools.call('sources.list')).toEqual([])
})

test('a mailbox that ends in the middle of a mail is read as far as it goes, and the owner is told', async () => {
  const tools = await createTestApp()
  const path = join(tools.folder, 'halb.mbox')
  writeFileSync(
    path,
    'From - Mon Mar  2 10:00:00 2026\nFrom: kundin@post.example\nTo: info@laden.example\nSubject: Termin\n' +
      'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nWann kommt die',
  )
  const { summary } = await tools.ended(await tools.call('imports.start', { paths: [path], own: [shop] }))
  expect(summary).toMatchObject({ imported: 1, skippedTotal: 0, cutOff: [{ source: path, locator: '@0' }] })
})

test('among several files one that is missing or empty is skipped with its reason', async () => {
  const tools = await createTestApp()
  const good = givenMailbox(tools.folder, 'gut.mbox', [question])
  const empty = join(tools.folder, 'leer.mbox')
  writeFileSync(empty, '')
  const missing = join(tools.folder, 'weg.mbox')
  const job = await tools.ended(await tools.call('imports.start', { paths: [missing, good, empty], own: [shop] }))
  expect(job.state).toBe('done')
  expect(job.summary?.imported).toBe(1)
  expect(job.summary?.skipped.map(({ source, reason }) => [source, reason])).toEqual([
    [missing, 'missing'],
    [empty, 'empty'],
  ])
})

test('a cancelled import keeps its whole batches, and the next import takes the rest', async () => {
  const tools = await createTestApp()
  const path = join(tools.folder, 'gross.mbox')
  for (let part = 0; part < 8; part++) {
    const mails = Array.from({ length: 250 }, (_, n): GivenMail => ({
      id: `${part}-${n}@k.example`,
      text: `Brief ${part} ${n} ${'wort '.repeat(50)}`,
    }))
    appendFileSync(path, `${part === 0 ? '' : '\n'}${await text(givenMailbox(tools.folder, 'teil.mbox', mails))}`)
  }
  const job = await tools.call('imports.start', { paths: [path], own: [shop] })
  const stop = tools.app.subscribe(event => {
    if (event.kind === 'job' && event.job.items > 0) void tools.app.call('jobs.cancel', job)
  })
  const cancelled = await tools.ended(job)
  stop()
  const kept = (await tools.call('stats.get')).messages
  expect(cancelled.state).toBe('cancelled')
  expect(kept % 250).toBe(0)
  expect(kept).toBeLessThan(2000)
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
  const rest = await tools.ended(await tools.call('imports.start', { paths: [path], own: [shop] }))
  expect(rest.summary).toMatchObject({ imported: 2000 - kept, duplicates: kept })
  const [source] = await tools.call('sources.list')
  expect(source).toMatchObject({ read: 2000, imported: 2000, duplicates: 0 })
}, 60_000)

async function text(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(path, 'utf8')
}

test('calls are answered while an import runs', async () => {
  const tools = await createTestApp()
  const mails = Array.from({ length: 500 }, (_, n): GivenMail => ({ id: `${n}@k.example`, text: `Brief ${n}` }))
  const job = await tools.call('imports.start', { paths: [givenMailbox(tools.folder, 'p.mbox', mails)], own: [shop] })
  await tools.call('verbatims.list')
  expect((await tools.call('jobs.get', job)).state).toBe('running')
  expect((await tools.refusal('sources.undo', { sourceId: 99 })).code).toBe('source.unknown')
  await tools.ended(job)
}, 60_000)

test('the same words days apart are two letters, minutes apart one that was seen twice', async () => {
  const tools = await createTestApp()
  const reminder = (id: string, date: string): GivenMail => ({
    id,
    date,
    subject: 'Erinnerung',
    text: 'Bitte um Antwort.',
  })
  const { summary } = await importMails(tools, [
    reminder('1@a', '2026-03-01T10:00:00Z'),
    reminder('2@a', '2026-03-01T10:05:00Z'),
    reminder('3@a', '2026-03-08T10:00:00Z'),
  ])
  expect(summary).toMatchObject({ imported: 2, duplicates: 1 })
  expect((await tools.call('verbatims.get', { verbatimId: 1 })).sources).toHaveLength(2)
})

test('closing the workspace in the middle of an import ends it after a whole batch', async () => {
  const tools = await createTestApp()
  const mails = Array.from({ length: 1000 }, (_, n): GivenMail => ({
    id: `${n}@k`,
    text: `Brief ${n} ${'wort '.repeat(50)}`,
  }))
  await tools.call('imports.start', { paths: [givenMailbox(tools.folder, 'p.mbox', mails)], own: [shop] })
  await tools.app.close()
  const again = await createTestApp({ create: false })
  await again.call('workspace.open', { path: tools.path })
  expect((await again.call('jobs.list')).map(({ state }) => state)).toEqual(['cancelled'])
  expect((await again.call('stats.get')).messages % 250).toBe(0)
  expect(await again.call('workspace.check')).toEqual({ sound: true, problems: [] })
})
