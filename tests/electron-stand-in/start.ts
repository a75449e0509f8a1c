import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { createMachine, plugIn, type Machine } from './machine.ts'

export interface StandIn {
  readonly machine: Machine
  /** The page of the main window. */
  readonly page: () => Page
  /** Clicks an item of the menu by its labels, e.g. `['Datei', 'Importieren …']`. */
  readonly clickMenu: (...labels: string[]) => void
  /** Quits as the owner would, and waits until the program is gone. */
  readonly quit: () => Promise<void>
}

const main = pathToFileURL(resolve('out/main/index.js')).href
const electron = new URL('./electron.ts', import.meta.url).href
let starts = 0

// Each start is a program of its own: the bundle and the stand-in are loaded anew under another address.
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: `${electron}?start=${starts}`, shortCircuit: true }
      : nextResolve(specifier, context),
})

export interface StartOptions {
  readonly browser: Browser
  readonly locale?: string
  readonly isFirstInstance?: boolean
}

/** Starts the built `out/main` and `out/preload` on a pretended Electron whose windows are pages of `browser`. */
export async function startStandIn({ browser, locale = 'de', isFirstInstance = true }: StartOptions): Promise<StandIn> {
  const machine = createMachine(browser, locale, isFirstInstance)
  plugIn(machine)
  starts += 1
  await import(`${main}?start=${starts}`)
  return {
    machine,
    page: () => {
      const window = machine.windows[0]
      if (window === undefined) throw new Error('no window is open')
      return window.page
    },
    clickMenu: (...labels) => click(machine.menu, labels),
    quit: async () => {
      const exited = new Promise<void>(done => void machine.app.once('stand-in-exited', () => done()))
      click(machine.menu, quitLabels(machine))
      await exited
      await Promise.all(machine.windows.map(({ page }) => page.context().close()))
    },
  }
}

const quitLabels = ({ menu }: Machine) => [menu[0]?.label ?? '', menu[0]?.label === 'File' ? 'Quit' : 'Beenden']

function click(menu: readonly Electron.MenuItemConstructorOptions[], labels: readonly string[]): void {
  const [label, ...rest] = labels
  const item = menu.find(candidate => candidate.label === label)
  if (item === undefined) throw new Error(`the menu has no item ${label}`)
  if (rest.length > 0) return click(item.submenu as Electron.MenuItemConstructorOptions[], rest)
  ;(item.click as (() => void) | undefined)?.()
}
