import { expect, test } from 'vitest'
import { methods, type Input, type MethodName } from '../../../src/contract/methods.ts'
import { emptyTheme } from '../../../src/contract/schemas/theme.ts'
import { createTestApp, givenMailbox, importMails, shop, type TestApp } from '../test-app.ts'

/** Changes by the owner: what is done before, and the change itself. */
interface Change {
  readonly given?: (tools: TestApp) => Promise<unknown>
  readonly make: (tools: TestApp) => Promise<unknown>
}

/** Why there is nothing to take back. */
type Reason = string

const theme = {
  ...emptyTheme('eigenes'),
  name: { de: 'Parkplatz', en: 'Parking' },
  terms: { de: ['parkplatz', 'paket'], en: [] },
}

const review = (tools: TestApp) =>
  tools.call('review.apply', { decisions: [{ verbatimId: 1, themes: ['T4', 'T5'], sentiment: 'negative' }] })
const editing = (edit: Input<'codebook.edit'>['edit'], given = review): Change => ({
  given,
  make: tools => tools.call('codebook.edit', { edit }),
})

const edits: Readonly<Record<Input<'codebook.edit'>['edit']['kind'], Change>> = {
  remove: editing({ kind: 'remove', themeId: 'T5' }),
  merge: editing({ kind: 'merge', themeIds: ['T5'], into: 'T4' }),
  split: editing({ kind: 'split', themeId: 'T5', theme }),
  move: editing({ kind: 'move', themeId: 'T5', parentId: null, before: 'T1' }),
  add: editing({ kind: 'add', theme, verbatimIds: [1] }),
  import: {
    given: review,
    make: async tools => {
      const { text } = await tools.call('codebook.export', {})
      await tools.call('codebook.edit', {
        edit: { kind: 'import', text: text.replaceAll('Lieferung', 'Zustellung'), removeMissing: true },
      })
    },
  },
}

const changes = {
  'settings.change': { make: tools => tools.call('settings.change', { shopName: 'Töpferei', competitors: ['Ton'] }) },
  'verbatims.set-class': {
    make: tools => tools.call('verbatims.set-class', { verbatimId: 2, class: 'supplier', scope: 'sender' }),
  },
  'review.apply': { make: review },
  'review.apply-bulk': {
    make: tools => tools.call('review.apply-bulk', { target: { filter: {} }, change: { add: ['T1'] } }),
  },
  'review.apply-second': {
    given: review,
    make: tools => tools.call('review.apply-second', { decision: { verbatimId: 1, themes: ['T1'] } }),
  },
  'codebook.save-theme': { make: tools => tools.call('codebook.save-theme', { theme }) },
  'codebook.remove-theme': { given: review, make: tools => tools.call('codebook.remove-theme', { themeId: 'T5' }) },
  'codebook.edit': edits.merge,
  'report.approve-quote': {
    given: review,
    make: tools =>
      tools.call('report.approve-quote', { month: '2026-03', verbatimId: 1, approved: true, masked: 'Zu spät.' }),
  },
  'imports.start': {
    make: async tools => {
      const path = givenMailbox(tools.folder, 'neu.mbox', [{ id: 'neu@k', text: 'Wann öffnen Sie am Samstag?' }])
      await tools.ended(await tools.call('imports.start', { paths: [path], own: [shop] }))
    },
  },
  'sources.undo': 'itself a way back; sources.again and history.redo do the import once more (imports-again.test.ts)',
  'sources.again': 'does an import again; taken back like any import (imports-again.test.ts)',
  'sources.reread': 'finds out anew what follows from the mails; nothing of the owner’s changes',
  'tagging.run': 'suggests anew; what is decided stays',
  'retention.run': 'takes words for good, after a look at what goes; stands in the history as final',
  'persons.erase': 'takes words for good, after a look at what goes; stands in the history as final',
  'history.undo': 'history.redo does it again',
  'history.redo': 'history.undo takes it back',
  'jobs.cancel': 'whole batches stay; a further import takes the rest',
  'workspace.open': 'changes no workspace',
  'workspace.close': 'changes no workspace',
  'workspace.backup': 'writes another file',
} as const satisfies Partial<Record<MethodName, Change | Reason>>

const commands = (Object.keys(methods) as MethodName[]).filter(name => methods[name].kind !== 'query')

test('each command can be taken back, or it is said why there is nothing to take back', () => {
  expect(Object.keys(changes).toSorted()).toEqual(commands.toSorted())
})

async function givenShop(): Promise<TestApp> {
  const tools = await createTestApp({ now: () => new Date('2026-04-01T09:00:00Z') })
  await importMails(tools, [
    { id: 'a@k', subject: 'Paket', text: 'Das Paket kam viel zu spät, die Lieferung dauerte drei Wochen.' },
    { id: 'b@k', from: 'Otto Kern <otto@kern.example>', text: 'Die Beratung war sehr gut, danke!' },
  ])
  return tools
}

/** Everything that the owner sees of their work. */
async function seen(tools: TestApp): Promise<unknown> {
  await tools.idle()
  const { rows } = await tools.call('verbatims.list')
  const letters = await Promise.all(rows.map(({ id }) => tools.call('verbatims.get', { verbatimId: id })))
  // Both count up with each change, also with the way back.
  const counted = new Set(['caseId', 'rulesVersion'])
  return JSON.parse(
    JSON.stringify({
      letters: letters.toSorted((a, b) => a.id - b.id),
      codebook: await tools.call('codebook.get'),
      settings: await tools.call('settings.get'),
      agreement: await tools.call('review.agreement'),
      progress: await tools.call('review.progress'),
      sources: (await tools.call('sources.list')).map(({ name, imported }) => ({ name, imported })),
      report: await tools.call('report.month', { month: '2026-03' }),
    }),
    (key, value: unknown) => (counted.has(key) ? undefined : value),
  ) as unknown
}

const all: readonly (readonly [string, Change])[] = [
  ...Object.entries(changes).flatMap(([name, change]) =>
    typeof change === 'string' || change === edits.merge ? [] : [[name, change] as const],
  ),
  ...Object.entries(edits).map(([kind, change]) => [`codebook.edit: ${kind}`, change] as const),
]

test.each(all)('%s is taken back whole by one undo, and done again by one redo', async (_name, change) => {
  const tools = await givenShop()
  await change.given?.(tools)
  const before = await seen(tools)
  await change.make(tools)
  const after = await seen(tools)
  expect(after).not.toEqual(before)
  const [newest] = await tools.call('history.list')
  // An import is taken back only where it is named.
  await tools.call('history.undo', newest?.label === 'import.done' ? { downTo: newest.id } : {})
  expect(await seen(tools)).toEqual(before)
  await tools.call('history.redo')
  if (newest?.label !== 'import.done') expect(await seen(tools)).toEqual(after)
})
