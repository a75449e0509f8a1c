import { randomUUID } from 'node:crypto'
import { printSecurityPolicy } from '../host/content-security.ts'

/** HTML waiting for a hidden window to print it. */
export interface PrintDocuments {
  /** Path to load it from. */
  readonly add: (html: string) => string
  readonly remove: (path: string) => void
  readonly respond: (path: string) => Response
}

export function createPrintDocuments(): PrintDocuments {
  const waiting = new Map<string, string>()
  return {
    add: html => {
      const path = `/${randomUUID()}.html`
      waiting.set(path, html)
      return path
    },
    remove: path => void waiting.delete(path),
    respond: path => {
      const html = waiting.get(path)
      if (html === undefined) return new Response(null, { status: 404 })
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printSecurityPolicy }
      return new Response(html, { headers })
    },
  }
}
