import { expect, test } from 'vitest'
import type { Input } from '../../../src/contract/methods.ts'
import { emptyTheme, type Theme } from '../../../src/contract/schemas/theme.ts'
import { createTestApp, importMails, shop, type TestApp } from '../test-app.ts'

type CodebookEdit = Input<'codebook.edit'>['edit']

const themeOf = (id: string, terms: readonly string[], more: Partial<Theme> = {}): Theme => ({
  ...emptyTheme(id),
  name: { de: id, en: id },
  color: 1,
  terms: { de: [...terms], en: [] },
  ...more,
})

const letters = [
  'Auf dem Parkplatz war kein Platz frei.',
  'Die Einfahrt zum Hof ist zu eng.',
  'Parkplatz voll und die Einfahrt versperrt.',
  'Am Parkplatz steht immer ein Lastwagen.',
]

/** Two themes of the owner's, four letters; the first three are reviewed. */
async function givenShop(): Promise<TestApp> {
  const tools = await createTestApp()
  await tools.call('codebook.save-theme', { theme: themeOf('parken', ['parkplatz']) })
  await tools.call('codebook.save-theme', { theme: themeOf('zufahrt', ['einfahrt']) })
  await importMails(
    tools,
    letters.map((text, index) => ({
      text,
      id: `z${index}@a`,
      subject: 'Hof',
      date: `2026-03-0${index + 1}T09:00:00Z`,
    })),
  )
  await review(tools, 1, ['parken'])
  await review(tools, 2, ['zufahrt'])
  await review(tools, 3, ['parken', 'zufahrt'])
  await tools.idle()
  return tools
}

const review = (tools: TestApp, verbatimId: number, themes: string[]) =>
  tools.call('review.apply', { decisions: [{ verbatimId, themes }] })

/** The owner's own themes of each letter; those of the starter codebook are of no interest here. */
async function themesOf(tools: TestApp): Promise<string[][]> {
  const letter = async (verbatimId: number) => (await tools.call('verbatims.get', { verbatimId })).themeIds
  const all = await Promise.all([1, 2, 3, 4].map(letter))
  return all.map(ids => ids.filter(id => !id.startsWith('T')).sort())
}

const edit = async (tools: TestApp, wanted: CodebookEdit): Promise<void> => {
  await tools.call('codebook.edit', { edit: wanted })
  await tools.idle()
}

/** All that an owner can see of the codebook and its numbers. */
const seen = async (tools: TestApp) => ({
  codebook: await tools.call('codebook.get'),
  counts: await tools.call('themes.count'),
  letters: await themesOf(tools),
  month: await tools.call('report.month', { month: '2026-03' }).then(({ themes }) => themes),
})

test('a merge keeps every decision: what either theme was confirmed on, the one that stays is', async () => {
  const tools = await givenShop()
  await edit(tools, { kind: 'merge', themeIds: ['zufahrt'], into: 'parken' })
  expect(await themesOf(tools)).toEqual([['parken'], ['parken'], ['parken'], ['parken']])
  expect((await tools.call('codebook.get')).find(({ id }) => id === 'parken')?.terms.de).toEqual([
    'parkplatz',
    'einfahrt',
  ])
  expect((await tools.call('themes.count')).find(({ themeId }) => themeId === 'parken')).toMatchObject({
    confirmed: 3,
    suggested: 1,
  })
})

test('a split by terms takes along what only they hit, and leaves both where both do', async () => {
  const tools = await givenShop()
  await edit(tools, { kind: 'merge', themeIds: ['zufahrt'], into: 'parken' })
  await edit(tools, { kind: 'split', themeId: 'parken', theme: themeOf('E1', ['einfahrt']) })
  expect(await themesOf(tools)).toEqual([['parken'], ['E1'], ['E1', 'parken'], ['parken']])
})

test('a split by hand moves the chosen decisions, whatever the terms say', async () => {
  const tools = await givenShop()
  await edit(tools, { kind: 'split', themeId: 'parken', theme: themeOf('E1', []), verbatimIds: [1] })
  expect(await themesOf(tools)).toEqual([['E1'], ['zufahrt'], ['parken', 'zufahrt'], ['parken']])
})

const edits: readonly CodebookEdit[] = [
  { kind: 'merge', themeIds: ['zufahrt', 'T14'], into: 'parken' },
  { kind: 'split', themeId: 'parken', theme: themeOf('E1', ['voll']), verbatimIds: [1] },
  { kind: 'remove', themeId: 'zufahrt' },
  { kind: 'move', themeId: 'zufahrt', parentId: 'parken', before: null },
  { kind: 'add', theme: themeOf('E9', ['lastwagen']), verbatimIds: [1, 4] },
  { kind: 'import', text: '## Parken [parken]\nBegriffe:\n- hof\n', removeMissing: true },
]

test.each(edits.map(one => [one.kind, one] as const))('undo and redo of "%s" are exact', async (_, wanted) => {
  const tools = await givenShop()
  const before = await seen(tools)
  await edit(tools, wanted)
  const after = await seen(tools)
  expect(after).not.toEqual(before)
  await tools.call('history.undo')
  await tools.idle()
  expect(await seen(tools)).toEqual(before)
  await tools.call('history.redo')
  await tools.idle()
  expect(await seen(tools)).toEqual(after)
})

test('what an edit would change is told exactly, and asking changes nothing', async () => {
  const tools = await givenShop()
  const before = await seen(tools)
  const merge: CodebookEdit = { kind: 'merge', themeIds: ['zufahrt'], into: 'parken' }
  const effect = await tools.call('codebook.preview-edit', { edit: merge })
  expect(await seen(tools)).toEqual(before)
  expect(effect).toMatchObject({ verbatims: 4, decisions: 2, reports: 1, retagged: 1 })
  await edit(tools, merge)
  const counts = await tools.call('themes.count')
  for (const { themeId, after } of effect.themes) {
    const { confirmed, suggested } = counts.find(count => count.themeId === themeId) ?? {}
    expect([themeId, after?.confirmed, after?.suggested]).toEqual([themeId, confirmed, suggested])
  }
  const { themes } = await tools.call('report.month', { month: '2026-03' })
  const told = effect.months.find(({ themeId }) => themeId === 'parken')
  expect(told?.after).toBe(themes.lines.find(({ themeId }) => themeId === 'parken')?.cases)
})

test('a removed theme’s name is not remembered for the next theme that gets its id', async () => {
  const tools = await givenShop()
  await edit(tools, { kind: 'remove', themeId: 'parken' })
  await edit(tools, { kind: 'add', theme: themeOf('parken', []) })
  expect((await themesOf(tools)).flat()).not.toContain('parken')
})

test('a theme moves in front of another and below one, but never below itself', async () => {
  const tools = await givenShop()
  await edit(tools, { kind: 'move', themeId: 'zufahrt', parentId: null, before: 'T1' })
  expect((await tools.call('codebook.get'))[0]?.id).toBe('zufahrt')
  await edit(tools, { kind: 'move', themeId: 'parken', parentId: 'zufahrt', before: null })
  const circle = { edit: { kind: 'move', themeId: 'zufahrt', parentId: 'parken', before: null } }
  expect((await tools.refusal('codebook.edit', circle)).code).toBe('theme.unknown')
})

test('each state of the codebook keeps what it changed; tagging anew completes it', async () => {
  const tools = await givenShop()
  await edit(tools, { kind: 'merge', themeIds: ['zufahrt'], into: 'parken' })
  const [newest] = await tools.call('codebook.versions')
  expect(newest).toMatchObject({ label: 'theme.merge', undone: false })
  expect(newest?.effect).toEqual(
    expect.arrayContaining([
      { themeId: 'parken', name: { de: 'parken', en: 'parken' }, before: 3, after: 4 },
      { themeId: 'zufahrt', name: { de: 'zufahrt', en: 'zufahrt' }, before: 2, after: 0 },
    ]),
  )
  await tools.call('history.undo')
  await tools.idle()
  const [undone] = await tools.call('codebook.versions')
  expect(undone).toMatchObject({ label: 'theme.merge', undone: true })
  expect((await tools.call('report.month', { month: '2026-03' })).rulesVersion).toBe(String(undone?.version))
})

test('a codebook goes out as a text and comes back without a difference', async () => {
  const tools = await givenShop()
  const { text } = await tools.call('codebook.export', { language: 'en' })
  expect(await tools.call('codebook.compare', { text })).toMatchObject({
    added: [],
    changed: [],
    missing: [],
    problems: [],
  })
  expect(await tools.call('codebook.edit', { edit: { kind: 'import', text } })).toEqual({ changed: false })
  expect((await tools.refusal('codebook.edit', { edit: { kind: 'import', text: 'nichts' } })).code).toBe(
    'codebook.file-invalid',
  )
})

test('letters chosen as examples of a new theme all bear it; what was suggested for the unreviewed is taken along, and one undo takes all back', async () => {
  const tools = await givenShop()
  const before = await seen(tools)
  expect(await tools.call('codebook.propose', { verbatimIds: [1, 2, 4] })).toMatchObject({ unreviewed: 1 })
  await edit(tools, { kind: 'add', theme: themeOf('E9', ['lastwagen']), verbatimIds: [1, 2, 4] })
  expect(await themesOf(tools)).toEqual([
    ['E9', 'parken'],
    ['E9', 'zufahrt'],
    ['parken', 'zufahrt'],
    ['E9', 'parken'],
  ])
  const counts = await tools.call('themes.count')
  expect(counts.find(({ themeId }) => themeId === 'E9')).toMatchObject({ confirmed: 3, suggested: 0 })
  expect(await tools.call('review.progress')).toMatchObject({ left: 0, reviewed: 4 })
  await tools.call('history.undo')
  await tools.idle()
  expect(await seen(tools)).toEqual(before)
  expect(await tools.call('review.progress')).toMatchObject({ left: 1, reviewed: 3 })
})

test('our own mail among the examples is not decided on', async () => {
  const tools = await givenShop()
  await importMails(tools, [
    { text: 'Der Parkplatz ist wieder frei.', id: 'own@a', from: shop, to: 'erika@kundin.example' },
  ])
  await edit(tools, { kind: 'add', theme: themeOf('E9', []), verbatimIds: [4, 5] })
  expect((await tools.call('verbatims.get', { verbatimId: 5 })).reviewed).toBe(false)
  expect((await tools.call('verbatims.get', { verbatimId: 4 })).themeIds).toContain('E9')
})
