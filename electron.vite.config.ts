import { globSync } from 'node:fs'
import { basename } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { movedUrls } from './scripts/moved-urls.ts'

const pages = Object.fromEntries(globSync('src/renderer/*.html').map(path => [basename(path, '.html'), path]))

/** The desktop shell, and the screens that the desktop window and the browser host share. */
export default defineConfig({
  main: {
    plugins: [movedUrls()],
    build: {
      outDir: 'out/main',
      rolldownOptions: { input: { index: 'src/main/index.ts' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is CommonJS and may require nothing but electron itself.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    // electron-vite leaves code as it is; a window reads a third of it when it is made small.
    build: { outDir: 'out/renderer', minify: true, rolldownOptions: { input: pages }, chunkSizeWarningLimit: 2000 },
  },
})
