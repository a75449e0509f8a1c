import { app, type Event } from 'electron'
import { createWorkerApp } from '../core/worker-app.ts'
import { lockDown } from './lock-down.ts'
import { declarePageProtocol, servePages } from './page-protocol.ts'
import { createPrintDocuments } from './print-documents.ts'
import { electronPdfPrinter } from './print-pdf.ts'
import { createWorkbench } from './workbench.ts'

const workspaceIn = (args: readonly string[]) => args.find(arg => arg.endsWith('.goldwert'))

declarePageProtocol()
app.enableSandbox()
// One window per computer: two writers of one workspace would lock each other out.
if (app.requestSingleInstanceLock()) await start()
else app.quit()

async function start(): Promise<void> {
  // Asked for before anything is ready: macOS tells of a double-clicked file only this way.
  let askedFor = workspaceIn(process.argv)
  app.on('open-file', (event: Event, path: string) => {
    event.preventDefault()
    askedFor = path
  })
  await app.whenReady()
  lockDown()
  const documents = createPrintDocuments()
  servePages(documents)
  const core = createWorkerApp()
  const workbench = createWorkbench(core, electronPdfPrinter(documents))
  app.on('second-instance', (_, args) => {
    const path = workspaceIn(args)
    if (path !== undefined) void workbench.openWorkspace(path)
    workbench.bringForward()
  })
  app.on('will-quit', event => {
    // The last batch is written and the workspace closed before the program goes.
    event.preventDefault()
    void core.close().finally(() => app.exit(0))
  })
  await workbench.open(askedFor)
}
