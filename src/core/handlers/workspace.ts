import { dirname, resolve } from 'node:path'
import { mkdirSync } from 'node:fs'
import { GoldwertError } from '../../contract/errors.ts'
import { checkWorkspace } from '../store/check.ts'
import { backupTo } from '../store/backup.ts'
import { workspaceInfo } from '../store/queries/workspace.ts'
import { withStoreErrors } from '../store/store-errors.ts'
import type { HandlersOf } from './handlers.ts'

export const workspaceHandlers: HandlersOf<'workspace'> = {
  'workspace.open': async ({ path, create }, core) => {
    const file = resolve(path)
    if (create) withStoreErrors(file, () => mkdirSync(dirname(file), { recursive: true }))
    await core.open(file, create)
    return workspaceInfo(core.store)
  },
  'workspace.info': (_, core) => (core.isOpen ? workspaceInfo(core.store) : null),
  'workspace.close': async (_, core) => {
    await core.close()
    core.announce('workspace')
  },
  'workspace.check': (_, { db }) => checkWorkspace(db),
  'workspace.backup': async ({ path }, { store }) => {
    const to = resolve(path)
    if (to === store.path) throw new GoldwertError('backup.failed', { name: to })
    return { path: to, bytes: await backupTo(store, to) }
  },
}
