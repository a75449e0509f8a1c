import { resolve } from 'node:path'
import { build, mergeConfig } from 'vite'
import config from '../electron.vite.config.ts'
import { statusOf } from './run-tool.ts'

/** The browser host over screens that are built anew at each change: reload the page to see it. For the core, start again. */
const watching = { configFile: false, build: { watch: {}, outDir: resolve('out/renderer'), emptyOutDir: true } }
await build(mergeConfig(config.renderer ?? {}, watching))
process.exit(await statusOf(process.execPath, ['out/cli/index.js', 'serve', ...process.argv.slice(2)]))
