import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { machine } from './machine.ts'
import { preloadWorld } from './preload-world.ts'
import { goTo, WebContents } from './web-contents.ts'

/** Electron's BrowserWindow over a Chromium page. Windows appear at once in Electron, pages do not: `loadURL` waits for both. */
export class BrowserWindow extends EventEmitter {
  private readonly options: Electron.BrowserWindowConstructorOptions
  private contents: WebContents | null = null
  private visible: boolean
  private destroyed = false
  private maximized = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    this.visible = options.show !== false
    refuseUnsafe(options)
  }

  get webContents(): WebContents {
    if (this.contents === null) throw new Error('the stand-in has its page only after loadURL')
    return this.contents
  }

  async loadURL(url: string): Promise<void> {
    this.contents ??= await this.openPage()
    await goTo(this.contents.page, url)
    this.emit('ready-to-show')
  }

  show(): void {
    this.visible = true
  }
  focus(): void {}
  restore(): void {}
  isMinimized = (): boolean => false
  isDestroyed = (): boolean => this.destroyed
  isMaximized = (): boolean => this.maximized
  maximize(): void {
    this.maximized = true
  }
  getNormalBounds(): Electron.Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options
    return { x, y, width, height }
  }

  close(): void {
    this.emit('close', { preventDefault: () => undefined })
    this.destroy()
  }
  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    const { windows } = machine()
    const at = windows.findIndex(({ page }) => page === this.contents?.page)
    if (at >= 0) windows.splice(at, 1)
    void this.contents?.page.context().close()
    this.emit('closed')
  }

  private async openPage(): Promise<WebContents> {
    const { width = 800, height = 600, webPreferences } = this.options
    const javaScriptEnabled = webPreferences?.javascript !== false
    const context = await machine().browser.newContext({
      viewport: { width, height },
      locale: 'de-DE',
      javaScriptEnabled,
    })
    const page = await context.newPage()
    const contents = new WebContents(page)
    machine().app.emit('web-contents-created', {}, contents)
    await contents.plugIn()
    if (webPreferences?.preload !== undefined) {
      await page.addInitScript(preloadWorld(readFileSync(webPreferences.preload, 'utf8')))
    }
    if (this.options.show !== false || webPreferences?.preload !== undefined) {
      machine().windows.push({ page, isVisible: () => this.visible })
    }
    return contents
  }
}

/** Electron would obey; here an unsafe window fails the test. */
function refuseUnsafe({ webPreferences }: Electron.BrowserWindowConstructorOptions): void {
  const isSafe =
    webPreferences?.sandbox === true &&
    webPreferences.contextIsolation === true &&
    webPreferences.nodeIntegration === false
  if (!isSafe) throw new Error('every window of Goldwert is sandboxed, isolated and without Node')
}
