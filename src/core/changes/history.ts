import { GoldwertError } from '../../contract/errors.ts'
import type { HistoryEntry } from '../../contract/schemas/review.ts'
import type { Core } from '../core.ts'
import { markUndone, nextToRedo, nextToUndo, type RecordedEntry } from '../store/queries/history.ts'
import { writeChange, type Change } from './change.ts'

/** Takes back the newest change of the owner that still stands. */
export const undo = (core: Core): HistoryEntry => step(core, nextToUndo(core.db), true)

/** Makes the change last taken back once more. */
export const redo = (core: Core): HistoryEntry => step(core, nextToRedo(core.db), false)

function step(core: Core, recorded: RecordedEntry | null, undone: boolean): HistoryEntry {
  if (recorded === null) throw new GoldwertError('history.nothing')
  const { entry, change } = recorded
  core.db.transaction(() => {
    // What we wrote ourselves; the schema of a change never narrows (see change.ts).
    writeChange(core, change as Change, undone ? 'before' : 'after')
    markUndone(core.db, entry.id, undone)
  })
  core.announce('history', 'verbatims', 'codings', 'codebook', 'settings')
  return { ...entry, undone }
}
