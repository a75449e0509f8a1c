import type { Browser } from 'playwright-core'
import { GoldwertError } from '../contract/errors.ts'
import { launchChromium } from './chromium.ts'

/**
 * A4 sheets of a report's HTML, as PDF; throws `report.no-browser` where the machine has no Chromium and none came along. Pages take their size,
 * header and footer from the HTML itself.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true })
    await page.setContent(html, { waitUntil: 'load' })
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } finally {
    await browser.close()
  }
}

/** One that is there but does not start helps as little as none. */
async function startBrowser(): Promise<Browser> {
  let cause: unknown
  const browser = await launchChromium({ prefer: 'installed' }).catch((error: unknown) => {
    cause = error
    return null
  })
  if (browser === null) throw new GoldwertError('report.no-browser', {}, { cause })
  return browser
}
