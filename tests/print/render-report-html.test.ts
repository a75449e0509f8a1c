import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatNumber, formatPercent } from '../../src/i18n/format.ts'
import { catalogues } from '../../src/i18n/index.ts'
import { printPdf, renderReportHtml } from '../../src/print/index.ts'
import { givenEmptyReport, givenReport } from './given-report.ts'

const report = givenReport()
const words = (node: Element | null | undefined): string => (node?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()
const open = (html: string): Document => new JSDOM(html).window.document
const tally = ({ n, unreviewed }: { readonly n: number; readonly unreviewed: number }): string => {
  if (n + unreviewed === 0) return '–'
  return [...(n > 0 || unreviewed === 0 ? [String(n)] : []), ...(unreviewed > 0 ? [`+${unreviewed}`] : [])].join(' ')
}
/** Rows of the table under a heading, as texts of their cells. */
function tableUnder(page: Document, heading: string): string[][] {
  const title = [...page.querySelectorAll('h2, h3')].find(node => words(node) === heading)
  const table = title?.closest('.gwr-block, .gwr-section')?.querySelector('table')
  return [...(table?.querySelectorAll('tbody tr, tfoot tr') ?? [])].map(row => [...row.children].map(words))
}

describe('the German report', () => {
  let html = ''
  let page: Document
  beforeAll(async () => {
    html = await renderReportHtml(report, 'de')
    page = open(html)
  })

  test('is one file: no script, and nothing fetched from anywhere', () => {
    expect(page.querySelectorAll('script, link, img, iframe')).toHaveLength(0)
    expect(html.match(/url\((?!data:|#)[^)]*\)/gu) ?? []).toEqual([])
  })

  test('shows what the owner typed as text, never as markup', () => {
    expect(words(page.querySelector('.gwr-title p'))).toBe('Lindenhof & Söhne <Göttingen>')
    expect(page.title).toContain('Lindenhof & Söhne <Göttingen> · Monatsbericht März 2025')
  })

  test('has the value of every figure of the data on its tile', () => {
    const shown = [...page.querySelectorAll('.gwr-tile')].map(tile => [
      words(tile.querySelector('h3')),
      words(tile.querySelector('.gwr-big')),
      words(tile.querySelector('.gwr-plus')),
    ])
    const expected = report.overview.figures.map(({ id, unit, value, n, of, unreviewed }) => {
      const ratio = (of ?? 0) < 20 ? `${n} von ${of}` : formatPercent('de', value ?? 0)
      const text = { count: String(value), hours: `${formatNumber('de', value ?? 0, 1)} Std.`, ratio, days: '' }[unit]
      const name = catalogues.de.figures[id].name
      return [name, of === 0 ? 'noch keine' : text, unreviewed > 0 ? `+${unreviewed} ungeprüft` : '']
    })
    expect(shown).toEqual(expected)
  })

  test('repeats the numbers of the data, type by channel, cell by cell', () => {
    const { byTypeAndChannel } = report.intake
    const types = Object.entries(catalogues.de.verbatims.type)
    const rows = tableUnder(page, 'Woher die Fälle des Monats kamen').slice(0, types.length)
    const expected = types.map(([type, name]) => [
      name,
      ...byTypeAndChannel.filter(row => row.type === type).map(tally),
    ])
    expect(rows.map(row => row.slice(0, -1))).toEqual(expected)
  })

  test('repeats the themes with their cases, largest first', () => {
    const rows = tableUnder(page, 'Themen').map(([name, , cases]) => [name, cases])
    const names = new Map(report.codebook.map(theme => [theme.id, theme.name.de]))
    const expected = report.themes.lines.map(line => [
      names.get(line.themeId),
      tally({ n: line.cases, unreviewed: line.unreviewed }),
    ])
    expect(rows).toEqual(expected)
  })

  test('has under its chart the same sums as over it', () => {
    const sums = report.overview.byType.map(({ counts, unreviewed }) =>
      [...Object.values(counts), ...Object.values(unreviewed)].reduce((sum, n) => sum + n, 0),
    )
    const rows = tableUnder(page, 'Die Zahlen zum Diagramm, Ungeprüftes eingerechnet')
    expect(rows.find(([name]) => name === 'Summe')?.slice(1)).toEqual(sums.map(String))
    const chart = page.querySelector('[aria-label="Neue Fälle je Monat, nach Art"]')
    const labels = [...(chart?.querySelectorAll('.gwr-sum') ?? [])].map(words)
    expect(labels).toEqual(sums.map(String))
  })

  test('draws every chart', () => {
    expect(page.querySelectorAll('svg.recharts-surface').length).toBeGreaterThanOrEqual(5)
    expect(page.querySelectorAll('.recharts-bar-rectangle path').length).toBeGreaterThan(5)
    expect(page.querySelectorAll('.recharts-line-curve').length).toBeGreaterThanOrEqual(3)
  })

  test('draws the same twice', async () => {
    const withoutIds = (text: string): string => text.replaceAll(/(?:recharts|_r_|«r)[\w»-]*/gu, '')
    expect(withoutIds(await renderReportHtml(report, 'de'))).toBe(withoutIds(html))
  })
})

describe.each(['de', 'en'] as const)('in %s', language => {
  test('a month without a case has all sections, says so, and shows no broken number', async () => {
    const page = open(await renderReportHtml(givenEmptyReport(), language))
    const { sections } = catalogues[language].report
    expect([...page.querySelectorAll('h2')].map(words)).toEqual(Object.values(sections))
    expect(words(page.body)).not.toMatch(/NaN|undefined|null|Infinity|\{\{|report:|figures:/u)
    for (const section of page.querySelectorAll('.gwr-section')) expect(words(section).length).toBeGreaterThan(30)
  })

  test('a full month speaks without a gap', async () => {
    const page = open(await renderReportHtml(report, language))
    expect(words(page.body)).not.toMatch(/NaN|undefined|null|Infinity|\{\{|report:|figures:|verbatims:/u)
  })
})

test('on paper there is no page too many: A4 sheets, the last one with the end of the appendix', async () => {
  const pdf = Buffer.from(await printPdf(await renderReportHtml(givenEmptyReport(), 'de'))).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(3)
  expect(pdf.match(/\/MediaBox\s*\[0 0 59\d(?:\.\d+)? 84[12](?:\.\d+)?\]/gu)).toHaveLength(3)
})
