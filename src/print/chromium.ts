import type { Browser } from 'playwright-core'
import { findInstalledChromium } from './installed-chromium.ts'
import { unpackBundledChromium } from './bundled-chromium.ts'

/**
 * Flags of every Chromium that Goldwert starts without a window, for printing and for its own tests.
 * The web's rules (same origin, mixed content) stay on: the pages shown are our own, and tests must meet what the owner's browser does.
 */
export const chromiumFlags: readonly string[] = [
  // Nobody looks at the window; drawing by the processor needs no driver and gives the same picture everywhere.
  '--disable-gpu',
  // Containers give /dev/shm 64 MB, which a report with many charts fills.
  '--disable-dev-shm-usage',
  // Hinting moves letters by the screen's pixels; on paper the lines would run differently on each machine.
  '--font-render-hinting=none',
  '--no-default-browser-check',
  '--disable-domain-reliability',
  '--no-pings',
]

export interface ChromiumChoice {
  /** The bundled one is the same on every machine, so tests take it first; a print takes what the owner has. */
  readonly prefer: 'installed' | 'bundled'
}

/** Where a Chromium lies that can be started; null when there is none. `GOLDWERT_CHROMIUM` or `CHROME_PATH` names one outright. */
export async function chromiumPath({ prefer }: ChromiumChoice): Promise<string | null> {
  const named = process.env['GOLDWERT_CHROMIUM'] ?? process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return named
  return prefer === 'installed'
    ? (findInstalledChromium() ?? (await unpackBundledChromium()))
    : ((await unpackBundledChromium()) ?? findInstalledChromium())
}

/** Starts a Chromium without a window; null when the machine has none. Close it when done. */
export async function launchChromium(
  choice: ChromiumChoice,
  extraFlags: readonly string[] = [],
): Promise<Browser | null> {
  const executablePath = await chromiumPath(choice)
  if (executablePath === null) return null
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath,
    headless: true,
    // The sandbox needs rights that root, containers and some distributions withhold; the pages shown are our own.
    chromiumSandbox: false,
    args: [...chromiumFlags, ...extraFlags],
  })
}
