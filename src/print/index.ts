export { renderReportHtml } from './render-report-html.ts'
export { printPdf } from './print-pdf.ts'
