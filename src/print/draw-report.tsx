import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { UiLanguage } from '../contract/schemas/language.ts'
import type { MonthReport } from '../contract/schemas/report.ts'
import { ReportDocument } from '../renderer/report/report-document.tsx'

/** Rounds that a chart may take to find its axes before something must be wrong. */
const MOST_ROUNDS = 50

/** Draws the report into `page` and gives its HTML once the charts have settled. Must be loaded after the page is there: React looks for it once. */
export async function drawReport(page: Window, report: MonthReport, language: UiLanguage): Promise<string> {
  const container = page.document.createElement('div')
  page.document.body.append(container)
  const root = createRoot(container)
  flushSync(() => root.render(<ReportDocument report={report} language={language} />))
  const html = await settled(container)
  flushSync(() => root.unmount())
  // React still looks at the page in a task of its own; the page must not be gone by then.
  await pause()
  return html
}

/** recharts lays out in several steps; three rounds without a change and it is done. */
async function settled(container: HTMLElement): Promise<string> {
  let html = container.innerHTML
  for (let round = 0, still = 0; round < MOST_ROUNDS && still < 3; round++) {
    await pause()
    still = container.innerHTML === html ? still + 1 : 0
    html = container.innerHTML
  }
  return html
}

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 10))
