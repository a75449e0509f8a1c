import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = 'out/renderer'

/** Bytes (gzip) of the code and the styles that the page asks for before it can draw anything. */
export function startBundleBytes(): { readonly code: number; readonly styles: number } {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const entries = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].map(([, name = '']) => name)
  const known = new Set(entries)
  for (const name of known) if (name.endsWith('.js')) for (const needed of importsOf(name)) known.add(needed)
  const bytes = (end: string) =>
    [...known]
      .filter(name => name.endsWith(end))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  return { code: bytes('.js'), styles: bytes('.css') }
}

/** What a chunk cannot run without; what it loads later is written `import("…")`. */
const importsOf = (name: string): string[] =>
  [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(
    ([, file = '']) => `assets/${file}`,
  )
