import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'
import { movedUrls } from './scripts/moved-urls.ts'

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
}
const shells = { 'cli/index': 'src/cli/index.ts', 'web/index': 'src/web/index.ts', 'print/index': 'src/print/index.ts' }
// Every `…-worker.ts` of the core is the first file of a thread of its own.
const workers = globSync('src/core/**/*-worker.ts').map(path => [`core/${basename(path, '.ts')}`, path] as const)

/** Command line, browser host, print and the threads of the core, for plain Node. */
export default defineConfig({
  plugins: [movedUrls()],
  // The report is drawn by React: its development half is twice as large and three times as slow.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  // Of zod a tenth is used; as a package it is a hundred files that every thread opens.
  ssr: { noExternal: true, external: [...Object.keys(dependencies).filter(name => name !== 'zod'), 'electron'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out',
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: Object.fromEntries([...Object.entries(shells), ...workers].filter(([, path]) => existsSync(path))),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'core/[name]-[hash].js' },
    },
  },
})
