import { app, session } from 'electron'
import { pageOrigin, printOrigin } from './page-protocol.ts'

const isOwn = (url: string) => url.startsWith(`${pageOrigin}/`) || url.startsWith(`${printOrigin}/`)

/** No page of Goldwert goes anywhere, opens anything, asks for the camera, or loads from the network; letters may try. */
export function lockDown(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', event => refuseForeign(event, event.url))
    contents.on('will-frame-navigate', event => refuseForeign(event, event.url))
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }))
}

function refuseForeign(event: { readonly preventDefault: () => void }, url: string): void {
  if (!isOwn(url)) event.preventDefault()
}

const isLocal = (url: string) =>
  isOwn(url) || url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('devtools:')
