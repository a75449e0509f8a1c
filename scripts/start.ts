import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '../src/i18n/index.ts'
import { statusOf } from './run-tool.ts'

const args = process.argv.slice(2)
const t = createTranslator(/--lang[= ]en/.test(args.join(' ')) ? 'en' : 'de')

/** Opens the desktop window; without a screen or an Electron binary, or asked by `--browser`, the same screens in the browser. */
async function start(): Promise<number> {
  if (args.includes('--browser')) return serve()
  if (!hasScreen()) return serveInstead(t('shell:start.no-screen'))
  const electron = await electronBinary()
  if (electron === null) return serveInstead(t('shell:start.no-electron'))
  const startedAt = Date.now()
  const status = await statusOf(electron, ['.', ...args])
  // Gone at once and unhappy: a library of the system is missing, or root may not use the sandbox.
  return status !== 0 && Date.now() - startedAt < 5000 ? serveInstead(t('shell:start.no-electron')) : status
}

function serveInstead(sentence: string): Promise<number> {
  console.error(sentence)
  return serve()
}

const serve = () =>
  statusOf(process.execPath, ['out/cli/index.js', 'serve', ...args.filter(arg => arg !== '--browser')])

const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/** The binary that lies here, else a download of it, which npm leaves to the first start; null where neither works. */
async function electronBinary(): Promise<string | null> {
  const installed = installedElectron()
  if (installed !== null) return installed
  console.error(t('shell:start.fetching'))
  await statusOf(process.execPath, [join('node_modules', 'electron', 'install.js')])
  return installedElectron()
}

function installedElectron(): string | null {
  const folder = join('node_modules', 'electron')
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const pathFile = join(folder, 'path.txt')
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const path = join(named ?? join(folder, 'dist'), program)
  return existsSync(path) ? path : null
}

process.exitCode = await start()
