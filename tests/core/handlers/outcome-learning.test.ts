import { expect, test } from 'vitest'
import { createTestApp, importMails, type GivenMail } from '../test-app.ts'

const places = ['Sofa', 'Regal', 'Bett', 'Tisch', 'Schrank', 'Stuhl', 'Sessel', 'Spiegel', 'Teppich', 'Lampe']
const left = (n: number): GivenMail => ({
  id: `weg${n}@a`,
  from: `Kunde${n} <k${n}@kundin.example>`,
  subject: `${places[n % 10]} ${n}`,
  text: `Die Beratung zum ${places[n % 10]} war enttäuschend, deshalb habe ich woanders gekauft. Auftrag ${n}.`,
})
const complains = (n: number): GivenMail => ({
  id: `klage${n}@a`,
  from: `Kundin${n} <q${n}@kundin.example>`,
  subject: `${places[n % 10]} defekt`,
  text: `Der ${places[n % 10]} ist beschädigt angekommen, die Beratung war auch enttäuschend. Auftrag ${n}.`,
})

test('twenty letters accepted as lost do not end the matters of letters that say nothing of an end', async () => {
  const tools = await createTestApp()
  await importMails(
    tools,
    Array.from({ length: 20 }, (_, n) => left(n)),
  )
  for (let verbatimId = 1; verbatimId <= 20; verbatimId++) {
    const { codings } = await tools.call('verbatims.get', { verbatimId })
    const themes = codings.map(({ themeId }) => themeId)
    await tools.call('review.apply', {
      decisions: [{ verbatimId, themes, type: 'complaint', outcome: 'lost', gold: true }],
    })
  }
  await tools.idle()
  await importMails(
    tools,
    Array.from({ length: 10 }, (_, n) => complains(n)),
    'neu.mbox',
  )
  await tools.idle()
  for (let verbatimId = 21; verbatimId <= 30; verbatimId++) {
    const { outcome, findings } = await tools.call('verbatims.get', { verbatimId })
    expect(outcome).toBeNull()
    expect(findings.filter(({ kind }) => kind === 'outcome')).toEqual([])
  }
})

test('an outcome the owner looked at and left empty counts as none, whatever the rules found', async () => {
  const tools = await createTestApp()
  await importMails(tools, [left(0)])
  expect((await tools.call('verbatims.get', { verbatimId: 1 })).outcome).toBe('lost')
  await tools.call('review.apply', { decisions: [{ verbatimId: 1, themes: [], outcome: null }] })
  expect((await tools.call('verbatims.get', { verbatimId: 1 })).outcome).toBeNull()
  await tools.call('history.undo')
  expect((await tools.call('verbatims.get', { verbatimId: 1 })).outcome).toBe('lost')
})
