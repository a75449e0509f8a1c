import { documentsFolder } from '../host/folders.ts'
import type { ShellDialogs } from '../host/host-handlers.ts'
import { unusedPath } from '../host/unused-path.ts'
import type { Downloads } from './downloads.ts'

/** A browser shows no dialogs of this computer: files are uploaded, reports downloaded, and a new workspace lies in the documents. */
export const browserDialogs = (downloads: Downloads): ShellDialogs => ({
  shell: 'browser',
  pickFiles: () => Promise.resolve(null),
  pickWorkspace: create => Promise.resolve(create ? unusedPath(documentsFolder(), 'Goldwert.goldwert') : null),
  deliver: report => Promise.resolve({ path: null, url: downloads.offer(report) }),
})
