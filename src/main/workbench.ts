import { app as electron, dialog, type BrowserWindow } from 'electron'
import { existsSync } from 'node:fs'
import type { Settings } from '../contract/schemas/workspace.ts'
import type { UiLanguage } from '../contract/schemas/language.ts'
import type { App } from '../core/app.ts'
import { createDoor, type Door } from '../host/door.ts'
import { errorSentence } from '../host/error-sentence.ts'
import { createHostHandlers } from '../host/host-handlers.ts'
import { recentWorkspaces } from '../host/recent-workspaces.ts'
import { createTranslator } from '../i18n/index.ts'
import { openBridge, tellWindow } from './bridge.ts'
import { electronDialogs } from './dialogs.ts'
import { bringForward, openMainWindow, showScreen } from './main-window.ts'
import { setMenu, type MenuActions } from './menu.ts'
import type { PdfPrinter } from '../host/make-report.ts'

/** The running desktop program: one core, one window, one menu. */
export interface Workbench {
  readonly open: (workspace: string | undefined) => Promise<void>
  readonly bringForward: () => void
  readonly openWorkspace: (path: string, create?: boolean) => Promise<void>
}

export function createWorkbench(app: App, printPdf: PdfPrinter): Workbench {
  let window: BrowserWindow | null = null
  let t = createTranslator('de')
  const dialogs = electronDialogs({ window: () => window, t: () => t, printPdf })
  const door = createDoor(app, createHostHandlers(app, dialogs))

  const openWorkspace = async (path: string, create = false) => {
    const reply = await door('workspace.open', { path, create })
    // Before there is a window, its first screen will say so.
    if (!reply.ok && window !== null) dialog.showErrorBox('Goldwert', errorSentence(reply.error, t))
    refreshMenu()
  }
  const actions: MenuActions = {
    newWorkspace: () => void pick(true),
    openWorkspace: () => void pick(false),
    openRecent: path => void openWorkspace(path),
    show: screen => window && showScreen(window, screen),
  }
  const pick = async (create: boolean) => {
    const path = await dialogs.pickWorkspace(create)
    if (path !== null) await openWorkspace(path, create && !existsSync(path))
  }
  const refreshMenu = () => setMenu(t, actions)
  const speak = async () => {
    t = createTranslator(await languageOf(door))
    refreshMenu()
  }

  openBridge(door, () => window)
  app.subscribe(event => {
    tellWindow(window, event)
    if (event.kind === 'changed' && event.topics.some(topic => topic === 'settings' || topic === 'workspace'))
      void speak()
  })
  return {
    openWorkspace,
    bringForward: () => window && bringForward(window),
    open: async workspace => {
      const path = workspace ?? recentWorkspaces()[0]
      const upgrading = Promise.withResolvers<void>()
      const stopListening = app.subscribe(event => event.kind === 'upgrading' && upgrading.resolve())
      const opening = path === undefined ? Promise.resolve() : openWorkspace(path)
      // Bringing a large workspace up to date takes seconds: the window is there before it, and says so.
      const isOpen = await Promise.race([opening.then(() => true), upgrading.promise.then(() => false)])
      stopListening()
      if (isOpen) await speak()
      window = await openMainWindow()
      if (!isOpen) tellWindow(window, { kind: 'upgrading' })
      window.on('closed', () => {
        window = null
        electron.quit()
      })
    },
  }
}

/** The owner's choice; before there is a workspace, the language of the system. */
async function languageOf(door: Door): Promise<UiLanguage> {
  const reply = await door('settings.get', {})
  if (reply.ok) return (reply.value as Settings).language
  return electron.getLocale().startsWith('en') ? 'en' : 'de'
}
