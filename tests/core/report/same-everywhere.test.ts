import { expect, test } from 'vitest'
import { createTestApp, importMails, type TestApp } from '../test-app.ts'

const month = '2026-03'
/** One letter each, so that letters and cases are the same number; the last three no theme covers. */
const letters = [
  'Die Beratung war miserabel.',
  'Die Beratung war gut, aber viel zu teuer.',
  'Die Lieferung kam drei Wochen zu spät.',
  'Die Lieferung kam nie an, und der Preis ist unverschämt.',
  'Der Preis ist mir zu hoch.',
  'Darf unser Hund mit hinein?',
  'Mein Hund heißt Bello.',
  'Haben Sie einen Napf?',
]

async function reviewedShop(): Promise<TestApp> {
  const tools = await createTestApp()
  await importMails(
    tools,
    letters.map((text, at) => ({ text, subject: `Hallo ${at}`, from: `Kunde ${at} <kunde${at}@example.org>` })),
  )
  const { rows } = await tools.call('verbatims.list', {})
  const idOf = (start: string): number => rows.find(({ snippet }) => snippet.startsWith(start))?.id ?? 0
  await tools.call('review.apply', {
    decisions: [
      // Confirmed; confirmed with another theme; every suggestion rejected; a theme given by hand.
      { verbatimId: idOf('Die Beratung war gut'), themes: ['T1', 'T4'] },
      { verbatimId: idOf('Die Lieferung kam drei'), themes: ['T6'] },
      { verbatimId: idOf('Der Preis ist mir'), themes: [] },
      { verbatimId: idOf('Mein Hund'), themes: ['T14'] },
    ],
  })
  await tools.idle()
  return tools
}

test('K19: what the report calls covered is what the page of themes calls covered', async () => {
  const tools = await reviewedShop()
  const uncovered = await tools.call('themes.uncovered')
  const report = await tools.call('report.month', { month })
  expect(uncovered.scanned).toBe(letters.length)
  expect(report.appendix.coverage).toEqual({ n: uncovered.scanned - uncovered.uncovered, of: uncovered.scanned })
  expect(report.appendix.coverage.n).toBe(5)
})

test('K19: the share reviewed is one number on the overview, in the appendix and as a figure', async () => {
  const tools = await reviewedShop()
  const overview = await tools.call('figures.overview', { month })
  const report = await tools.call('report.month', { month })
  const figure = report.appendix.figures.find(({ id }) => id === 'K19')
  expect(overview.reviewed).toEqual({ n: 4, of: letters.length })
  expect(report.appendix.reviewedShare).toEqual(overview.reviewed)
  expect([figure?.n, figure?.of]).toEqual([4, letters.length])
})

test('K17: a theme counts the same on the overview, in the report and on the page of themes', async () => {
  const tools = await reviewedShop()
  const overview = await tools.call('figures.overview', { month })
  const report = await tools.call('report.month', { month })
  const counts = await tools.call('themes.count', { month })
  const at = overview.trends.months.indexOf(month)
  const onOverview = overview.trends.themes.map(({ themeId, cases, unreviewed }) => [
    themeId,
    cases[at],
    unreviewed[at],
  ])
  const inReport = report.themes.lines.map(({ themeId, cases, unreviewed }) => [themeId, cases, unreviewed])
  const onThemes = counts.map(({ themeId, confirmed, suggested }) => [themeId, confirmed, suggested])
  const inOrder = (rows: (string | number | undefined)[][]): unknown[] => rows.map(row => row.join()).sort()
  expect(inOrder(inReport)).toEqual(inOrder(onOverview))
  expect(inOrder(onThemes)).toEqual(inOrder(onOverview))
  expect(onThemes).toContainEqual(['T6', 1, 0])
})
