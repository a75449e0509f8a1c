import { basename } from 'node:path'
import type { WorkspaceInfo } from '../../../contract/schemas/workspace.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import type { Store } from '../open.ts'

interface BoundsRow {
  readonly verbatims: number
  readonly first_month: string | null
  readonly last_month: string | null
}

/** Its name is that of its file, without the ending. */
export function workspaceInfo({ db, path, schemaVersion }: Store): WorkspaceInfo {
  const bounds = db
    .prepare<[], BoundsRow>(
      `SELECT (SELECT count(*) FROM verbatim) AS verbatims, (SELECT min(month) FROM verbatim) AS first_month,
        (SELECT max(month) FROM verbatim) AS last_month`,
    )
    .get()
  return {
    path,
    name: basename(path).replace(/\.goldwert$/i, ''),
    schemaVersion,
    verbatims: bounds?.verbatims ?? 0,
    firstMonth: bounds?.first_month ?? null,
    lastMonth: bounds?.last_month ?? null,
    cutOff: readCutOff(db),
  }
}

/** Date of the newest verbatim: "today" for all ages and silences; null while the workspace is empty. */
export const readCutOff = (db: ReadableDb): string | null =>
  db.prepare<[], string | null>('SELECT said_on FROM verbatim ORDER BY said_at DESC LIMIT 1').pluck().get() ?? null

/** Where the file lies; empty for a workspace in memory. */
export const pathOf = (db: ReadableDb): string =>
  db.prepare<[], { file: string }>('PRAGMA database_list').get()?.file ?? ''

/** Another number where another process has written since. */
export const dataVersion = (db: ReadableDb): number => db.prepare<[], number>('PRAGMA data_version').pluck().get() ?? 0

/** The planner learns how many of what there are now, and the log is folded into the file. */
export const learnAmounts = (db: WritableDb): void =>
  db.exec('PRAGMA analysis_limit = 1000; PRAGMA optimize; PRAGMA wal_checkpoint(PASSIVE)')
