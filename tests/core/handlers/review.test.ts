import { expect, test } from 'vitest'
import type { VerbatimFilter } from '../../../src/contract/schemas/verbatim.ts'
import { createTestApp, customer, importMails, type GivenMail, type TestApp } from '../test-app.ts'

const complaint: GivenMail = {
  id: 'k1@kundin.example',
  from: customer,
  subject: 'Lieferung',
  text: 'Guten Tag,\n\ndie Lieferung kam zu spät und der Preis ist zu hoch.\n\nErika Muster',
}

async function withComplaint(): Promise<TestApp & { readonly id: number }> {
  const tools = await createTestApp({ now: () => new Date('2026-04-01T12:00:00Z') })
  await importMails(tools, [complaint])
  const [row] = (await tools.call('review.queue')).rows
  return { ...tools, id: row?.id ?? 0 }
}

const reviews = async ({ call, id }: TestApp & { readonly id: number }): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await call('verbatims.get', { verbatimId: id })).codings.map(coding => [coding.themeId, coding.review]),
  )

test('the themes of a decision are the whole truth: others are rejected, missing ones added', async () => {
  const tools = await withComplaint()
  expect(await reviews(tools)).toMatchObject({ T4: 'suggested', T5: 'suggested' })
  await tools.call('review.apply', {
    decisions: [{ verbatimId: tools.id, themes: ['T5', 'T1'], sentiment: 'negative' }],
  })
  expect(await reviews(tools)).toMatchObject({ T1: 'confirmed', T4: 'rejected', T5: 'confirmed' })
  const detail = await tools.call('verbatims.get', { verbatimId: tools.id })
  expect(detail).toMatchObject({ reviewed: true, sentiment: 'negative', themeIds: ['T1', 'T5'] })
  expect(detail.codings.find(({ themeId }) => themeId === 'T1')).toMatchObject({ layer: 'owner', confidence: 1 })
})

test('a decision leaves the queue, counts as progress, and counts in the case', async () => {
  const tools = await withComplaint()
  expect(await tools.call('review.progress')).toEqual({ left: 1, reviewed: 0, reviewedToday: 0 })
  await tools.call('review.apply', {
    decisions: [{ verbatimId: tools.id, themes: ['T5'], type: 'complaint', cause: 'we' }],
  })
  expect(await tools.call('review.queue')).toEqual({ total: 0, rows: [] })
  expect(await tools.call('review.progress')).toEqual({ left: 0, reviewed: 1, reviewedToday: 1 })
  const filter: VerbatimFilter = { opensCase: true, reviewed: true, cause: 'we', themeIds: ['T5'] }
  expect((await tools.call('verbatims.list', { filter })).total).toBe(1)
  expect((await tools.call('verbatims.list', { filter: { ...filter, themeIds: ['T4'] } })).total).toBe(0)
})

test('what a later decision does not say stays as it was decided before', async () => {
  const tools = await withComplaint()
  await tools.call('review.apply', {
    decisions: [{ verbatimId: tools.id, themes: ['T5'], cause: 'maker', note: 'anrufen' }],
  })
  await tools.call('review.apply', { decisions: [{ verbatimId: tools.id, themes: ['T4', 'T5'], outcome: 'saved' }] })
  expect(await tools.call('verbatims.get', { verbatimId: tools.id })).toMatchObject({
    cause: 'maker',
    outcome: 'saved',
    note: 'anrufen',
    themeIds: ['T4', 'T5'],
  })
})

test('words marked by hand become the evidence', async () => {
  const tools = await withComplaint()
  const { text } = await tools.call('verbatims.get', { verbatimId: tools.id })
  const start = text.indexOf('kam zu spät')
  const span: [number, number] = [start, start + 'kam zu spät'.length]
  await tools.call('review.apply', {
    decisions: [{ verbatimId: tools.id, themes: ['T5'], spans: { T5: [span, [9_000, 9_001]] } }],
  })
  const { codings } = await tools.call('verbatims.get', { verbatimId: tools.id })
  expect(codings.find(({ themeId }) => themeId === 'T5')).toMatchObject({
    layer: 'owner',
    evidence: [{ span, words: 'kam zu spät' }],
  })
})

test('undo brings back everything as it was, redo makes it again, as far back as wanted', async () => {
  const tools = await withComplaint()
  const state = (): Promise<unknown> => tools.call('verbatims.get', { verbatimId: tools.id })
  const untouched = await state()
  await tools.call('review.apply', { decisions: [{ verbatimId: tools.id, themes: ['T5'] }] })
  const once = await state()
  await tools.call('review.apply', { decisions: [{ verbatimId: tools.id, themes: [], gold: true }] })
  const twice = await state()
  await tools.call('history.undo')
  expect(await state()).toEqual(once)
  await tools.call('history.undo')
  expect(await state()).toEqual(untouched)
  expect((await tools.refusal('history.undo', {})).code).toBe('history.import')
  await tools.call('history.redo')
  await tools.call('history.redo')
  expect(await state()).toEqual(twice)
  expect((await tools.call('history.list')).map(({ label, undone }) => [label, undone])).toEqual([
    ['review.one', false],
    ['review.one', false],
    ['import.done', false],
  ])
})

test('a new decision after an undo forgets what could have been done again', async () => {
  const tools = await withComplaint()
  await tools.call('review.apply', { decisions: [{ verbatimId: tools.id, themes: ['T5'] }] })
  await tools.call('history.undo')
  await tools.call('review.apply', { decisions: [{ verbatimId: tools.id, themes: ['T4'] }] })
  expect((await tools.refusal('history.redo', {})).code).toBe('history.nothing')
})

test('one wrong decision among many and none is applied', async () => {
  const tools = await withComplaint()
  const good = { verbatimId: tools.id, themes: ['T5'] }
  expect(await tools.refusal('review.apply', { decisions: [good, { verbatimId: 999, themes: [] }] })).toEqual({
    code: 'verbatim.unknown',
    params: { id: '999' },
  })
  expect(
    (await tools.refusal('review.apply', { decisions: [good, { verbatimId: tools.id, themes: ['T99'] }] })).code,
  ).toBe('theme.unknown')
  expect(await tools.call('review.progress')).toMatchObject({ reviewed: 0 })
  expect((await tools.call('history.list')).map(({ label }) => label)).toEqual(['import.done'])
})

test('a tagging run never touches what the owner decided', async () => {
  const tools = await withComplaint()
  await tools.call('review.apply', { decisions: [{ verbatimId: tools.id, themes: ['T1'] }] })
  const decided = await tools.call('verbatims.get', { verbatimId: tools.id })
  const job = await tools.ended(await tools.call('tagging.run', { all: true }))
  expect(job.state).toBe('done')
  expect(await tools.call('verbatims.get', { verbatimId: tools.id })).toEqual(decided)
})
