import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { App } from '../core/app.ts'
import { createWorkerApp } from '../core/worker-app.ts'
import { ask } from '../host/ask.ts'
import { rememberWorkspace, usualWorkspace } from '../host/recent-workspaces.ts'
import type { WorkspaceWish } from './command.ts'

export interface WorkspaceOpener {
  readonly open: (wish?: WorkspaceWish) => Promise<App>
  readonly close: () => Promise<void>
}

/** Opens the named workspace, else the usual one, when a command first asks for it. `onUpgrade`: see `OpenOptions`. */
export function workspaceOpener(named: string | undefined, onUpgrade: () => void): WorkspaceOpener {
  let app: App | undefined
  return {
    open: async ({ access = 'write', create = false } = {}) => {
      const path = resolve(named ?? usualWorkspace())
      // What writes may take long: in a thread its memory is bounded. What only reads is there sooner without one.
      app = access === 'read' ? (await import('../core/app.ts')).createApp({ access }) : createWorkerApp()
      app.subscribe(event => event.kind === 'upgrading' && onUpgrade())
      await ask(app, 'workspace.open', { path, create: create && !existsSync(path) })
      rememberWorkspace(path)
      return app
    },
    close: async () => app?.close(),
  }
}
