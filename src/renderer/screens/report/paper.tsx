import type { UiLanguage } from '../../../contract/schemas/language.ts'
import type { MonthReport } from '../../../contract/schemas/report.ts'
import { pageRule } from '../../report/page-margins.ts'
import { createReportWords } from '../../report/report-words.ts'

interface PaperProps {
  readonly report: MonthReport
  readonly language: UiLanguage
}

/** The sheets on which the window itself prints: with shop, month and page number, as the PDF has them. */
export function Paper({ report, language }: PaperProps) {
  const { t, month } = createReportWords(report, language)
  const shop = report.shopName === '' ? t('report:noShop') : report.shopName
  const counter = t('report:page', { page: '{{page}}', pages: '{{pages}}', interpolation: { skipOnVariables: true } })
  return <style>{pageRule({ head: `${shop} · ${t('report:title')} ${month}`, counter })}</style>
}
