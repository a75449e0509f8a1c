import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { basename } from 'node:path'
import { recentWorkspaces } from '../host/recent-workspaces.ts'
import type { Translate } from '../i18n/index.ts'

/** What menu items do; each shell action is also in the screens. */
export interface MenuActions {
  readonly newWorkspace: () => void
  readonly openWorkspace: () => void
  readonly openRecent: (path: string) => void
  readonly show: (screen: string) => void
}

/** Builds the menu anew: after the language or the list of recent workspaces has changed. */
export function setMenu(t: Translate, actions: MenuActions): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const template = [
    ...mac,
    fileMenu(t, actions),
    editMenu(t),
    viewMenu(t),
    screensMenu(t, actions),
    helpMenu(t, actions),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function fileMenu(
  t: Translate,
  { newWorkspace, openWorkspace, openRecent, show }: MenuActions,
): MenuItemConstructorOptions {
  const recent = recentWorkspaces().map(path => ({
    label: basename(path),
    toolTip: path,
    click: () => openRecent(path),
  }))
  return {
    label: t('shell:menu.file'),
    submenu: [
      { label: t('shell:menu.new-workspace'), accelerator: 'CmdOrCtrl+N', click: newWorkspace },
      { label: t('shell:menu.open-workspace'), accelerator: 'CmdOrCtrl+O', click: openWorkspace },
      { label: t('shell:menu.recent'), submenu: recent, enabled: recent.length > 0 },
      { type: 'separator' },
      { label: t('shell:menu.import'), accelerator: 'CmdOrCtrl+I', click: () => show('/import') },
      { label: t('shell:menu.report'), accelerator: 'CmdOrCtrl+P', click: () => show('/report') },
      { type: 'separator' },
      process.platform === 'darwin'
        ? { role: 'close', label: t('shell:menu.close') }
        : { label: t('shell:menu.quit'), accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
    ],
  }
}

const editMenu = (t: Translate): MenuItemConstructorOptions => ({
  label: t('shell:menu.edit'),
  submenu: [
    { role: 'undo', label: t('shell:menu.undo') },
    { role: 'redo', label: t('shell:menu.redo') },
    { type: 'separator' },
    { role: 'cut', label: t('shell:menu.cut') },
    { role: 'copy', label: t('shell:menu.copy') },
    { role: 'paste', label: t('shell:menu.paste') },
    { role: 'selectAll', label: t('shell:menu.select-all') },
  ],
})

const viewMenu = (t: Translate): MenuItemConstructorOptions => ({
  label: t('shell:menu.view'),
  submenu: [
    { role: 'zoomIn', label: t('shell:menu.zoom-in') },
    { role: 'zoomOut', label: t('shell:menu.zoom-out') },
    { role: 'resetZoom', label: t('shell:menu.zoom-reset') },
    { type: 'separator' },
    { role: 'togglefullscreen', label: t('shell:menu.full-screen') },
  ],
})

const screensMenu = (t: Translate, { show }: MenuActions): MenuItemConstructorOptions => ({
  label: t('shell:menu.go'),
  submenu: [
    { label: t('frame:screens.overview'), accelerator: 'CmdOrCtrl+1', click: () => show('/') },
    { label: t('frame:screens.review'), accelerator: 'CmdOrCtrl+2', click: () => show('/review') },
    { label: t('frame:screens.verbatims'), accelerator: 'CmdOrCtrl+3', click: () => show('/verbatims') },
    { label: t('frame:screens.codebook'), accelerator: 'CmdOrCtrl+4', click: () => show('/codebook') },
    { label: t('frame:screens.search'), accelerator: 'CmdOrCtrl+5', click: () => show('/search') },
    { type: 'separator' },
    { label: t('frame:screens.settings'), accelerator: 'CmdOrCtrl+,', click: () => show('/settings') },
  ],
})

const helpMenu = (t: Translate, { show }: MenuActions): MenuItemConstructorOptions => ({
  label: t('shell:menu.help'),
  role: 'help',
  submenu: [{ label: t('frame:screens.help'), accelerator: 'F1', click: () => show('/help') }],
})
