import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Reply } from '../contract/errors.ts'
import type { AppEvent } from '../contract/events.ts'

// The page gets these three and nothing of Electron itself.
contextBridge.exposeInMainWorld('goldwert', {
  send: (name: string, input: unknown): Promise<Reply> => ipcRenderer.invoke('goldwert:call', name, input),
  subscribe: (listener: (event: AppEvent) => void): (() => void) => {
    const hear = (_: unknown, event: AppEvent) => listener(event)
    ipcRenderer.on('goldwert:event', hear)
    return () => void ipcRenderer.off('goldwert:event', hear)
  },
  pathsOf: (files: readonly File[]): string[] => files.map(file => webUtils.getPathForFile(file)),
})
