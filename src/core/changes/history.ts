import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import type { HistoryEntry } from '../../contract/schemas/review.ts'
import type { TakenBack } from '../../contract/schemas/source.ts'
import type { Core } from '../core.ts'
import type { ReadableDb } from '../store/handles.ts'
import {
  findUndoneImport,
  listUndoneImports,
  markUndone,
  nextToRedo,
  nextToUndo,
  type RecordedEntry,
} from '../store/queries/history.ts'
import { findSource } from '../store/queries/sources.ts'
import { writeChange, type Change } from './change.ts'
import { asVersion } from './codebook-version.ts'
import { startImport } from './start-import.ts'
import type { ImportChange } from './import-change.ts'
import { undoSource } from './undo-source.ts'

/** Takes back the newest change of the owner that still stands; an import only where it is named. */
export function undo(core: Core): HistoryEntry {
  const recorded = nextToUndo(core.db)
  if (recorded !== null && isImport(recorded.change))
    throw new GoldwertError('history.import', { name: recorded.entry.params['name'] ?? '' })
  return step(core, recorded, true)
}

/** Takes back all changes from the newest down to this one. */
export async function undoDownTo(core: Core, id: number): Promise<HistoryEntry> {
  let last = await undoAny(core)
  while (last.id > id && (nextToUndo(core.db)?.entry.id ?? 0) >= id) last = await undoAny(core)
  return last
}

async function undoAny(core: Core): Promise<HistoryEntry> {
  const recorded = nextToUndo(core.db)
  if (recorded === null || !isImport(recorded.change)) return step(core, recorded, true)
  // A crash in the middle of doing it again may have left a step without its source.
  if (findSource(core.db, recorded.change.sourceId) === null) markUndone(core.db, recorded.entry.id, true)
  else await undoSource(core, recorded.change.sourceId)
  return { ...recorded.entry, undone: true }
}

const isImport = (change: unknown): change is ImportChange => (change as Change | ImportChange).kind === 'import'

/** Makes the change last taken back once more. */
export function redo(core: Core): HistoryEntry {
  // Steps after an import that is under way may be about its letters.
  if (core.jobs.isWaiting('import')) throw new GoldwertError('job.running')
  const recorded = nextToRedo(core.db)
  if (recorded === null || !isImport(recorded.change)) return step(core, recorded, false)
  importAgain(core, recorded, recorded.change)
  return { ...recorded.entry, undone: false }
}

/** Does an import that was taken back once more, whatever came after it. */
export function redoImport(core: Core, id: number): { jobId: number } {
  const recorded = findUndoneImport(core.db, id)
  if (recorded === null || !isImport(recorded.change)) throw new GoldwertError('history.nothing')
  return importAgain(core, recorded, recorded.change)
}

/** Imports taken back, the last one first. */
export const listTakenBack = (db: ReadableDb): TakenBack[] =>
  listUndoneImports(db).flatMap(({ entry, change }) => {
    const path = isImport(change) ? change.path : undefined
    return path === undefined ? [] : [{ id: entry.id, name: basename(path), path, isThere: existsSync(path) }]
  })

function importAgain(core: Core, recorded: RecordedEntry, { path = '' }: ImportChange): { jobId: number } {
  if (!existsSync(path)) throw new GoldwertError('history.file-gone', { name: basename(path), path })
  markUndone(core.db, recorded.entry.id, false)
  return startImport(core, { paths: [path], mappings: {} }, recorded)
}

function step(core: Core, recorded: RecordedEntry | null, undone: boolean): HistoryEntry {
  if (recorded === null) throw new GoldwertError('history.nothing')
  const { entry, change } = recorded
  core.db.transaction(() => {
    // What we wrote ourselves; the schema of a change never narrows (see change.ts).
    const write = (): void => writeChange(core, change as Change, undone ? 'before' : 'after')
    if (isOfCodebook(change as Change)) asVersion(core, { ...entry, undone }, write)
    else write()
    markUndone(core.db, entry.id, undone)
  })
  core.announce('history', 'verbatims', 'codings', 'codebook', 'settings')
  return { ...entry, undone }
}

const isOfCodebook = ({ kind }: Change): boolean => kind === 'theme' || kind === 'codebook'
