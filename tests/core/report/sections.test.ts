import { describe, expect, test } from 'vitest'
import { readMonthReport } from '../../../src/core/report/month-report.ts'
import type { WritableDb } from '../../../src/core/store/handles.ts'
import { emptyWorkspace, givenCase, givenRefusal } from './given-cases.ts'

const now = new Date('2025-04-02T08:00:00.000Z')
const report = (db: WritableDb) => readMonthReport(db, '2025-03', now)
const many = (count: number, make: (index: number) => void): void => {
  for (let index = 0; index < count; index++) make(index)
}

describe('the month report', () => {
  test('tells where the cases came from, by type and channel', () => {
    const db = emptyWorkspace()
    givenCase(db, { openedOn: '2025-03-03T08:00:00.000Z', type: 'complaint', channel: 'direct', reviewed: true })
    givenCase(db, { openedOn: '2025-03-03T08:00:00.000Z', type: 'complaint', channel: 'direct' })
    const rows = report(db).intake.byTypeAndChannel.filter(({ n, unreviewed }) => n + unreviewed > 0)
    expect(rows).toEqual([{ type: 'complaint', channel: 'direct', n: 1, unreviewed: 1 }])
    expect(report(db).intake.directLine).toEqual({ n: 1, unreviewed: 1, medianFirstAnswerHours: null })
  })

  test('finds a theme that came up strikingly more often', () => {
    const db = emptyWorkspace()
    const reviewed = true
    for (const month of ['2024-12', '2025-01', '2025-02'])
      many(20, index =>
        givenCase(db, {
          openedOn: `${month}-05T08:00:00.000Z`,
          reviewed,
          themes: index === 0 ? { T4: 'negative' } : {},
        }),
      )
    many(20, index =>
      givenCase(db, {
        openedOn: '2025-03-05T08:00:00.000Z',
        reviewed,
        themes: index < 9 ? { T4: 'negative' } : { T5: 'positive' },
      }),
    )
    const words = report(db).themes.lines.map(({ themeId, cases, change }) => [themeId, cases, change])
    expect(words).toEqual([
      ['T5', 11, 'more'],
      ['T4', 9, 'more'],
      ['T5a', 0, 'too-few'],
    ])
  })

  test('shows pairs of themes only from five cases on, with their lift', () => {
    const db = emptyWorkspace()
    const openedOn = '2025-03-05T08:00:00.000Z'
    many(4, () => givenCase(db, { openedOn, themes: { T4: 'negative', T5: 'negative' } }))
    many(4, () => givenCase(db, { openedOn }))
    expect(report(db).themes.pairs).toEqual([])
    givenCase(db, { openedOn, reviewed: true, themes: { T4: 'negative', T5: 'negative' } })
    expect(report(db).themes.pairs).toEqual([{ a: 'T4', b: 'T5', cases: 1, unreviewed: 4, lift: 9 / 5 }])
  })

  test('finds a word that is new in at least five cases, and leaves everyday words and months alone', () => {
    const db = emptyWorkspace()
    many(30, () => givenCase(db, { openedOn: '2025-01-05T08:00:00.000Z', text: 'Wann kommt meine Bestellung?' }))
    many(5, () =>
      givenCase(db, { openedOn: '2025-03-05T08:00:00.000Z', text: 'Im März war meine Gewürzmühle stumpf.' }),
    )
    many(2, () => givenCase(db, { openedOn: '2025-03-06T08:00:00.000Z', text: 'Wann kommt meine Bestellung?' }))
    const terms = report(db).themes.newTerms
    expect(terms).toContainEqual({ term: 'Gewürzmühle', cases: 5, before: 0 })
    expect(terms.map(({ term }) => term)).not.toContain('März')
    expect(terms.map(({ term }) => term)).not.toContain('meine')
  })

  test('offers quotes masked, gold first, and says where the writer could be guessed', () => {
    const db = emptyWorkspace()
    const openedOn = '2025-03-05T08:00:00.000Z'
    const text = 'Die Lieferung kam drei Wochen zu spät, und niemand hat uns Bescheid gesagt.'
    givenCase(db, { openedOn, text, themes: { T5: 'negative' } })
    const gold = 'Ich habe woanders gekauft, weil die Beratung enttäuschend war. Das wollte ich Ihnen sagen. Udo Ahrens'
    givenCase(db, { openedOn, text: gold, gold: true, personName: 'Udo Ahrens' })
    expect(report(db).quotes.map(({ text, gold, approved, rare }) => ({ text, gold, approved, rare }))).toEqual([
      { text: gold.replace('Udo Ahrens', '…'), gold: true, approved: false, rare: true },
      { text, gold: false, approved: false, rare: true },
    ])
  })

  test('prints the very text that was approved', () => {
    const db = emptyWorkspace()
    givenCase(db, {
      openedOn: '2025-03-05T08:00:00.000Z',
      text: 'Die Lieferung kam drei Wochen zu spät, leider ohne Nachricht.',
    })
    const verbatimId = report(db).quotes[0]?.verbatimId
    db.prepare<unknown[]>('INSERT INTO quote_approval VALUES (?, ?, ?, ?)').run(
      '2025-03',
      verbatimId,
      'Kam zu spät.',
      now.toISOString(),
    )
    expect(report(db).quotes).toMatchObject([{ text: 'Kam zu spät.', approved: true }])
  })

  test('lists the youngest unanswered cases by number, without a name', () => {
    const db = emptyWorkspace()
    const old = givenCase(db, { openedOn: '2025-02-01T08:00:00.000Z', type: 'complaint', personName: 'Udo Ahrens' })
    const young = givenCase(db, { openedOn: '2025-03-10T08:00:00.000Z', themes: { T4: 'negative' } })
    givenCase(db, { openedOn: '2025-03-30T08:00:00.000Z' })
    const { answers } = report(db)
    expect(answers.silent.map(({ caseId, days }) => [caseId, days])).toEqual([
      [young, 20],
      [old, 57],
    ])
    expect(JSON.stringify(answers)).not.toContain('Ahrens')
  })

  test('counts hard and soft refusals among our own mail', () => {
    const db = emptyWorkspace()
    givenRefusal(db, '2025-03-10T10:00:00.000Z', 'hard', true)
    givenRefusal(db, '2025-03-10T10:00:00.000Z', 'soft', false)
    expect(report(db).refusals).toEqual({
      hard: { n: 1, unreviewed: 0 },
      soft: { n: 0, unreviewed: 1 },
      ownMessages: 2,
      topics: [],
    })
  })
})
