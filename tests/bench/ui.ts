import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowserHost, startChromium } from '../e2e/hosts.ts'
import { startBundleBytes } from './start-bundle.ts'
import * as measures from './ui-measures.ts'
import { makeMailbox, makeWorkspace } from './ui-workspace.ts'

// Prints how fast the screens are on a large workspace, in a real browser through the browser host; it fails nothing. Build first.
// Usage: npm run bench:ui -- [MAILBOX | WORKSPACE.goldwert] [--messages N]
const options = process.argv.slice(2)
const messages = Number(options[options.indexOf('--messages') + 1]) || 5000
const given = options.find((option, index) => !option.startsWith('--') && options[index - 1] !== '--messages')

const questions = ['lieferung', 'beratung', 'unzufrieden', 'küche termin', '"vielen dank"', 'rechnung', 'beschw*']
const ms = (value: number): string => `${value.toFixed(0)} ms`
const print = (name: string, value: string, goal = ''): void =>
  console.log(`${name.padEnd(38)}${value.padStart(24)}   ${goal}`)
/** Of the times that were there: a letter that changes no hit has none. */
function share(all: readonly number[], part: number): number {
  const times = all.filter(time => !Number.isNaN(time)).toSorted((a, b) => a - b)
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN
}
const spread = (times: readonly number[]): string => `p50 ${ms(share(times, 0.5))}, p95 ${ms(share(times, 0.95))}`

const scratch = mkdtempSync(join(tmpdir(), 'goldwert-bench-ui-'))
try {
  const workspace = given?.endsWith('.goldwert')
    ? given
    : await makeWorkspace(scratch, given ?? makeMailbox(scratch, messages))
  await measure(workspace)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function measure(workspace: string): Promise<void> {
  const browser = await startChromium()
  const { page, close } = await startBrowserHost(browser, { workspace })
  try {
    console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
    await page.locator('main h1').first().waitFor()
    const bundle = startBundleBytes()
    print('start-up code, gzip', `${Math.round(bundle.code / 1000)} kB`, 'goal 350 kB')
    print('start-up styles, gzip', `${Math.round(bundle.styles / 1000)} kB`)
    print('first paint', ms(await measures.firstPaint(page)), 'goal 1000 ms')
    // The owner looks at the first screen while the others are fetched.
    await page.waitForTimeout(4000)
    for (const [place, { first, work, again }] of await measures.timeScreens(page))
      print(`screen ${place}`, `${ms(first)}, again ${ms(again)}`, `goal 300 ms; the page worked ${ms(work)}`)
    print('search, last letter to hits', spread(await measures.timeSearch(page, questions)), 'goal 100 ms')
    print('review, next letter', spread(await measures.timeReview(page, 30)), 'goal 50 ms')
    const frames = await measures.timeScrolling(page)
    print('scrolling, time of a frame', spread(frames), 'goal 16.7 ms')
    print('frames above 25 ms', `${frames.filter(time => time > 25).length} of ${frames.length}`)
    print('memory of the page', `${((await measures.heapBytes(page)) / 1e6).toFixed(0)} MB`, 'goal 300 MB')
  } finally {
    await close()
    await browser.close()
  }
}
