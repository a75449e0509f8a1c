import { basename, dirname, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'

const root = resolve(import.meta.dirname, '..')
const ownUrl = /new URL\(\s*(['"`])((?:\.{1,2}\/)+[^'"`$]*)(\$\{[^'"`]*)?\1\s*,\s*import\.meta\.url\s*,?\s*\)/g

const threadFile = /(['"])(?:\.{1,2}\/)+(?:[\w-]+\/)*([\w-]+-worker)\.js\1/g

/**
 * Sources lie deep (`src/core/jobs/x.ts`), bundles one folder deep (`out/core/x.js`). This rewrites
 * `new URL('…', import.meta.url)` so that a worker or a file of `resources/` is found from both.
 */
export function movedUrls(): Plugin {
  return {
    name: 'goldwert:moved-urls',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?', 1)[0] ?? id
      if (!/\.tsx?$/.test(file) || !code.includes('import.meta.url')) return null
      const moved = code.replace(ownUrl, (all, quote: string, path: string, rest: string | undefined) => {
        const target = movedTarget(resolve(dirname(file), path), path.endsWith('/'))
        return target === null ? all : `new URL(${quote}${target}${rest ?? ''}${quote}, import.meta.url)`
      })
      // `import.meta.url.endsWith('.ts') ? './x-worker.ts' : './x-worker.js'`: the second is meant for the bundle.
      const found = moved.replace(threadFile, "'../core/$2.js'")
      return found === code ? null : { code: found, map: null }
    },
  }
}

/** Where a file of the sources lies, seen from any folder of `out/`. */
function movedTarget(path: string, isFolder: boolean): string | null {
  const parts = relative(root, path).split(sep)
  const slash = isFolder ? '/' : ''
  if (parts[0] === 'src' && parts[1] === 'core') return `../core/${basename(path).replace(/\.ts$/, '.js')}${slash}`
  if (parts[0] === 'src' && parts[1] === 'renderer' && parts.length === 2) return '../renderer/'
  if (parts[0] === 'resources' || parts.length === 1) return `../../${parts.join('/')}${slash}`
  return null
}
