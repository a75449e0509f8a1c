import type { UiLanguage } from '../contract/schemas/language.ts'
import type { MonthReport } from '../contract/schemas/report.ts'
import { formatDay, formatMonth } from '../i18n/format.ts'
import { createTranslator } from '../i18n/index.ts'
import type { PageMargins } from '../renderer/report/page-margins.ts'
import { pageStyle } from './page-style.ts'
import { withPage } from './page-window.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeHtml = (text: string): string => text.replaceAll(/[&<>]/gu, char => escapes[char] ?? char)

/** The report as one file: no script, no link to anywhere, typeface and charts inside. Needs no browser. */
export async function renderReportHtml(report: MonthReport, language: UiLanguage): Promise<string> {
  const body = await withPage(async page => {
    const { drawReport } = await import('./draw-report.tsx')
    return drawReport(page, report, language)
  })
  const margins = marginsOf(report, language)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(margins.head)}</title>
<style>
${pageStyle(margins)}
</style>
</head>
<body>
${body}
</body>
</html>
`
}

function marginsOf(report: MonthReport, language: UiLanguage): PageMargins {
  const t = createTranslator(language)
  const shop = report.shopName === '' ? t('report:noShop') : report.shopName
  const cutOff =
    report.cutOff === null
      ? t('report:meta.noCutOff')
      : t('report:meta.cutOff', { day: formatDay(language, report.cutOff) })
  const created = t('report:meta.created', { at: formatDay(language, report.createdAt) })
  return {
    head: `${shop} · ${t('report:title')} ${formatMonth(language, report.month)}`,
    foot: [cutOff, created, t('report:meta.filter')].join(' · '),
    counter: t('report:page', { page: '{{page}}', pages: '{{pages}}', interpolation: { skipOnVariables: true } }),
  }
}
