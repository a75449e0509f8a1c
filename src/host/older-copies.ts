import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { HostOutput } from '../contract/host.ts'
import type { App } from '../core/app.ts'
import { ask } from './ask.ts'
import { backupFolder, listBackups } from './backups.ts'

type Copy = HostOutput<'host.older-copies'>[number]

/** Whatever Goldwert itself has put beside the open workspace or into its folder of copies, newest first. */
export async function olderCopies(app: App): Promise<Copy[]> {
  const info = await ask(app, 'workspace.info', {})
  if (info === null) return []
  const { backup } = await ask(app, 'settings.get', {})
  const made = listBackups(info.path, backupFolder(info.path, backup)).map(({ path }) => path)
  return [...made, ...asideOf(info.path)].map(toCopy).toSorted((a, b) => b.changedOn.localeCompare(a.changedOn))
}

/** `shop.goldwert.schema-3` from before an update, `shop.goldwert.replaced` from before a copy was put back. */
function asideOf(path: string): string[] {
  const folder = dirname(path)
  if (!existsSync(folder)) return []
  const begin = `${basename(path)}.`
  return readdirSync(folder)
    .filter(name => name.startsWith(begin) && /\.(?:schema-\d+|replaced)$/.test(name))
    .map(name => join(folder, name))
}

function toCopy(path: string): Copy {
  const { mtime, size } = statSync(path)
  return { path, changedOn: mtime.toISOString().slice(0, 10), bytes: size }
}
