import { protocol } from 'electron'
import { pageHeaders } from '../host/content-security.ts'
import { readPageFile } from '../host/page-files.ts'
import type { PrintDocuments } from './print-documents.ts'

/** Screens come by an address of our own: `file:` would let a page read the owner's disk. */
export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://goldwert`
export const printOrigin = `${pageScheme}://print`

/** Must run before Electron is ready. */
export function declarePageProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built screens, and the documents waiting to be printed; nothing else of the disk. */
export function servePages(documents: PrintDocuments): void {
  protocol.handle(pageScheme, async request => {
    const url = new URL(request.url)
    if (request.method !== 'GET') return new Response(null, { status: 405 })
    if (`${url.protocol}//${url.host}` === printOrigin) return documents.respond(url.pathname)
    if (`${url.protocol}//${url.host}` !== pageOrigin) return new Response(null, { status: 404 })
    const file = await readPageFile(url.pathname)
    if (file === null) return new Response(null, { status: 404 })
    return new Response(Buffer.from(file.bytes), { headers: { ...pageHeaders, 'content-type': file.type } })
  })
}
