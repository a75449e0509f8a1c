import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sampleSettings from '../../resources/sample/settings.json' with { type: 'json' }
import { GoldwertError } from '../contract/errors.ts'
import type { UiLanguage } from '../contract/schemas/language.ts'
import type { App } from '../core/app.ts'
import { ask } from './ask.ts'
import { documentsFolder } from './folders.ts'
import { rememberWorkspace } from './recent-workspaces.ts'

const folder = fileURLToPath(new URL('../../resources/sample/', import.meta.url))

/** Mailboxes and surveys of the shop that Goldwert shows itself with. */
export const samplePaths = (): string[] =>
  readdirSync(folder)
    .filter(name => /\.(mbox|eml|csv)$/.test(name))
    .sort()
    .map(name => join(folder, name))

const samplePath = (): string => join(documentsFolder(), 'Goldwert-Beispiel.goldwert')

/** Closes the sample shop and removes its file; a workspace of the owner's own is never touched. */
export async function discardSample(app: App): Promise<Record<string, never>> {
  const info = await ask(app, 'workspace.info', {})
  if (info?.path !== samplePath()) throw new GoldwertError('workspace.missing', { name: 'Goldwert-Beispiel' })
  await ask(app, 'workspace.close', {})
  for (const rest of ['', '-wal', '-shm', '-lock']) rmSync(`${info.path}${rest}`, { force: true })
  return {}
}

/** Imports the sample into a workspace of its own, which is made when it is not there. */
export async function openSample(app: App, language?: UiLanguage): Promise<{ jobId: number }> {
  const path = samplePath()
  await ask(app, 'workspace.open', { path, create: !existsSync(path) })
  rememberWorkspace(path)
  return startSampleImport(app, language)
}

/** The shop's name and its owner's address come along, so that the report has a heading and the direct line its cases. */
export async function startSampleImport(app: App, language?: UiLanguage): Promise<{ jobId: number }> {
  const { ownerAddresses, ...settings } = sampleSettings
  await ask(app, 'settings.change', language === undefined ? settings : { ...settings, language })
  return ask(app, 'imports.start', { paths: samplePaths(), owner: ownerAddresses })
}
