import { GoldwertError } from '../../contract/errors.ts'
import type { Core } from '../core.ts'
import { addUndone, forgetImport, forgetUndone } from '../store/queries/history.ts'
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

/** Takes an import back whole: what no other source holds goes, with its reviews; what another holds stays. */
export async function undoSource(core: Core, sourceId: number): Promise<{ removed: number }> {
  const { db, jobs, tools } = core
  const source = findSource(db, sourceId)
  if (source === null) throw new GoldwertError('source.unknown', { id: String(sourceId) })
  if (jobs.isBusy()) throw new GoldwertError('job.running')
  const { removed, fellBack, bereft } = db.transaction(() => {
    markThreadsStale(db)
    forgetImport(db, sourceId)
    // What was taken back before it may have been said of letters that are gone.
    forgetUndone(db)
    const again: ImportChange = { kind: 'import', sourceId, path: source.path }
    addUndone(db, core.now().toISOString(), 'import.done', { name: source.name }, again)
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
