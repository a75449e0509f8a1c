import { basename } from 'node:path'
import type { Parsed } from '../../../contract/methods.ts'
import { allOf } from '../../store/queries/condition.ts'
import { mergeIndex } from '../../store/queries/fts.ts'
import { readSettings } from '../../store/queries/settings.ts'
import { countVerbatims } from '../../store/queries/verbatims.ts'
import { learnAmounts } from '../../store/queries/workspace.ts'
import { bringBackReviews } from '../bring-back-reviews.ts'
import { eraseOld } from '../erase-old.ts'
import { defineJob, nextTurn, type JobContext } from '../job.ts'
import { reclassJob } from '../reclass.ts'
import { settleThreads } from '../settle-threads.ts'
import { prepareFiles, type FileToImport } from './files-to-import.ts'
import { importFile, type Among, type Importing } from './import-file.ts'
import { createParts } from './parts.ts'
import { takeAddresses, toReadingTask, toTaggingRules } from './reading-task.ts'
import { startReadingThreads } from './reading-threads.ts'
import { rememberedMapping } from './remembered-mapping.ts'
import { createTally } from './tally.ts'

export type ImportInput = Parsed<'imports.start'>

/** Reads files in threads of their own and writes what they give, one transaction a batch. Takes up where it was cut off. */
export const importJob = defineJob<ImportInput>({
  kind: 'import',
  subject: ({ paths }) => paths.map(path => basename(path)).join(', '),
  async run(input, context) {
    const tally = createTally()
    const files = await prepareFiles(input.paths, tally)
    const parts = createParts(files, context.isPartCancelled)
    let returned = 0
    const threads = startReadingThreads(Math.max(...files.map(({ bytes }) => bytes)))
    try {
      const areNew = await importFiles(input, files, { context, tally, threads, parts })
      // Their memory is given back before that of all conversations is asked for.
      await threads.close()
      if (areNew && !context.signal.aborted) await reclassJob.run({}, { ...context, progress: () => undefined })
      await settleThreads(context, tally.rewritten())
      returned = bringBackReviews(context)
    } finally {
      await threads.close()
    }
    const erased = await eraseGrownOld(context)
    await tidyUp(context, tally.imported())
    context.tools.forgetVocabulary()
    context.changed('sources', 'verbatims', 'codings', 'workspace', 'settings')
    const unfinished = files.length > 1 ? parts.unfinished() : []
    return {
      ...tally.summary(context.db),
      ...(unfinished.length === 0 ? {} : { unfinished }),
      ...(erased === 0 ? {} : { erased }),
      ...(returned === 0 ? {} : { returned }),
    }
  },
})

/** Only where the owner has said so (settings). */
async function eraseGrownOld(context: JobContext): Promise<number> {
  const { months, afterImport } = readSettings(context.db).retention
  if (months === null || !afterImport || context.signal.aborted) return 0
  return eraseOld({ ...context, progress: () => undefined }, months)
}

/** Returns whether addresses are known as ours that were not before. */
async function importFiles(input: ImportInput, files: readonly FileToImport[], doing: Importing): Promise<boolean> {
  const { context, threads } = doing
  const taking = takeAddresses(context, input, threads)
  threads.learn(toTaggingRules(context))
  const addresses = await taking
  const task = toReadingTask(context, addresses)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let before = 0
  for (const file of files) {
    if (context.signal.aborted) break
    if (context.isPartCancelled(file.path)) {
      doing.parts.end(file.path, 'cancelled')
      continue
    }
    const mapping = input.mappings[file.path] ?? (await rememberedMapping(context.db, file.full))
    const among: Among = { before, total, paths: input.paths.length }
    await importFile({ ...task, path: file.full, mapping }, file, among, doing)
    before += file.bytes
  }
  return addresses.areNew
}

/** Below this share of all letters the search index is left as it is: merging it takes longer than such an import. */
const MERGED_SHARE = 0.2

/** The search index becomes one, the planner learns how many of what there are now, and the log is folded into the file. */
async function tidyUp({ db, signal }: JobContext, imported: number): Promise<void> {
  if (imported > countVerbatims(db, allOf([])) * MERGED_SHARE)
    for (const _ of mergeIndex(db)) {
      if (signal.aborted) break
      await nextTurn()
    }
  learnAmounts(db)
}
