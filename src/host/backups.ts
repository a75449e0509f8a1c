import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { HostOutput } from '../contract/host.ts'
import { GoldwertError } from '../contract/errors.ts'
import type { Settings, WorkspaceInfo } from '../contract/schemas/workspace.ts'
import type { App } from '../core/app.ts'
import { restoreFrom } from '../core/store/backup.ts'
import { ask } from './ask.ts'
import { backupTrouble } from './backup-trouble.ts'

type Backup = HostOutput<'host.backups'>['backups'][number]

const nameOf = (path: string): string => basename(path).replace(/\.goldwert$/i, '')

const besideOf = (path: string): string => join(dirname(path), `${nameOf(path)} Sicherungen`)

/** The owner's folder, else one beside the workspace. */
export const backupFolder = (path: string, { folder }: Settings['backup']): string =>
  folder === '' ? besideOf(path) : folder

const fileName = (path: string, day: string): string => `${nameOf(path)} (Sicherung ${day}).goldwert`

/** The copies of this workspace in the folder, newest first. */
export function listBackups(path: string, folder: string): readonly Backup[] {
  if (!existsSync(folder)) return []
  const begin = `${nameOf(path)} (Sicherung `
  return readdirSync(folder)
    .filter(name => name.startsWith(begin) && /\d{4}-\d{2}-\d{2}\)\.goldwert$/.test(name))
    .map(name => {
      const day = name.slice(begin.length, begin.length + 10)
      return { path: join(folder, name), day, bytes: statSync(join(folder, name)).size }
    })
    .toSorted((a, b) => b.day.localeCompare(a.day))
}

const DAY = 86_400_000
const daysBetween = { day: 1, week: 7, month: 30 } as const

/** Whether the rhythm asks for a new copy today. */
export function isDue(every: Settings['backup']['every'], newest: string | undefined, today: string): boolean {
  if (every === 'never') return false
  return newest === undefined || Date.parse(today) - Date.parse(newest) >= daysBetween[every] * DAY
}

/** Makes the copy that is due, and removes those beyond the number to keep. Returns where it lies; null when none was due. */
export async function keepBackups(app: App, today: string): Promise<string | null> {
  const info = await ask(app, 'workspace.info', {})
  // The sample shop can be had again at any time.
  const isBusy = (await ask(app, 'jobs.list', {})).some(({ state }) => state === 'running')
  if (isBusy) return null
  if (info === null || info.verbatims === 0 || nameOf(info.path) === 'Goldwert-Beispiel') return null
  const { backup } = await ask(app, 'settings.get', {})
  const folder = backupFolder(info.path, backup)
  const known = listBackups(info.path, folder)
  if (!isDue(backup.every, known[0]?.day, today)) return null
  const { path } = await ask(app, 'workspace.backup', { path: join(folder, fileName(info.path, today)) })
  // Only what the rhythm made itself, and only after the new one is whole.
  for (const old of listBackups(info.path, folder).slice(backup.keep)) rmSync(old.path, { force: true })
  return path
}

/** The copies of the open workspace, newest first. Errors: `workspace.none`. */
export async function readBackups(app: App): Promise<HostOutput<'host.backups'>> {
  const info = await ask(app, 'workspace.info', {})
  if (info === null) throw new GoldwertError('workspace.none')
  const folder = backupFolder(info.path, (await ask(app, 'settings.get', {})).backup)
  return { folder, backups: [...listBackups(info.path, folder)], trouble: backupTrouble() }
}

/** The copies of a workspace that cannot be opened, where they lie unless its owner chose another place. */
export function readBackupsOf(path: string): HostOutput<'host.backups'> {
  const folder = besideOf(path)
  return { folder, backups: [...listBackups(path, folder)], trouble: null }
}

/** Puts a copy in the place of a workspace that cannot be opened. */
export const restoreInto = async (from: string, path: string): Promise<HostOutput<'host.restore'>> => ({
  keptAside: await restoreFrom(from, path),
})

/** Puts a copy in the place of the open workspace; what lay there is kept beside it. */
export async function restoreBackup(app: App, from: string): Promise<HostOutput<'host.restore'>> {
  const info = await ask(app, 'workspace.info', {})
  if (info === null) throw new GoldwertError('workspace.none')
  await ask(app, 'workspace.close', {})
  try {
    return { keptAside: await restoreFrom(from, info.path) }
  } finally {
    await reopen(app, info)
  }
}

const reopen = (app: App, { path }: WorkspaceInfo): Promise<WorkspaceInfo> => ask(app, 'workspace.open', { path })
