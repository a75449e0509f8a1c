import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestApp, importMails, shop, type GivenMail, type TestApp } from '../test-app.ts'

const short: GivenMail = { id: 'a@kundin.example', subject: 'Krug', text: 'Der Krug ist da.' }
const full: GivenMail = {
  ...short,
  text: 'Der Krug ist da.\n\nLeider ist er zerbrochen, und die Lieferung kam zwei Wochen zu spät.',
}

const wordsOf = async (tools: TestApp): Promise<string[]> => {
  const { rows } = await tools.call('messages.list', { limit: 50 })
  return rows.flatMap(row => (row.kind === 'message' ? [row.text.trim()] : []))
}

test('of two copies of a mail the fuller one is kept, whichever came first', async () => {
  for (const order of [
    [short, full],
    [full, short],
  ]) {
    const tools = await createTestApp()
    for (const [at, mail] of order.entries()) await importMails(tools, [mail], `${at}.mbox`)
    expect(await wordsOf(tools)).toEqual([full.text])
    expect((await tools.call('search.query', { query: 'zerbrochen' })).total).toBe(1)
    expect((await tools.call('verbatims.list')).rows[0]?.themeIds).toContain('T5')
    expect((await tools.call('sources.list')).map(({ imported, duplicates }) => [imported, duplicates])).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
  }
})

test('without the import that brought the fuller copy, the other one is there again', async () => {
  const tools = await createTestApp()
  await importMails(tools, [short], 'kurz.mbox')
  await importMails(tools, [full], 'lang.mbox')
  const [newest] = await tools.call('sources.list')
  expect(await tools.call('sources.undo', { sourceId: newest?.id ?? 0 })).toEqual({ removed: 0 })
  expect(await wordsOf(tools)).toEqual([short.text])
  expect((await tools.call('search.query', { query: 'zerbrochen' })).total).toBe(0)
  const [row] = (await tools.call('verbatims.list')).rows
  expect(row).toMatchObject({ snippet: short.text, themeIds: [] })
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('a third source that has the fuller copy, too, keeps it', async () => {
  const tools = await createTestApp()
  await importMails(tools, [full], '1.mbox')
  await importMails(tools, [full, { ...full, id: 'b@kundin.example', text: 'Anderes' }], '2.mbox')
  await importMails(tools, [short], '3.mbox')
  const oldest = (await tools.call('sources.list')).at(-1)
  await tools.call('sources.undo', { sourceId: oldest?.id ?? 0 })
  expect((await wordsOf(tools)).toSorted()).toEqual(['Anderes', full.text])
})

test('what the owner decided stays when a fuller copy comes, and when it goes', async () => {
  const tools = await createTestApp()
  await importMails(tools, [short], 'kurz.mbox')
  const [before] = (await tools.call('verbatims.list')).rows
  const decision = { verbatimId: before?.id ?? 0, themes: ['T1'] }
  await tools.call('review.apply', { decisions: [decision] })
  await importMails(tools, [full], 'lang.mbox')
  const themes = async (): Promise<unknown> =>
    (await tools.call('verbatims.list')).rows.map(row => [row.reviewed, row.themeIds])
  expect(await themes()).toEqual([[true, ['T1']]])
  const [newest] = await tools.call('sources.list')
  await tools.call('sources.undo', { sourceId: newest?.id ?? 0 })
  expect(await themes()).toEqual([[true, ['T1']]])
})

test('originals read again give the fuller copy, too', async () => {
  const tools = await createTestApp()
  await importMails(tools, [short], 'kurz.mbox')
  await importMails(tools, [full], 'lang.mbox')
  await tools.ended(await tools.call('sources.reread', {}))
  expect(await wordsOf(tools)).toEqual([full.text])
  const [newest] = await tools.call('sources.list')
  await tools.call('sources.undo', { sourceId: newest?.id ?? 0 })
  expect(await wordsOf(tools)).toEqual([short.text])
})

const sentences = ['Der Krug ist da.', 'Er ist schön.', 'Danke!', 'Wo bleibt die Rechnung?']
const copies = fc.array(
  fc.record({ n: fc.nat(2), length: fc.integer({ min: 1, max: 4 }), file: fc.nat(2), at: fc.nat() }),
  { minLength: 1, maxLength: 8 },
)

test('copies of unequal length imported in any order give the same workspace', async () => {
  const mail = ({ n, length }: { n: number; length: number }): GivenMail => ({
    id: `${n}@kundin.example`,
    to: shop,
    subject: `Brief ${n}`,
    text: sentences.slice(0, length).join(' '),
  })
  await fc.assert(
    fc.asyncProperty(copies, async drafts => {
      const found: string[][] = []
      for (const order of [drafts, drafts.toSorted((a, b) => a.at - b.at)]) {
        const tools = await createTestApp()
        for (const file of [0, 1, 2]) {
          const mails = order.filter(draft => draft.file === file).map(mail)
          if (mails.length > 0) await importMails(tools, mails, `${file}.mbox`)
        }
        const sources = await tools.call('sources.list')
        found.push((await wordsOf(tools)).toSorted())
        for (const { id } of sources.slice(1)) await tools.call('sources.undo', { sourceId: id })
        found.push((await wordsOf(tools)).toSorted())
        expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
        await tools.app.close()
      }
      expect(found.slice(2)).toEqual(found.slice(0, 2))
    }),
    { numRuns: 6 },
  )
}, 60_000)
