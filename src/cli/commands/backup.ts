import { resolve } from 'node:path'
import { restoreFrom } from '../../core/store/backup.ts'
import { ask } from '../../host/ask.ts'
import { usualWorkspace } from '../../host/recent-workspaces.ts'
import type { Command } from '../command.ts'
import { existingPaths } from '../existing-paths.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE',
  words: { min: 1, max: 1 },
  options: { json: {} },
  async run(given, { open, terminal, t }) {
    const app = await open({ access: 'read' })
    const done = await ask(app, 'workspace.backup', { path: given.words[0] ?? '' })
    terminal.say(t('cli:backup.done'))
    await terminal.print(given.has('json') ? JSON.stringify(done) : done.path)
    return 0
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE',
  words: { min: 1, max: 1 },
  options: { json: {} },
  async run(given, { terminal, t }) {
    const [backup = ''] = existingPaths(given.words)
    const path = resolve(given.text('workspace') ?? usualWorkspace())
    const keptAside = await restoreFrom(backup, path)
    terminal.say(keptAside === null ? t('cli:restore.done') : t('cli:restore.kept-aside', { path: keptAside }))
    await terminal.print(given.has('json') ? JSON.stringify({ path, keptAside }) : path)
    return 0
  },
}
