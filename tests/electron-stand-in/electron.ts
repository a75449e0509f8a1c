import { machine, type PermissionRequestHandler, type RequestFilter } from './machine.ts'

export { BrowserWindow } from './browser-window.ts'

/** Ends the program as Electron does: windows close, `will-quit` may put it off, then the process goes. */
function quit(): void {
  let isPutOff = false
  machine().app.emit('will-quit', { preventDefault: () => (isPutOff = true) })
  if (!isPutOff) exit(0)
}

function exit(code = 0): void {
  machine().exitCode = code
  machine().app.emit('stand-in-exited')
}

export const app = {
  quit,
  exit,
  enableSandbox: () => undefined,
  getLocale: () => machine().locale,
  requestSingleInstanceLock: () => machine().isFirstInstance,
  whenReady: () => {
    machine().isReady = true
    return Promise.resolve()
  },
  on: (event: string, listener: (...args: unknown[]) => void) => machine().app.on(event, listener),
} satisfies Partial<Record<keyof Electron.App, unknown>>

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly Electron.CustomScheme[]) => {
    if (machine().isReady) throw new Error('schemes are declared before Electron is ready')
    if (schemes.some(({ privileges }) => privileges?.bypassCSP === true)) throw new Error('no scheme bypasses the CSP')
  },
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
    void machine().protocols.set(scheme, handler),
} satisfies Partial<Record<keyof Electron.Protocol, unknown>>

export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) =>
    void machine().ipcHandlers.set(channel, handler),
} satisfies Partial<Record<keyof Electron.IpcMain, unknown>>

const nextAnswer = () => machine().dialogAnswers.shift()

export const dialog = {
  showOpenDialog: (): Promise<Electron.OpenDialogReturnValue> => {
    const filePaths = nextAnswer()
    return Promise.resolve({ canceled: filePaths === undefined, filePaths: filePaths ?? [] })
  },
  showSaveDialog: (): Promise<Electron.SaveDialogReturnValue> => {
    const filePath = nextAnswer()?.[0]
    return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
  },
  showErrorBox: (_title: string, content: string) => void machine().errorBoxes.push(content),
} satisfies Partial<Record<keyof Electron.Dialog, unknown>>

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) => void (machine().menu = template),
} satisfies Partial<Record<keyof typeof Electron.Menu, unknown>>

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: PermissionRequestHandler) =>
      void (machine().permissionAnswers.request = handler),
    setPermissionCheckHandler: (handler: () => boolean) => void (machine().permissionAnswers.check = handler),
    webRequest: { onBeforeRequest: (filter: RequestFilter) => void machine().requestFilters.push(filter) },
  } satisfies Partial<Record<keyof Electron.Session, unknown>>,
}

export const screen = {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
} satisfies Partial<Record<keyof Electron.Screen, unknown>>

export const nativeTheme = { shouldUseDarkColors: false } satisfies Partial<Record<keyof Electron.NativeTheme, unknown>>

export const shell = {
  showItemInFolder: (path: string) => void machine().shownInFolder.push(path),
} satisfies Partial<Record<keyof Electron.Shell, unknown>>
