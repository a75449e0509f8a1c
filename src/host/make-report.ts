import type { HostParsed } from '../contract/host.ts'
import type { App } from '../core/app.ts'
import { ask } from './ask.ts'

export interface MadeReport {
  /** A name for the file, e.g. `Goldwert-2026-05.pdf`. */
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Turns the report's HTML into a PDF: Electron's own printer, else a Chromium without a window. */
export type PdfPrinter = (html: string) => Promise<Uint8Array>

const types = { pdf: 'application/pdf', html: 'text/html; charset=utf-8', json: 'application/json' } as const

/** The month's report as a file. Throws `month.empty`, and `report.no-browser` where nothing here can make a PDF. */
export async function makeReport(
  app: App,
  { month, format, language }: HostParsed<'host.save-report'>,
  pdfPrinter?: PdfPrinter,
): Promise<MadeReport> {
  const report = await ask(app, 'report.month', { month })
  const name = `Goldwert-${month}.${format}`
  if (format === 'json') return { name, type: types.json, bytes: toBytes(`${JSON.stringify(report, null, 2)}\n`) }
  // React and a page without a browser are dear to load; no other command needs them.
  const { printPdf, renderReportHtml } = await import('../print/index.ts')
  const html = await renderReportHtml(report, language)
  return { name, type: types[format], bytes: format === 'html' ? toBytes(html) : await (pdfPrinter ?? printPdf)(html) }
}

const toBytes = (text: string) => new TextEncoder().encode(text)
