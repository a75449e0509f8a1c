import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { expect, test } from 'vitest'
import { newHome } from './hosts.ts'
import { walkThroughMonth } from './walks/month.ts'

const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
const pathFile = 'node_modules/electron/path.txt'
const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
const executablePath = join(named ?? 'node_modules/electron/dist', program)
const hasElectron = existsSync(executablePath)
if (!hasElectron) console.log('skipped: no Electron binary')

test.runIf(hasElectron)('an owner walks through a month in Electron itself', async () => {
  const home = newHome()
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '.'] : ['.']
  const env = Object.fromEntries(
    Object.entries(home.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
  const desktop = await _electron.launch({ executablePath, args, env })
  let saved = 0
  await walkThroughMonth({
    page: await desktop.firstWindow(),
    savedFile: async save => {
      const path = join(home.folder, `bericht-${(saved += 1)}`)
      await desktop.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, path)
      await save()
      await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true)
      return readFileSync(path, 'latin1').slice(0, 100)
    },
  })
  await desktop.close()
  home.remove()
})
