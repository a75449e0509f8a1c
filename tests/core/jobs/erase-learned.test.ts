import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { createTestApp, importMails, type GivenMail, type TestApp } from '../test-app.ts'

const subjects = ['Lampe', 'Regal', 'Tisch', 'Sessel', 'Teppich']
const kept: readonly GivenMail[] = Array.from({ length: 10 }, (_, at) => ({
  id: `brief-${at}@kunde.example`,
  from: `Kundin ${at} <kundin-${at}@kunde.example>`,
  subject: `${subjects[at % 5]} ${at}`,
  text: at % 2 === 0 ? `Der Knirpsel an Stück ${at} ist abgefallen.` : `Die Flausen bei Nummer ${at} waren wunderbar.`,
  date: `2026-03-${10 + at}T10:00:00Z`,
}))
/** Told of as the last, so that the others are numbered the same without it. */
const old: GivenMail = {
  id: 'alt@kundin.example',
  from: 'Erika Muster <erika@kundin.example>',
  subject: 'Krug',
  text: 'Der Knirpsel am Krug war wundertollpatschig, die Flausen auch.',
  date: '2023-05-02T10:00:00Z',
}

async function taughtShop(reviewed: readonly number[], mails: readonly GivenMail[]): Promise<TestApp> {
  const tools = await createTestApp({ now: () => new Date('2026-04-01T09:00:00Z') })
  await importMails(tools, kept)
  if (mails.length > 0) await importMails(tools, mails, 'alt.mbox')
  await tools.call('review.apply', {
    decisions: reviewed.map(id => ({ verbatimId: id, themes: id % 2 === 1 ? ['T2'] : ['T10'] })),
  })
  await tools.ended(await tools.call('tagging.run', { all: false }))
  await tools.idle()
  return tools
}

function storedModel({ path }: TestApp): { reviewed: number; sum: string } | null {
  const db = new DatabaseSync(path, { readOnly: true })
  const row = db.prepare('SELECT reviewed, bytes FROM model').get()
  db.close()
  if (row === undefined) return null
  const sum = createHash('sha256')
    .update(row['bytes'] as Uint8Array)
    .digest('hex')
  return { reviewed: row['reviewed'] as number, sum }
}

const ten = Array.from({ length: 10 }, (_, at) => at + 1)

test('what a letter taught, reviewed or not, goes with it: the next model is that of a shop that never had it', async () => {
  const never = storedModel(await taughtShop(ten, []))
  for (const reviewed of [[...ten, 11], ten]) {
    const tools = await taughtShop(reviewed, [old])
    const before = storedModel(tools)
    expect(before).toMatchObject({ reviewed: reviewed.length })
    expect(before).not.toEqual(never)
    expect((await tools.ended(await tools.call('retention.run', { months: 24 }))).state).toBe('done')
    // Learned anew in the background, without being asked.
    await expect.poll(() => storedModel(tools), { timeout: 20_000 }).not.toBeNull()
    expect(storedModel(tools)).toEqual(never)
  }
})
