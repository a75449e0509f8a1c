import { EventEmitter } from 'node:events'
import type { Frame, Page, Request as PageRequest, Route } from 'playwright-core'
import { toAppUrl, toPageUrl } from './addresses.ts'
import { machine } from './machine.ts'

interface FrameLike {
  readonly url: string
}

/** The part of Electron's WebContents that Goldwert uses, over a Chromium page. */
export class WebContents extends EventEmitter {
  readonly mainFrame: FrameLike
  readonly page: Page
  private openHandler: (details: { readonly url: string }) => { action: string } = () => ({ action: 'allow' })

  constructor(page: Page) {
    super()
    this.page = page
    this.mainFrame = frameLike(page.mainFrame())
  }

  /** Wires the page to protocols, filters and IPC; must end before the page loads anything. */
  async plugIn(): Promise<void> {
    this.page.setDefaultTimeout(15_000)
    await this.page.route('**/*', route => this.answer(route))
    await this.page.exposeBinding('standInInvoke', ({ frame }, channel: string, args: unknown[]) =>
      this.invoke(frame, channel, args),
    )
    this.page.on('popup', popup => {
      if (this.openHandler({ url: popup.url() }).action === 'deny') void popup.close()
    })
  }

  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    const hear = ([name, values]: [string, unknown[]]) =>
      (window as unknown as { standInHear?: (name: string, values: unknown[]) => void }).standInHear?.(name, values)
    void this.page.evaluate(hear, [channel, args] as [string, unknown[]]).catch(() => undefined)
  }

  printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return this.page.pdf({
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
    })
  }

  private invoke(frame: Frame, channel: string, args: unknown[]): unknown {
    const handler = machine().ipcHandlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const senderFrame = frame === this.page.mainFrame() ? this.mainFrame : frameLike(frame)
    return handler({ sender: this, senderFrame }, ...args)
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request()
    const url = toAppUrl(request.url())
    // `aborted` leaves the page where it is, as a prevented navigation does.
    if (this.isNavigationRefused(request, url)) return route.abort('aborted')
    if (isRefused(url)) return route.abort('blockedbyclient')
    const handler = machine().protocols.get(new URL(url).protocol.slice(0, -1))
    if (handler === undefined) return route.abort('addressunreachable')
    const response = await handler(new Request(url, { method: request.method() }))
    const body = Buffer.from(await response.arrayBuffer())
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  }

  /** A page that leads itself elsewhere; `loadURL` of the program is no such event. */
  private isNavigationRefused(request: PageRequest, url: string): boolean {
    if (!request.isNavigationRequest() || this.page.url() === 'about:blank') return false
    let isPrevented = false
    const event = { url, preventDefault: () => (isPrevented = true) }
    const isMain = request.frame() === this.page.mainFrame()
    this.emit(isMain ? 'will-navigate' : 'will-frame-navigate', event)
    return isPrevented
  }
}

const frameLike = (frame: Frame): FrameLike => ({
  get url() {
    return toAppUrl(frame.url())
  },
})

function isRefused(url: string): boolean {
  return machine().requestFilters.some(filter => {
    let isCancelled = false
    filter({ url }, ({ cancel }) => (isCancelled = cancel === true))
    return isCancelled
  })
}

export const goTo = (page: Page, url: string) => page.goto(toPageUrl(url), { waitUntil: 'load' })
