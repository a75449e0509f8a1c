import type { Page, Request } from 'playwright-core'

/** What the host answers to questions of the screens: as ever, never, or with trouble. */
export type Answering = 'ready' | 'loading' | 'failed'

/** The frame itself must stand in every state. */
const frameCalls = new Set([
  'workspace.info',
  'settings.get',
  'host.info',
  'review.progress',
  'history.list',
  'jobs.list',
])

/** Makes the host answer so from now on. Returns the way back to ordinary answers. */
export async function answering(page: Page, how: Answering): Promise<() => Promise<void>> {
  if (how === 'ready') return () => Promise.resolve()
  await page.route('**/call', async route => {
    const { name } = route.request().postDataJSON() as { readonly name: string }
    if (frameCalls.has(name)) return route.continue()
    if (how === 'loading') return
    const error = { code: 'internal', params: { detail: 'trouble for a test' } }
    await route.fulfill({ json: { ok: false, error } })
  })
  return () => page.unrouteAll({ behavior: 'ignoreErrors' })
}

export const places = [
  '/',
  '/import',
  '/review',
  '/verbatims',
  '/codebook',
  '/search',
  '/search?q=beratung',
  '/report',
  '/settings',
  '/help',
] as const

/** Opens a place by its link, the page staying as it is. */
export async function open(page: Page, place: string): Promise<void> {
  await page.goto(new URL(`/#${place}`, page.url()).href)
  await page.locator('main h1').first().waitFor()
  await page.locator('main .mantine-Loader-root').first().waitFor({ state: 'detached' })
}

/** Opens a place afresh, so that nothing of an earlier answer is shown. */
export async function openAfresh(page: Page, place: string): Promise<void> {
  const settingsRead = page.waitForResponse(response => asks(response.request(), 'settings.get'))
  await page.goto(new URL(`/#${place}`, page.url()).href)
  await page.reload()
  await settingsRead
  await settled(page)
}

const asks = (request: Request, name: string): boolean =>
  request.url().endsWith('/call') && (request.postDataJSON() as { readonly name: string }).name === name

/** Waits until the screen stands still: it has its heading, what comes in has come in, and nothing changes any more. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>(resolve => {
        const stillMs = 150
        const isMoving = () =>
          document.getAnimations().some(animation => {
            // What waits turns for ever; what shows itself late must have come.
            const endTime = animation.effect?.getComputedTiming().endTime
            return endTime !== Infinity && animation.playState === 'running'
          })
        const isThere = () => document.querySelector('main h1')?.checkVisibility() === true && !isMoving()
        const seen = new MutationObserver(() => waitOn())
        let timer = 0
        const waitOn = () => {
          clearTimeout(timer)
          timer = window.setTimeout(look, stillMs)
        }
        const look = () => {
          if (!isThere()) return waitOn()
          seen.disconnect()
          resolve()
        }
        seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        waitOn()
      }),
  )

async function openPersonMenu(page: Page): Promise<void> {
  await page.getByRole('option').filter({ hasText: 'Nobody reachable' }).first().click()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Alles von / })
    .click()
}

/** What lies over a screen until Escape: where it is opened, and how. */
export const layers: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['/', 'keys', page => page.keyboard.press('?')],
  ['/', 'search', page => page.keyboard.press('Control+k')],
  ['/', 'appearance', page => page.getByRole('button', { name: 'Sprache und Darstellung' }).click()],
  ['/', 'definition', page => page.getByRole('button', { name: 'Was bedeutet „Eingang“?' }).click()],
  ['/', 'undo', page => page.getByRole('button', { name: 'Rückgängig und Wiederherstellen' }).click()],
  ['/import', 'an import', page => page.getByRole('button', { name: /^Aktionen zu postfach/ }).click()],
  ['/import', 'what was not read', page => page.getByRole('button', { name: /^5 Nicht gelesen/ }).click()],
  ['/review', 'alike', page => page.keyboard.press('q')],
  ['/verbatims', 'filter', page => page.getByRole('button', { name: 'Filter hinzufügen' }).click()],
  ['/verbatims', 'deciding on all', page => page.getByRole('button', { name: 'Alle entscheiden …' }).click()],
  ['/verbatims', 'person', page => openPersonMenu(page)],
  ['/codebook', 'codebook', page => page.getByRole('button', { name: 'Themenliste', exact: true }).click()],
  ['/codebook', 'theme', page => page.getByRole('main').getByRole('button', { name: 'Mehr', exact: true }).click()],
  ['/search?q=beratung', 'saving', page => page.getByRole('button', { name: 'Speichern' }).click()],
  ['/report', 'formats', page => page.getByRole('button', { name: 'Speichern' }).click()],
]

/** Asks the core past the screens. */
export const call = (page: Page, name: string, input: object): Promise<unknown> =>
  page.evaluate(
    body =>
      fetch('/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(r => r.json()),
    JSON.stringify({ name, input }),
  )
