import type { MonthReport, ThemeLine } from '../../../contract/schemas/report.ts'
import { useReportWords, type ReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'
import { casesOf } from './theme-cases.ts'
import { NewTermTable, PairTable } from './theme-extras.tsx'
import { ThemeRuns } from './theme-runs.tsx'
import { ThemeTable } from './theme-table.tsx'

interface ThemesSectionProps {
  readonly report: MonthReport
}

/** Page 3: what customers spoke of, what has changed, what comes together, what is new. */
export function ThemesSection({ report }: ThemesSectionProps) {
  const words = useReportWords()
  const { t } = words
  const { of } = report.overview.reviewed
  const lines = report.themes.lines.filter(line => casesOf(line) > 0)
  return (
    <Section title={t('report:sections.themes')} lead={lead(words, report, lines)} newPage>
      {lines.length > 0 && (
        <>
          <Block>
            <ThemeTable lines={lines} />
            <Definition>
              {t('report:themes.definition', { count: of })} {t('report:plus')}
            </Definition>
          </Block>
          <ThemeRuns report={report} lines={lines} />
        </>
      )}
      {of > 0 && (
        <>
          <PairTable report={report} />
          <NewTermTable report={report} />
        </>
      )}
    </Section>
  )
}

function lead(words: ReportWords, { overview }: MonthReport, lines: readonly ThemeLine[]): string {
  const { t, month, number, themeName } = words
  const { n: reviewedCases, of } = overview.reviewed
  if (of === 0) return t('report:themes.none', { month })
  const [top] = lines
  if (top === undefined) return t('report:themes.noThemes', { month })
  const reviewed = note(words, reviewedCases, top)
  const values = { theme: themeName(top.themeId), n: number(casesOf(top)), of: number(of), reviewed }
  return [t('report:themes.lead', values), ...changes(words, lines)].join(' ')
}

function note({ t }: ReportWords, reviewedCases: number, top: ThemeLine): string {
  if (reviewedCases === 0) return t('report:themes.leadNew')
  return top.unreviewed > 0 ? t('report:themes.leadMixed') : ''
}

/** Names what is striking, so that nobody has to look for it in the table. */
function changes({ t, list, themeName }: ReportWords, lines: readonly ThemeLine[]): string[] {
  const named = (word: ThemeLine['change']): string[] =>
    lines
      .filter(line => (line.change === 'too-few' ? line.changeWithUnreviewed : line.change) === word)
      .map(line => themeName(line.themeId))
  const more = named('more')
  const fewer = named('fewer')
  return [
    ...(more.length > 0 ? [t('report:themes.changed', { themes: list(more) })] : []),
    ...(fewer.length > 0 ? [t('report:themes.changedFewer', { themes: list(fewer) })] : []),
  ]
}
