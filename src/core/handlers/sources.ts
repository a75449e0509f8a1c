import { GoldwertError } from '../../contract/errors.ts'
import { groupAlikeQuietly } from '../jobs/settle-alike.ts'
import { forgetSignatures } from '../store/queries/alike.ts'
import { rereadJob } from '../jobs/reread.ts'
import { listTakenBack, redoImport } from '../changes/history.ts'
import { undoSource } from '../changes/undo-source.ts'
import { listDuplicates } from '../store/queries/duplicates.ts'
import { findSource, listSources } from '../store/queries/sources.ts'
import type { HandlersOf } from './handlers.ts'

export const sourceHandlers: HandlersOf<'sources'> = {
  'sources.list': (_, { db }) => listSources(db),
  'sources.duplicates': ({ sourceId, page }, { db }) => listDuplicates(db, sourceId, page),
  'sources.undo': ({ sourceId }, core) => undoSource(core, sourceId),
  'sources.taken-back': (_, { db }) => listTakenBack(db),
  'sources.again': ({ id }, core) => redoImport(core, id),
  'sources.reread': ({ sourceId }, core) => {
    const { db, jobs } = core
    if (sourceId !== undefined && findSource(db, sourceId) === null)
      throw new GoldwertError('source.unknown', { id: String(sourceId) })
    const jobId = jobs.start(rereadJob, { sourceId: sourceId ?? null })
    jobs.quietly(() => Promise.resolve(forgetSignatures(db)))
    groupAlikeQuietly(core)
    return { jobId }
  },
}
