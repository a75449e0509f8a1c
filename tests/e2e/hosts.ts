import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath, launchChromium } from '../../src/print/chromium.ts'

/** One Chromium for all walks of a file. */
export async function startChromium(): Promise<Browser> {
  const browser = await launchChromium({ prefer: 'bundled' })
  if (browser === null) throw new Error('no Chromium can be started here')
  return browser
}

// An owner's first print unpacks it; a test with a new home each time need not.
const chromium = await chromiumPath({ prefer: 'bundled' })

/** A folder of an owner who has never seen Goldwert. */
export function newHome(): { readonly folder: string; readonly env: NodeJS.ProcessEnv; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'goldwert-e2e-'))
  const own = { HOME: folder, USERPROFILE: folder, GOLDWERT_CONFIG: join(folder, 'config') }
  const env = { ...process.env, ...own, GOLDWERT_CHROMIUM: chromium ?? '' }
  return { folder, env, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface StartedHost {
  readonly page: Page
  readonly close: () => Promise<void>
  /** Ends the host as a crash would; the page stays. */
  readonly end: () => Promise<void>
}

interface HostSetup {
  readonly workspace?: string
  /** The workspace of last time. */
  readonly last?: string
}

/** The address that the host prints; rejects when it ends without one. */
function firstLine(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve)
    child.once('exit', status => reject(new Error(`the browser host ended with ${status}`)))
  })
}

/** The built browser host in a process of its own, seen in a new page. */
export async function startBrowserHost(browser: Browser, { workspace, last }: HostSetup = {}): Promise<StartedHost> {
  const home = newHome()
  if (last !== undefined) rememberAsLast(home.folder, last)
  const args = [
    'out/cli/index.js',
    'serve',
    '--no-open',
    ...(workspace === undefined ? [] : ['--workspace', workspace]),
  ]
  const child = spawn(process.execPath, args, { env: home.env, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await firstLine(child)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'de-DE' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  const end = async () => {
    child.kill('SIGINT')
    if (child.exitCode === null) await once(child, 'exit')
  }
  return {
    page,
    end,
    close: async () => {
      await context.close()
      await end()
      home.remove()
    },
  }
}

function rememberAsLast(home: string, workspace: string): void {
  mkdirSync(join(home, 'config'))
  writeFileSync(join(home, 'config', 'recent.json'), JSON.stringify({ workspaces: [workspace] }))
}
