import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JobSnapshot } from '../../../src/contract/schemas/job.ts'
import { createTestApp, type TestApp } from '../test-app.ts'

const header =
  'Zeitstempel;Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?;Was hat Ihnen gefallen?;Was sollten wir besser machen?;Filiale'
const rows = [
  '02.03.2026 10:00:00;9;Die Beratung war hervorragend;;Mitte',
  '03.03.2026 11:00:00;3;Nichts;Die Lieferung kam viel zu spät;Nord',
  '04.03.2026 12:00:00;7;;;Nord',
]

async function importCsv(tools: TestApp, lines: readonly string[], name = 'umfrage.csv'): Promise<JobSnapshot> {
  const path = join(tools.folder, name)
  writeFileSync(path, [header, ...lines, ''].join('\r\n'))
  return tools.ended(await tools.call('imports.start', { paths: [path] }))
}

test('each row of a survey is a case, each answer a verbatim with score and segment', async () => {
  const tools = await createTestApp()
  const job = await importCsv(tools, rows)
  expect(job.summary).toMatchObject({ read: 3, imported: 2, skippedTotal: 1 })
  const { answers, cases } = await tools.call('stats.get')
  expect({ answers, cases }).toEqual({ answers: 3, cases: 2 })
  const { rows: listed } = await tools.call('verbatims.list', { filter: { themeIds: ['T5'] } })
  const detail = await tools.call('verbatims.get', { verbatimId: listed[0]?.id ?? 0 })
  expect(detail).toMatchObject({
    kind: 'answer',
    score: 3,
    scale: 'nps',
    segment: { Filiale: 'Nord' },
    title: 'Was sollten wir besser machen?',
  })
  expect(detail.thread).toHaveLength(2)
  expect((await tools.call('verbatims.list', { filter: { channel: 'survey' } })).total).toBe(3)
})

test('the same rows again add nothing, a longer export brings the new ones, undo keeps what the other file holds', async () => {
  const tools = await createTestApp()
  await importCsv(tools, rows.slice(0, 1))
  expect((await importCsv(tools, rows.slice(0, 1))).summary).toMatchObject({ imported: 0, duplicates: 1 })
  expect((await importCsv(tools, rows, 'spaeter.csv')).summary).toMatchObject({ imported: 1, duplicates: 1 })
  const [newest] = await tools.call('sources.list')
  await tools.call('sources.undo', { sourceId: newest?.id ?? 0 })
  const { answers, cases } = await tools.call('stats.get')
  expect({ answers, cases }).toEqual({ answers: 1, cases: 1 })
  expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
})

test('a survey is previewed with its table and first rows', async () => {
  const tools = await createTestApp()
  const path = join(tools.folder, 'umfrage.csv')
  writeFileSync(path, [header, ...rows, ''].join('\r\n'))
  const [preview] = await tools.call('imports.preview', { paths: [path] })
  expect(preview).toMatchObject({ kind: 'survey', name: 'umfrage.csv', error: null })
  expect(preview?.table?.header).toHaveLength(5)
  expect(preview?.sampleRows).toHaveLength(3)
})

test('what the owner said about the columns is remembered for the next file of the same shape', async () => {
  const tools = await createTestApp()
  const path = join(tools.folder, 'umfrage.csv')
  writeFileSync(path, [header, ...rows, ''].join('\r\n'))
  const roles = { 'Was hat Ihnen gefallen?': 'other', 'Was sollten wir besser machen?': 'text' } as const
  await tools.ended(await tools.call('imports.start', { paths: [path], mappings: { [path]: { roles } } }))
  const [preview] = await tools.call('imports.preview', { paths: [path] })
  expect(preview?.table?.roles).toMatchObject(roles)
  const again = await importCsv(tools, ['05.03.2026 10:00:00;9;Sehr gut;Mehr Auswahl bitte;Mitte'], 'naechste.csv')
  expect(again.summary?.imported).toBe(1)
  expect((await tools.call('verbatims.list')).rows.map(row => row.title)).not.toContain('Was hat Ihnen gefallen?')
})

test('what would come in from a survey is told before, with the reason for each column and the rows that say nothing', async () => {
  const tools = await createTestApp()
  const path = join(tools.folder, 'umfrage.csv')
  writeFileSync(path, [header, ...rows, '05.03.2026 12:00:00;egal;Gut;;Nord', ''].join('\r\n'))
  const preview = await tools.call('imports.preview-survey', { path, mapping: null })
  expect(preview).toMatchObject({
    remembered: false,
    rows: 4,
    respondents: 3,
    skipped: [{ reason: 'no-words', count: 1, first: [3] }],
    dates: { found: 4, missing: 0, from: '2026-03-02', until: '2026-03-05' },
    score: { scale: 'nps', found: 3, missing: 0, odd: 1, oddExamples: ['egal'] },
  })
  expect(preview?.answers.map(({ filled, empty }) => [filled, empty])).toEqual([
    [3, 1],
    [1, 3],
  ])
  expect(preview?.columns.map(({ guess, reason }) => `${guess}: ${reason}`)).toEqual([
    'date: submitted',
    'score: scale-name',
    'text: asks',
    'text: asks',
    'segment: choice',
  ])
})

test('the scale that the owner chose holds for the next file of the same shape', async () => {
  const tools = await createTestApp()
  const path = join(tools.folder, 'umfrage.csv')
  writeFileSync(path, [header, ...rows, ''].join('\r\n'))
  const score = header.split(';')[1] ?? ''
  const table = (await tools.call('imports.preview', { paths: [path] }))[0]?.table
  const mapping = { roles: { ...table?.roles }, scales: { [score]: 'ten' as const } }
  await tools.ended(await tools.call('imports.start', { paths: [path], mappings: { [path]: mapping } }))
  const next = join(tools.folder, 'april.csv')
  writeFileSync(next, [header, '02.04.2026 10:00:00;9;Alles gut;;Mitte', ''].join('\r\n'))
  expect(await tools.call('imports.preview', { paths: [next] })).toMatchObject([{ scales: { [score]: 'ten' } }])
  expect(await tools.call('imports.preview-survey', { path: next, mapping: null })).toMatchObject({
    remembered: true,
    score: { scale: 'ten' },
  })
})
