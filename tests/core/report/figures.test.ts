import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Cause, DeclineReason, FeedbackType, Outcome, Polarity, Refusal } from '../../../src/contract/schemas/coding.ts'
import type { Figure, FigureId } from '../../../src/contract/schemas/figure.ts'
import { Channel } from '../../../src/contract/schemas/message.ts'
import type { VerbatimFilter } from '../../../src/contract/schemas/verbatim.ts'
import { readMonthReport } from '../../../src/core/report/month-report.ts'
import { readOverview } from '../../../src/core/report/overview.ts'
import type { ReadableDb } from '../../../src/core/store/handles.ts'
import { toCondition } from '../../../src/core/store/queries/verbatim-filter.ts'
import { listVerbatims } from '../../../src/core/store/queries/verbatims.ts'
import { emptyWorkspace, givenCase, givenRefusal, type GivenCase } from './given-cases.ts'

const march = '2025-03'
const figuresOf = (db: ReadableDb, month: string): Figure[] => readMonthReport(db, month, new Date(0)).appendix.figures
const figure = (db: ReadableDb, id: FigureId, month = march): Figure => {
  const found = figuresOf(db, month).find(candidate => candidate.id === id)
  if (found === undefined) throw new Error(`no figure ${id}`)
  return found
}
const listLength = (db: ReadableDb, filter: VerbatimFilter): number =>
  listVerbatims(db, toCondition(filter), { offset: 0, limit: 500 }).rows.length
const many = (count: number, make: (index: number) => void): void => {
  for (let index = 0; index < count; index++) make(index)
}

describe('a key figure', () => {
  test('counts confirmed cases, and says beside how many more the suggestions would make', () => {
    const db = emptyWorkspace()
    givenCase(db, { openedOn: '2025-03-03T08:00:00.000Z', type: 'complaint', reviewed: true })
    many(3, () => givenCase(db, { openedOn: '2025-03-04T08:00:00.000Z', type: 'complaint' }))
    givenCase(db, { openedOn: '2025-02-04T08:00:00.000Z', type: 'complaint' })
    expect(figure(db, 'K2')).toMatchObject({
      value: 1,
      unreviewed: 3,
      previous: null,
      withUnreviewed: { value: 4, previous: 1, median12: 1 },
    })
  })

  test('takes its median from the months the archive knows, an empty one among them being zero', () => {
    const db = emptyWorkspace()
    const reviewed = true
    givenCase(db, { openedOn: '2024-11-04T08:00:00.000Z', reviewed })
    many(4, () => givenCase(db, { openedOn: '2025-01-08T08:00:00.000Z', reviewed }))
    givenCase(db, { openedOn: '2025-03-08T08:00:00.000Z', reviewed })
    expect(figure(db, 'K1').withUnreviewed).toEqual({ value: 1, previous: 0, median12: 0.5 })
  })

  const given = fc.record({
    openedOn: fc
      .date({ min: new Date('2024-11-02T00:00:00Z'), max: new Date('2025-03-30T00:00:00Z'), noInvalidDate: true })
      .map(date => date.toISOString()),
    answeredAfterDays: fc.option(fc.integer({ min: 0, max: 40 })),
    reviewed: fc.boolean(),
    type: fc.constantFrom(...FeedbackType.options),
    channel: fc.constantFrom(...Channel.options),
    cause: fc.constantFrom(...Cause.options),
    outcome: fc.constantFrom(...Outcome.options),
    declineReason: fc.constantFrom(...DeclineReason.options),
    gold: fc.boolean(),
    themes: fc.constantFrom<Record<string, Polarity>>({}, { T4: 'negative' }, { T5: 'positive', T5a: 'mixed' }),
  })
  const refusal = fc.tuple(fc.constantFrom(...Refusal.options), fc.boolean())

  test('is as large as the list behind it, and so are its parts, its themes and the things to do', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 40 }), fc.array(refusal, { maxLength: 6 }), (cases, refusals) => {
        const db = emptyWorkspace()
        for (const { answeredAfterDays, ...rest } of cases)
          givenCase(db, { ...rest, answeredOn: later(rest, answeredAfterDays) })
        for (const [kind, reviewed] of refusals) givenRefusal(db, '2025-03-10T10:00:00.000Z', kind, reviewed)
        for (const month of [march, '2025-02']) {
          const { trends, todos } = readOverview(db, month)
          for (const { id, n, unreviewed, filter, parts } of figuresOf(db, month)) {
            expect([id, n]).toEqual([id, listLength(db, filter)])
            if (id !== 'K10') expect([id, unreviewed]).toEqual([id, listLength(db, { ...filter, reviewed: false })])
            for (const part of parts.filter(({ unit }) => unit === 'count'))
              expect([id, part.key, part.value]).toEqual([id, part.key, listLength(db, part.filter)])
          }
          for (const { themeId, cases, unreviewed } of trends.themes.filter(({ themeId }) => themeId !== 'T5')) {
            const filter = { month, opensCase: true, themeIds: [themeId] }
            expect(cases.at(-1)).toBe(listLength(db, { ...filter, reviewed: true }))
            expect(unreviewed.at(-1)).toBe(listLength(db, { ...filter, reviewed: false }))
          }
          for (const { key, count, filter } of todos.filter(({ key }) => key !== 'import'))
            expect([key, count]).toEqual([key, listLength(db, filter)])
        }
      }),
      { numRuns: 20 },
    )
  }, 20_000)

  const later = ({ openedOn }: Pick<GivenCase, 'openedOn'>, days: number | null): string | null =>
    days === null ? null : new Date(Date.parse(openedOn) + days * 86_400_000).toISOString()
})

describe('the first answer (K3)', () => {
  const answered = (hours: number): GivenCase => ({
    openedOn: '2025-03-05T08:00:00.000Z',
    answeredOn: new Date(Date.parse('2025-03-05T08:00:00.000Z') + hours * 3_600_000).toISOString(),
    reviewed: true,
  })
  test('is the median in working hours; open cases are counted apart', () => {
    const db = emptyWorkspace()
    for (const hours of [1, 2, 3, 4, 5]) givenCase(db, answered(hours))
    givenCase(db, { openedOn: '2025-03-05T08:00:00.000Z', reviewed: true })
    const found = figure(db, 'K3')
    expect(found).toMatchObject({ value: 3, n: 5, of: 6, values: [] })
    expect(found.parts.map(({ key, value }) => [key, value])).toEqual([
      ['p90', 4.6],
      ['open', 1],
    ])
  })
  test('of fewer than five cases gives the values themselves', () => {
    const db = emptyWorkspace()
    for (const hours of [4, 1]) givenCase(db, answered(hours))
    expect(figure(db, 'K3')).toMatchObject({ value: null, n: 2, values: [1, 4] })
  })
})

describe('silence (K5)', () => {
  test('begins after fourteen calendar days, by the newest message and not by the clock on the wall', () => {
    const db = emptyWorkspace()
    givenCase(db, { openedOn: '2025-03-01T12:00:00.000Z', reviewed: true })
    givenCase(db, { openedOn: '2025-03-15T12:00:00.000Z', reviewed: true })
    expect(figure(db, 'K5').value).toBe(0)
    givenCase(db, { openedOn: '2025-03-15T12:00:01Z', reviewed: true })
    expect(figure(db, 'K5').value).toBe(1)
  })
  test('of a past month is what was silent when it ended, and the late answer shows in the month it came', () => {
    const db = emptyWorkspace()
    givenCase(db, { openedOn: '2025-02-03T12:00:00.000Z', answeredOn: '2025-03-10T12:00:00.000Z', reviewed: true })
    givenCase(db, { openedOn: '2025-03-30T12:00:00.000Z', reviewed: true })
    expect(figure(db, 'K5', '2025-02').value).toBe(1)
    expect(figure(db, 'K5')).toMatchObject({ value: 0, previous: 1 })
    expect(figure(db, 'K5').parts[0]).toMatchObject({ key: 'late', value: 1 })
  })
  test('F4: a letter of 1 June answered on 16 June was red once; with the archive ending on 10 June it never was', () => {
    const openedOn = '2025-06-01T08:00:00.000Z'
    const answered = emptyWorkspace()
    givenCase(answered, { openedOn, answeredOn: '2025-06-16T08:00:00.000Z', reviewed: true })
    givenCase(answered, {
      openedOn: '2025-06-20T08:00:00.000Z',
      answeredOn: '2025-06-20T09:00:00.000Z',
      reviewed: true,
    })
    expect(figure(answered, 'K5', '2025-06').value).toBe(0)
    expect(figure(answered, 'K5', '2025-06').parts[0]).toMatchObject({ key: 'late', value: 1 })
    const open = emptyWorkspace()
    givenCase(open, { openedOn, reviewed: true })
    givenCase(open, { openedOn: '2025-06-10T08:00:00.000Z', reviewed: true })
    expect(figure(open, 'K5', '2025-06').value).toBe(0)
    expect(figure(open, 'K5', '2025-06').parts[0]).toMatchObject({ key: 'late', value: 0 })
  })
  test('never holds answers to a survey, which wait for nothing', () => {
    const db = emptyWorkspace()
    givenCase(db, { openedOn: '2025-03-01T12:00:00.000Z', channel: 'survey', reviewed: true })
    givenCase(db, { openedOn: '2025-03-30T12:00:00.000Z', reviewed: true })
    expect(figure(db, 'K5').value).toBe(0)
  })
})

test('recovery (K9) gives no ratio below five complaints with an outcome', () => {
  const db = emptyWorkspace()
  const complaint = { openedOn: '2025-03-01T12:00:00.000Z', type: 'complaint', reviewed: true } as const
  many(3, () => givenCase(db, { ...complaint, outcome: 'saved' }))
  givenCase(db, { ...complaint, outcome: 'lost' })
  expect(figure(db, 'K9')).toMatchObject({ value: null, n: 3, of: 4 })
  givenCase(db, { ...complaint, outcome: 'lost' })
  expect(figure(db, 'K9')).toMatchObject({ value: 0.6, n: 3, of: 5 })
})

test('the cut-off is the last day of a month that is over, else the day of the newest message', () => {
  const db = emptyWorkspace()
  givenCase(db, { openedOn: '2025-03-20T12:00:00.000Z' })
  expect(readOverview(db, '2025-02').cutOff).toBe('2025-02-28T22:59:59.999Z')
  expect(readOverview(db, march).cutOff).toBe('2025-03-20T12:00:00.000Z')
})

test('a parent theme counts a case once that has it and one of its children', () => {
  const db = emptyWorkspace()
  givenCase(db, { openedOn: '2025-03-01T12:00:00.000Z', reviewed: true, themes: { T5: 'negative', T5a: 'negative' } })
  givenCase(db, { openedOn: '2025-03-02T12:00:00.000Z', reviewed: true, themes: { T5a: 'positive' } })
  const trends = readOverview(db, march).trends.themes
  expect(trends.map(({ themeId, cases }) => [themeId, cases.at(-1)])).toEqual([
    ['T4', 0],
    ['T5', 2],
    ['T5a', 2],
  ])
})

test('a month without a case has every figure, with nothing that is not a number', () => {
  const overview = readOverview(emptyWorkspace(), march)
  expect(figuresOf(emptyWorkspace(), march).map(({ id, value, n }) => [id, value, n])).toEqual([
    ['K1', 0, 0],
    ['K2', 0, 0],
    ['K3', null, 0],
    ['K5', 0, 0],
    ['K9', null, 0],
    ['K10', 0, 0],
    ['K13', 0, 0],
    ['K15', null, 0],
    ['K19', null, 0],
  ])
  expect(JSON.stringify(overview)).not.toContain('NaN')
  expect(overview.todos).toEqual([{ key: 'import', count: 0, filter: {} }])
})
