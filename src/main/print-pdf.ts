import { BrowserWindow } from 'electron'
import type { PdfPrinter } from '../host/make-report.ts'
import type { PrintDocuments } from './print-documents.ts'
import { printOrigin } from './page-protocol.ts'

/** Prints HTML in a window that nobody sees and that runs no script. Page size and margins stand in the document's styles. */
export const electronPdfPrinter =
  (documents: PrintDocuments): PdfPrinter =>
  async html => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    })
    const path = documents.add(html)
    try {
      await window.loadURL(printOrigin + path)
      return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    } finally {
      documents.remove(path)
      window.destroy()
    }
  }
