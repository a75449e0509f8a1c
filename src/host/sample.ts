import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** Imports the sample into a workspace of its own, which is made when it is not there. */
export async function openSample(app: App): Promise<{ jobId: number }> {
  const path = join(documentsFolder(), 'Goldwert-Beispiel.goldwert')
  await ask(app, 'workspace.open', { path, create: !existsSync(path) })
  rememberWorkspace(path)
  return startSampleImport(app)
}

export const startSampleImport = (app: App): Promise<{ jobId: number }> =>
  ask(app, 'imports.start', { paths: samplePaths() })
