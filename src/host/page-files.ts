import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../renderer/', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array
}

/** A file of the built screens by the path of an address (`/`, `/assets/x.js`); null for anything else on the disk. */
export async function readPageFile(pathname: string): Promise<PageFile | null> {
  const path = safePath(pathname === '/' ? '/index.html' : pathname)
  const type = path === null ? undefined : types[extname(path)]
  if (path === null || type === undefined) return null
  try {
    return { type, bytes: await readFile(path) }
  } catch {
    return null // Not there: the host answers 404.
  }
}

function safePath(pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null // A broken escape is nobody's file.
  }
  const path = normalize(join(folder, decoded))
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) && !decoded.includes('\0') ? path : null
}
