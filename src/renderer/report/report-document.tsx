import type { UiLanguage } from '../../contract/schemas/language.ts'
import type { MonthReport } from '../../contract/schemas/report.ts'
import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'
import { createReportWords, ReportWordsContext } from './report-words.ts'
import { AnswersSection } from './sections/answers-section.tsx'
import { AppendixSection } from './sections/appendix-section.tsx'
import { AtAGlance } from './sections/at-a-glance.tsx'
import { ComplaintsSection } from './sections/complaints-section.tsx'
import { DeclinesSection } from './sections/declines-section.tsx'
import { IntakeSection } from './sections/intake-section.tsx'
import { NextMonthSection } from './sections/next-month-section.tsx'
import { QuotesSection } from './sections/quotes-section.tsx'
import { RefusalsSection } from './sections/refusals-section.tsx'
import { ThemesSection } from './sections/themes-section.tsx'

interface ReportDocumentProps {
  readonly report: MonthReport
  readonly language: UiLanguage
  /** Opens the list behind a number on a screen; left out for paper. */
  readonly onOpen?: (filter: VerbatimFilter) => void
  /** Ends after the first page's figures, for a window that draws the rest a moment later. */
  readonly beginsOnly?: boolean
}

/**
 * The monthly report on A4, the same for screen, print and PDF; `report.css` gives it its look. It computes nothing: every number stands in
 * the report. Closing, lessons and promises have no page before there are data of them.
 */
export function ReportDocument({ report, language, onOpen, beginsOnly = false }: ReportDocumentProps) {
  const words = createReportWords(report, language, onOpen)
  const { t } = words
  return (
    <ReportWordsContext value={words}>
      <article className="gw-report" lang={language}>
        <header className="gwr-title">
          <p>{report.shopName === '' ? t('report:noShop') : report.shopName}</p>
          <h1>
            {t('report:title')} <span>{words.month}</span>
          </h1>
        </header>
        <AtAGlance report={report} />
        {!beginsOnly && <Pages report={report} />}
      </article>
    </ReportWordsContext>
  )
}

const Pages = ({ report }: Pick<ReportDocumentProps, 'report'>) => (
  <>
    <IntakeSection report={report} />
    <ThemesSection report={report} />
    <ComplaintsSection report={report} />
    <DeclinesSection report={report} />
    <AnswersSection report={report} />
    <RefusalsSection report={report} />
    <QuotesSection report={report} />
    <NextMonthSection />
    <AppendixSection report={report} />
  </>
)
