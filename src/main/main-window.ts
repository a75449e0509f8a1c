import { fileURLToPath } from 'node:url'
import { BrowserWindow, nativeTheme } from 'electron'
import { pageOrigin } from './page-protocol.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url))

/** The one window, shown when its page is painted, so that nothing flashes white. */
export async function openMainWindow(): Promise<BrowserWindow> {
  const state = readWindowState()
  const window = new BrowserWindow({
    ...(state?.bounds ?? { width: 1280, height: 800 }),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Goldwert',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
  })
  if (state?.maximized === true) window.maximize()
  keepWindowState(window)
  window.once('ready-to-show', () => window.show())
  await window.loadURL(`${pageOrigin}/`)
  return window
}

/** Brings a screen into view, e.g. `/import`; the page itself stays loaded. */
export function showScreen(window: BrowserWindow, path: string): void {
  void window.loadURL(`${pageOrigin}/#${path}`)
  bringForward(window)
}

/** Also out of the task bar. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
