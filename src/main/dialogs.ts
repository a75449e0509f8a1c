import { dialog, shell, type BrowserWindow, type FileFilter } from 'electron'
import { join } from 'node:path'
import { documentsFolder } from '../host/folders.ts'
import type { ShellDialogs } from '../host/host-handlers.ts'
import type { MadeReport, PdfPrinter } from '../host/make-report.ts'
import { unusedPath } from '../host/unused-path.ts'
import { writeWhole } from '../host/write-file.ts'
import type { Translate } from '../i18n/index.ts'

interface Surroundings {
  readonly window: () => BrowserWindow | null
  readonly t: () => Translate
  readonly printPdf: PdfPrinter
}

/** The system's own dialogs. */
export const electronDialogs = ({ window, t, printPdf }: Surroundings): ShellDialogs => ({
  shell: 'electron',
  printPdf,
  pickFiles: async folders => {
    const { canceled, filePaths } = await showOpen(window(), {
      title: t()('shell:dialog.pick-files'),
      properties: folders ? ['openDirectory', 'multiSelections'] : ['openFile', 'multiSelections'],
      filters: folders ? [] : importFilters(t()),
    })
    return canceled ? null : filePaths
  },
  pickWorkspace: create => (create ? pickNewWorkspace(window(), t()) : pickOldWorkspace(window(), t())),
  deliver: async report => ({ path: await saveReport(window(), report), url: null }),
})

const workspaceFilters = (t: Translate): FileFilter[] => [
  { name: t('shell:dialog.workspaces'), extensions: ['goldwert'] },
]
// A hint only: what a file is, its content says, and many mailboxes have no extension at all.
const mailExtensions = ['mbox', 'mbx', 'eml', 'emlx', 'msg', 'pst', 'ost']
const surveyExtensions = ['csv', 'tsv', 'txt', 'xlsx', 'ods']
const packedExtensions = ['zip', 'gz', 'tgz', 'tar']
const importFilters = (t: Translate): FileFilter[] => [
  { name: t('shell:dialog.importable'), extensions: [...mailExtensions, ...surveyExtensions, ...packedExtensions] },
  { name: t('shell:dialog.all-files'), extensions: ['*'] },
]

async function pickNewWorkspace(window: BrowserWindow | null, t: Translate): Promise<string | null> {
  const { canceled, filePath } = await showSave(window, {
    title: t('shell:dialog.new-workspace'),
    defaultPath: unusedPath(documentsFolder(), 'Goldwert.goldwert'),
    filters: workspaceFilters(t),
  })
  return canceled ? null : filePath
}

async function pickOldWorkspace(window: BrowserWindow | null, t: Translate): Promise<string | null> {
  const { canceled, filePaths } = await showOpen(window, {
    title: t('shell:dialog.open-workspace'),
    defaultPath: documentsFolder(),
    properties: ['openFile'],
    filters: workspaceFilters(t),
  })
  return canceled ? null : (filePaths[0] ?? null)
}

async function saveReport(window: BrowserWindow | null, { name, bytes }: MadeReport): Promise<string | null> {
  const { canceled, filePath } = await showSave(window, { defaultPath: join(documentsFolder(), name) })
  if (canceled) return null
  await writeWhole(filePath, bytes)
  shell.showItemInFolder(filePath)
  return filePath
}

// A dialog of a window is a sheet on macOS and blocks its window elsewhere.
const showOpen = (window: BrowserWindow | null, options: Electron.OpenDialogOptions) =>
  window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options)
const showSave = (window: BrowserWindow | null, options: Electron.SaveDialogOptions) =>
  window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options)
