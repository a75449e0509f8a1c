import { contextBridge } from 'electron'
contextBridge.exposeInMainWorld('goldwert', {})
