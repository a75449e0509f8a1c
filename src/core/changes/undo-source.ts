import { GoldwertError } from '../../contract/errors.ts'
import type { Source } from '../../contract/schemas/source.ts'
import type { Core } from '../core.ts'
import { addUndone, findImport, forgetUndone, nextToUndo, removeStep, rewriteStep } from '../store/queries/history.ts'
import { threadsOfVerbatims } from '../store/queries/reread-messages.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { markThreadsStale } from '../store/queries/threads.ts'
import { findSource } from '../store/queries/sources.ts'
import { removeSource } from '../store/queries/undo-source.ts'
import type { ImportChange } from './import-change.ts'
import { groupAlikeQuietly } from '../jobs/settle-alike.ts'
import { showQuotes } from '../jobs/settle-quotes.ts'
import { settleThreads } from '../jobs/settle-threads.ts'
import { retag } from '../tagging/retag.ts'

/** Takes an import back whole: what no other source holds goes, what another holds stays. Reviews wait until it comes again. */
export async function undoSource(core: Core, sourceId: number): Promise<{ removed: number }> {
  const { db, jobs, tools } = core
  const source = findSource(db, sourceId)
  if (source === null) throw new GoldwertError('source.unknown', { id: String(sourceId) })
  if (jobs.isBusy()) throw new GoldwertError('job.running')
  const { removed, fellBack, bereft } = db.transaction(() => {
    markThreadsStale(db)
    takeBackStep(core, source)
    const gone = removeSource(db, sourceId)
    retag(core, gone.fellBack)
    refreshCasesOfVerbatims(db, gone.fellBack)
    return gone
  })
  await settleThreads(core, fellBack)
  showQuotes(core, threadsOfVerbatims(db, bereft))
  tools.forgetVocabulary()
  tools.learner.forget()
  groupAlikeQuietly(core)
  core.announce('sources', 'verbatims', 'codings', 'workspace', 'history')
  return { removed }
}

/** As the newest step it waits in its place to be done again; else it is the first of those that do. */
function takeBackStep({ db, now }: Core, { id: sourceId, path, name }: Source): void {
  const change: ImportChange = { kind: 'import', sourceId, path }
  const step = findImport(db, sourceId)
  if (step !== null && nextToUndo(db)?.entry.id === step.entry.id) return rewriteStep(db, step.entry.id, change, true)
  if (step !== null) removeStep(db, step.entry.id)
  // What was taken back before it may have been said of its letters.
  forgetUndone(db)
  addUndone(db, now().toISOString(), 'import.done', { name }, change)
}
