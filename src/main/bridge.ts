import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { GoldwertError } from '../contract/errors.ts'
import type { AppEvent } from '../contract/events.ts'
import { refusal, type Door } from '../host/door.ts'
import { pageOrigin } from './page-protocol.ts'

/** Lets the window's page, and nobody else, call through the door. */
export function openBridge(door: Door, window: () => BrowserWindow | null): void {
  ipcMain.handle('goldwert:call', (event, name: unknown, input: unknown) =>
    isOwnWindow(event, window()) && typeof name === 'string'
      ? door(name, input)
      : refusal(new GoldwertError('host.denied')),
  )
}

/** A frame inside the page, or a page that got in by other ways, is not our page. */
function isOwnWindow({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  if (window === null || senderFrame === null) return false
  return (
    sender === window.webContents && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${pageOrigin}/`)
  )
}

/** A window that is just being closed hears nothing. */
export const tellWindow = (window: BrowserWindow | null, event: AppEvent): void => {
  if (window !== null && !window.isDestroyed()) window.webContents.send('goldwert:event', event)
}
