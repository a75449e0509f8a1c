import { EventEmitter } from 'node:events'
import type { Browser, Page } from 'playwright-core'

/** The computer that the stand-in pretends to be: what the test set up, and what the program did to it. */
export interface Machine {
  readonly browser: Browser
  readonly locale: string
  readonly app: EventEmitter
  /** Answers to open and save dialogs, used up in order; without one the owner cancels. */
  readonly dialogAnswers: string[][]
  readonly errorBoxes: string[]
  readonly shownInFolder: string[]
  readonly windows: OpenWindow[]
  readonly protocols: Map<string, (request: Request) => Response | Promise<Response>>
  readonly ipcHandlers: Map<string, (event: unknown, ...args: unknown[]) => unknown>
  readonly permissionAnswers: { request?: PermissionRequestHandler; check?: () => boolean }
  readonly requestFilters: RequestFilter[]
  readonly isFirstInstance: boolean
  menu: MenuTemplate
  isReady: boolean
  exitCode: number | null
}

export interface OpenWindow {
  readonly page: Page
  readonly isVisible: () => boolean
}
export type PermissionRequestHandler = (contents: unknown, permission: string, answer: (ok: boolean) => void) => void
export type RequestFilter = (
  details: { readonly url: string },
  answer: (response: { cancel?: boolean }) => void,
) => void
export type MenuTemplate = readonly Electron.MenuItemConstructorOptions[]

const key = Symbol.for('goldwert.electron-stand-in')

// The test and the bundle load this module apart from each other; the machine they share stands here.
export const plugIn = (machine: Machine | null): void => void Reflect.set(globalThis, key, machine)

export function machine(): Machine {
  const plugged = Reflect.get(globalThis, key) as Machine | null | undefined
  if (!plugged) throw new Error('start the stand-in first')
  return plugged
}

export const createMachine = (browser: Browser, locale: string, isFirstInstance: boolean): Machine => ({
  browser,
  locale,
  isFirstInstance,
  app: new EventEmitter(),
  dialogAnswers: [],
  errorBoxes: [],
  shownInFolder: [],
  windows: [],
  protocols: new Map(),
  ipcHandlers: new Map(),
  permissionAnswers: {},
  requestFilters: [],
  menu: [],
  isReady: false,
  exitCode: null,
})
