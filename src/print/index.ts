import type { UiLanguage } from '../contract/schemas/language.ts'
import type { MonthReport } from '../contract/schemas/report.ts'
import { GoldwertError } from '../contract/errors.ts'
import { launchChromium } from './chromium.ts'

/** The report as one self-contained HTML file. Stand-in until the report document is there. */
export function printHtml(report: MonthReport, language: UiLanguage): Promise<string> {
  return Promise.resolve(`<!doctype html><html lang="${language}"><h1>${report.month}</h1></html>`)
}

/** HTML as a PDF on A4. Throws `report.no-browser` where no Chromium can be started. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const browser = await launchChromium({ prefer: 'installed' })
  if (browser === null) throw new GoldwertError('report.no-browser')
  try {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.setContent(html)
    return await page.pdf({ preferCSSPageSize: true, printBackground: true })
  } finally {
    await browser.close()
  }
}
