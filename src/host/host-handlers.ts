import packageJson from '../../package.json' with { type: 'json' }
import type { HostHandlers, HostOutput } from '../contract/host.ts'
import type { App } from '../core/app.ts'
import { documentsFolder } from './folders.ts'
import { recentWorkspaces } from './recent-workspaces.ts'
import { readBackups, readBackupsOf, restoreBackup, restoreInto } from './backups.ts'
import { exportCodebook } from './export-codebook.ts'
import { exportHits } from './export-hits.ts'
import { exportPerson } from './export-person.ts'
import { openTrouble } from './open-trouble.ts'
import { olderCopies } from './older-copies.ts'
import { makeReport, type MadeReport, type PdfPrinter } from './make-report.ts'
import { discardSample, openSample } from './sample.ts'

/** What differs between the desktop window and the browser host. */
export interface ShellDialogs {
  readonly shell: HostOutput<'host.info'>['shell']
  readonly pickFiles: (folders: boolean) => Promise<string[] | null>
  readonly pickWorkspace: (create: boolean) => Promise<string | null>
  /** Where the owner wants the report; null lets it be (they cancelled). */
  readonly deliver: (report: MadeReport) => Promise<HostOutput<'host.save-report'>>
  readonly printPdf?: PdfPrinter
}

/** The answers to `hostMethods`, the same for every shell but for its dialogs. */
export function createHostHandlers(app: App, dialogs: ShellDialogs): HostHandlers {
  return {
    'host.info': () => ({
      shell: dialogs.shell,
      version: packageJson.version,
      platform: process.platform,
      recentWorkspaces: [...recentWorkspaces()],
      documentsFolder: documentsFolder(),
      openTrouble: openTrouble(),
    }),
    'host.pick-files': ({ folders }) => dialogs.pickFiles(folders),
    'host.pick-workspace': ({ create }) => dialogs.pickWorkspace(create),
    'host.save-report': async wanted => dialogs.deliver(await makeReport(app, wanted, dialogs.printPdf)),
    'host.save-hits': async wanted => dialogs.deliver(await exportHits(app, wanted)),
    'host.save-codebook': async ({ language }) => dialogs.deliver(await exportCodebook(app, language)),
    'host.save-person': async wanted => dialogs.deliver(await exportPerson(app, wanted)),
    'host.older-copies': () => olderCopies(app),
    'host.backups': ({ of }) => (of === undefined ? readBackups(app) : readBackupsOf(of)),
    'host.restore': ({ path, into }) => (into === undefined ? restoreBackup(app, path) : restoreInto(path, into)),
    'host.discard-sample': () => discardSample(app),
    'host.open-sample': ({ language }) => openSample(app, language),
  }
}
