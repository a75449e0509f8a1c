import type { Page } from 'playwright-core'

/** What the page does until it shows its content, in milliseconds of the page's own clock. */
export interface ScreenTimes {
  /** Of its first opening, what the page itself worked; other programs on the machine do not count. */
  readonly work: number
  /** Its code, its first questions to the core and its drawing. */
  readonly first: number
  /** Once more, after other screens. */
  readonly again: number
}

const shownPlaces = ['/', '/import', '/review', '/verbatims', '/codebook', '/search', '/report', '/settings', '/help']

/** Goes to a place and waits until its heading stands and nothing is being loaded any more. */
const goTo = (page: Page, place: string): Promise<number> =>
  page.evaluate(async to => {
    const from = performance.now()
    const old = document.querySelector('main h1')
    window.location.hash = to
    const isThere = () => {
      const heading = document.querySelector('main h1')
      const waits = document.querySelector('main [data-loading], main [role=status] .mantine-Loader-root')
      return heading !== null && heading !== old && waits === null
    }
    while (!isThere() && performance.now() - from < 30_000) await new Promise(requestAnimationFrame)
    // Drawn with the next frame.
    await new Promise(requestAnimationFrame)
    return performance.now() - from
  }, place)

export async function timeScreens(page: Page): Promise<ReadonlyMap<string, ScreenTimes>> {
  const times = new Map<string, ScreenTimes>()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  for (const place of shownPlaces) {
    await goTo(page, place === '/help' ? '/settings' : '/help')
    const before = await worked()
    const first = await goTo(page, place)
    const work = (await worked()) - before
    await goTo(page, place === '/help' ? '/settings' : '/help')
    times.set(place, { first, work, again: await goTo(page, place) })
  }
  await session.detach()
  return times
}

/** Milliseconds from the last letter of each question to its hits, in the search over any screen. */
export async function timeSearch(page: Page, questions: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const question of questions) {
    await page.keyboard.press('Control+k')
    await page.locator('[role=dialog] input:focus').waitFor()
    await page.keyboard.type(question.slice(0, -1), { delay: 30 })
    await page.waitForTimeout(400)
    times.push(await timeLastLetter(page, question.slice(-1)))
    await page.keyboard.press('Escape')
    await page.locator('[role=dialog]').waitFor({ state: 'hidden' })
  }
  return times
}

const timeLastLetter = (page: Page, letter: string): Promise<number> =>
  timeKey(page, letter, '[role=dialog] [role=option], [role=dialog] [role=status]')

/** Milliseconds from a key until what the selector finds reads otherwise; NaN where it stays for three seconds. */
async function timeKey(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate(watched => {
    const read = (): string => [...document.querySelectorAll(watched)].map(found => found.textContent).join()
    const before = read()
    const pressed = new Promise<number>(resolve => {
      window.addEventListener('keydown', event => resolve(event.timeStamp), { capture: true, once: true })
    })
    const changed = async () => {
      const from = await pressed
      while (read() === before) {
        if (performance.now() - from > 3000) return Number.NaN
        await new Promise(requestAnimationFrame)
      }
      return performance.now() - from
    }
    Object.assign(window, { measured: changed() })
  }, selector)
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured)
}

/** Milliseconds between a decision and the next letter, for so many decisions. */
export async function timeReview(page: Page, decisions: number): Promise<number[]> {
  await goTo(page, '/review')
  // The words themselves, not only their line in the list.
  const letter = 'main article'
  await page.locator(letter).first().waitFor()
  await page.waitForTimeout(500)
  const times: number[] = []
  for (let n = 0; n < decisions; n++) {
    times.push(await timeKey(page, 'Enter', letter))
    await page.waitForTimeout(120)
  }
  return times
}

/** Milliseconds of each frame while the long list of all letters is scrolled by the wheel. */
export async function timeScrolling(page: Page): Promise<number[]> {
  await goTo(page, '/verbatims')
  const list = page.locator('main [role=listbox]').first()
  await list.waitFor()
  await list.hover()
  const frames = page.evaluate(
    () =>
      new Promise<number[]>(resolve => {
        const times: number[] = []
        let last = performance.now()
        const from = last
        const frame = (now: number) => {
          times.push(now - last)
          last = now
          if (now - from < 3000) requestAnimationFrame(frame)
          else resolve(times.slice(1))
        }
        requestAnimationFrame(frame)
      }),
  )
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(40)
  }
  return frames
}

/** Bytes of the page's own memory after a collection. */
export async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** When the page first painted, after it was asked for. */
export async function firstPaint(page: Page): Promise<number> {
  await page.reload()
  await page.locator('main h1').first().waitFor()
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
}
