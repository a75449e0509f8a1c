import type { MonthReport } from '../../../contract/schemas/report.ts'
import { themesLead } from '../leads.ts'
import { useReportWords } from '../report-words.ts'
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
    <Section title={t('report:sections.themes')} lead={themesLead(words, report)} newPage={of > 0}>
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
