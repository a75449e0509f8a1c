import { basename, resolve } from 'node:path'
import { GoldwertError } from '../../../contract/errors.ts'
import type { Parsed } from '../../../contract/methods.ts'
import type { WritableDb } from '../../store/handles.ts'
import { addSource, findSourceByFingerprint, markComplete } from '../../store/queries/sources.ts'
import { rememberedMapping } from './remembered-mapping.ts'
import { rememberMapping } from '../../store/queries/survey-mappings.ts'
import { defineJob, nextTurn, type JobContext } from '../job.ts'
import { readSettings } from '../../store/queries/settings.ts'
import { eraseOld } from '../erase-old.ts'
import { reclassJob } from '../reclass.ts'
import { settleThreads } from '../settle-threads.ts'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import { createParts, type Parts } from './parts.ts'
import { takeAddresses, toReadingTask, toTaggingRules } from './reading-task.ts'
import { startReadingThreads, type ReadingThreads, type WholeFileTask } from './reading-threads.ts'
import { createSeen, reasonOf } from './seen.ts'
import { createTally, type Tally } from './tally.ts'
import { writeBatch } from './write-batch.ts'

export type ImportInput = Parsed<'imports.start'>

/** Reads files in threads of their own and writes what they give, one transaction a batch. Takes up where it was cut off. */
export const importJob = defineJob<ImportInput>({
  kind: 'import',
  subject: ({ paths }) => paths.map(path => basename(path)).join(', '),
  async run(input, context) {
    const tally = createTally()
    const files = await prepareFiles(input.paths, tally)
    const parts = createParts(files, context.isPartCancelled)
    const threads = startReadingThreads(Math.max(...files.map(({ bytes }) => bytes)))
    try {
      const areNew = await importFiles(input, files, { context, tally, threads, parts })
      // Their memory is given back before that of all conversations is asked for.
      await threads.close()
      if (areNew && !context.signal.aborted) await reclassJob.run({}, { ...context, progress: () => undefined })
      await settleThreads(context, tally.rewritten())
    } finally {
      await threads.close()
    }
    const erased = await eraseGrownOld(context)
    tidyUp(context.db)
    context.tools.forgetVocabulary()
    context.changed('sources', 'verbatims', 'codings', 'workspace', 'settings')
    const unfinished = files.length > 1 ? parts.unfinished() : []
    return {
      ...tally.summary(context.db),
      ...(unfinished.length === 0 ? {} : { unfinished }),
      ...(erased === 0 ? {} : { erased }),
    }
  },
})

/** Only where the owner has said so (settings). */
async function eraseGrownOld(context: JobContext): Promise<number> {
  const { months, afterImport } = readSettings(context.db).retention
  if (months === null || !afterImport || context.signal.aborted) return 0
  return eraseOld({ ...context, progress: () => undefined }, months)
}

interface Importing {
  readonly context: JobContext
  readonly tally: Tally
  readonly threads: ReadingThreads
  readonly parts: Parts
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

interface FileToImport extends Fingerprint {
  /** As the owner gave it. */
  readonly path: string
  readonly full: string
}

/** A file that is not there is skipped when there are others, and the import's failure when there are none. */
async function prepareFiles(paths: readonly string[], tally: Tally): Promise<FileToImport[]> {
  const files: FileToImport[] = []
  for (const path of new Set(paths)) {
    const full = resolve(path)
    try {
      files.push({ path, full, ...(await fingerprintOf(full)) })
    } catch (cause) {
      const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
      skipFile(
        new GoldwertError(isMissing ? 'file.missing' : 'file.unreadable', { name: basename(full) }, { cause }),
        path,
        paths.length,
        tally,
      )
    }
  }
  return files
}

function skipFile(error: unknown, path: string, files: number, tally: Tally): void {
  if (!(error instanceof GoldwertError) || files === 1) throw error
  tally.skip({ source: path, locator: '', reason: reasonOf(error) })
}

interface Among {
  /** Bytes of the files before this one, and of all. */
  readonly before: number
  readonly total: number
  /** How many files were asked for. */
  readonly paths: number
}

async function importFile(
  task: WholeFileTask,
  file: FileToImport,
  { before, total, paths }: Among,
  { context, tally, threads, parts }: Importing,
): Promise<void> {
  const { db, signal, progress, changed } = context
  const itemsBefore = tally.items()
  const isCancelled = (): boolean => signal.aborted || context.isPartCancelled(file.path)
  const tell = (done: number): void =>
    progress({
      done,
      total,
      items: tally.items(),
      subject: basename(file.full),
      ...(paths > 1 ? { parts: parts.list() } : {}),
    })
  let sourceId: number | null = null
  const seen = createSeen(file.path)
  try {
    for await (const batch of threads.read(task, file.bytes, signal)) {
      seen.batch(batch)
      if (batch.rows.length > 0) {
        sourceId ??= db.transaction(() => openSource(context, file, batch))
        tally.batch(writeBatch(db, sourceId, batch))
      }
      if (batch.mapped !== null && task.mapping !== null) rememberMapping(db, batch.mapped)
      parts.at(file.path, batch.bytesRead, tally.items() - itemsBefore)
      tell(before + batch.bytesRead)
      changed('sources', 'verbatims', 'codings')
      await nextTurn()
      if (isCancelled()) break
    }
    if (!isCancelled()) seen.assertUseful()
  } catch (error) {
    if (sourceId !== null) throw error
    parts.end(file.path, 'failed')
    return skipFile(error, file.path, paths, tally)
  }
  parts.end(file.path, isCancelled() ? 'cancelled' : 'done')
  tell(before + file.bytes)
  seen.skipped().forEach(tally.skip)
  if (sourceId === null) return
  tally.source(sourceId, file.bytes)
  if (isCancelled()) return
  const cutOff = seen.cutOff()
  if (cutOff !== null) tally.cutOff(cutOff)
  markComplete(db, sourceId, seen.skipped().length)
}

/** The same file once more goes on with the source that it made. */
function openSource(
  { db, now }: JobContext,
  file: FileToImport,
  { format, kind }: { format: string; kind: 'mailbox' | 'survey' },
): number {
  const known = findSourceByFingerprint(db, file.fingerprint)
  if (known !== null) return known.id
  return addSource(db, {
    name: basename(file.full),
    path: file.full,
    format: file.fingerprint.startsWith('folder:') ? 'folder' : format,
    kind,
    fingerprint: file.fingerprint,
    importedAt: now().toISOString(),
    bytes: file.bytes,
  })
}

/** The planner learns how many of what there are now, and the log is folded into the file. */
const tidyUp = (db: WritableDb): void =>
  db.exec('PRAGMA analysis_limit = 1000; PRAGMA optimize; PRAGMA wal_checkpoint(PASSIVE)')
