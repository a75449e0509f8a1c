import { GoldwertError } from '../../contract/errors.ts'
import type { Core } from '../core.ts'
import { forgetImport } from '../store/queries/history.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { markThreadsStale } from '../store/queries/threads.ts'
import { findSource } from '../store/queries/sources.ts'
import { removeSource } from '../store/queries/undo-source.ts'
import { groupAlikeQuietly } from '../jobs/settle-alike.ts'
import { settleThreads } from '../jobs/settle-threads.ts'
import { retag } from '../tagging/retag.ts'

/** Takes an import back whole: what no other source holds goes, with its reviews; what another holds stays. */
export async function undoSource(core: Core, sourceId: number): Promise<{ removed: number }> {
  const { db, jobs, tools } = core
  if (findSource(db, sourceId) === null) throw new GoldwertError('source.unknown', { id: String(sourceId) })
  if (jobs.isBusy()) throw new GoldwertError('job.running')
  const { removed, fellBack } = db.transaction(() => {
    markThreadsStale(db)
    forgetImport(db, sourceId)
    const gone = removeSource(db, sourceId)
    retag(core, gone.fellBack)
    refreshCasesOfVerbatims(db, gone.fellBack)
    return gone
  })
  await settleThreads(core, fellBack)
  tools.forgetVocabulary()
  tools.learner.forget()
  groupAlikeQuietly(core)
  core.announce('sources', 'verbatims', 'codings', 'workspace', 'history')
  return { removed }
}
