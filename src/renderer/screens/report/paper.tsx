import type { UiLanguage } from '../../../contract/schemas/language.ts'
import type { MonthReport } from '../../../contract/schemas/report.ts'
import { createReportWords } from '../../report/report-words.ts'

const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\n<]/gu, char => `\\${char.codePointAt(0)?.toString(16)} `)}"`

/** "Seite {{page}} von {{pages}}" as CSS content. */
const counted = (text: string): string =>
  text
    .split(/(\{\{pages?\}\})/u)
    .map(piece => (piece.startsWith('{{') ? `counter(${piece.slice(2, -2)})` : quoted(piece)))
    .join(' ')

interface PaperProps {
  readonly report: MonthReport
  readonly language: UiLanguage
}

/** A4 with shop, month and page number in the margins, for printing from the window; the PDF has the same. */
export function Paper({ report, language }: PaperProps) {
  const { t, month } = createReportWords(report, language)
  const shop = report.shopName === '' ? t('report:noShop') : report.shopName
  const page = t('report:page', { page: '{{page}}', pages: '{{pages}}', interpolation: { skipOnVariables: true } })
  const small = 'font-size: 8pt; color: #555b61;'
  return (
    <style>{`@page {
      size: A4 portrait; margin: 20mm 18mm 18mm;
      @top-left { content: ${quoted(`${shop} · ${t('report:title')} ${month}`)}; ${small} vertical-align: bottom; padding-bottom: 5mm; white-space: pre; }
      @bottom-right { content: ${counted(page)}; ${small} vertical-align: top; padding-top: 5mm; white-space: pre; }
    }
    @page :first { margin-top: 16mm; @top-left { content: none; } }`}</style>
  )
}
