import { basename } from 'node:path'
import { addSource, findSourceByFingerprint, markComplete } from '../../store/queries/sources.ts'
import type { ImportBatch } from '../../intake/import-row.ts'
import { rememberMapping } from '../../store/queries/survey-mappings.ts'
import { nextTurn, type JobContext } from '../job.ts'
import { skipFile, type FileToImport } from './files-to-import.ts'
import type { Parts } from './parts.ts'
import type { ReadingThreads, WholeFileTask } from './reading-threads.ts'
import { createSeen, type Seen } from './seen.ts'
import type { Tally } from './tally.ts'
import { writeBatch } from './write-batch.ts'

export interface Importing {
  readonly context: JobContext
  readonly tally: Tally
  readonly threads: ReadingThreads
  readonly parts: Parts
}

export interface Among {
  /** Bytes of the files before this one, and of all. */
  readonly before: number
  readonly total: number
  /** How many files were asked for. */
  readonly paths: number
}

/** A file that gives nothing is skipped when there are others; what it gave stays, whatever comes after. */
export async function importFile(
  task: WholeFileTask,
  file: FileToImport,
  among: Among,
  importing: Importing,
): Promise<void> {
  const { context, tally, parts } = importing
  const one = toFileUnderway(file, among, importing)
  const { seen, source, isCancelled } = one
  try {
    await writeBatches(task, one, importing)
    if (!isCancelled()) seen.assertUseful()
  } catch (error) {
    if (source.id !== null) throw error
    parts.end(file.path, 'failed')
    return skipFile(error, file.path, among.paths, tally)
  }
  parts.end(file.path, isCancelled() ? 'cancelled' : 'done')
  one.tell(file.bytes)
  seen.skipped().forEach(tally.skip)
  if (source.id === null) return
  tally.source(source.id, file.bytes)
  if (isCancelled()) return
  const cutOff = seen.cutOff()
  if (cutOff !== null) tally.cutOff(cutOff)
  markComplete(context.db, source.id, seen.skipped().length)
}

interface FileUnderway {
  readonly file: FileToImport
  readonly seen: Seen
  /** null until something of the file is written. */
  readonly source: { id: number | null }
  readonly isCancelled: () => boolean
  /** So many bytes of the file are read. */
  readonly tell: (done: number) => void
}

const toFileUnderway = (
  file: FileToImport,
  { before, total, paths }: Among,
  { context, tally, parts }: Importing,
): FileUnderway => ({
  file,
  seen: createSeen(file.path),
  source: { id: null },
  isCancelled: () => context.signal.aborted || context.isPartCancelled(file.path),
  tell: done =>
    context.progress({
      done: before + done,
      total,
      items: tally.items(),
      subject: basename(file.full),
      ...(paths > 1 ? { parts: parts.list() } : {}),
    }),
})

async function writeBatches(
  task: WholeFileTask,
  { file, seen, source, isCancelled, tell }: FileUnderway,
  { context, tally, threads, parts }: Importing,
): Promise<void> {
  const { db, signal, changed } = context
  const itemsBefore = tally.items()
  for await (const batch of threads.read(task, file.bytes, signal)) {
    seen.batch(batch)
    if (batch.rows.length > 0) {
      source.id ??= db.transaction(() => openSource(context, file, batch))
      tally.batch(writeBatch(db, source.id, batch))
    }
    releasePacks(batch)
    if (batch.mapped !== null && task.mapping !== null) rememberMapping(db, batch.mapped)
    parts.at(file.path, batch.bytesRead, tally.items() - itemsBefore)
    tell(batch.bytesRead)
    changed('sources', 'verbatims', 'codings')
    await nextTurn()
    if (isCancelled()) break
  }
}

/** What is written is given back at once: left to itself V8 lets sixty megabytes of such memory grow before it looks. */
function releasePacks({ packs, textPacks }: ImportBatch): void {
  for (const { buffer } of [...packs, ...textPacks]) if (buffer instanceof ArrayBuffer) buffer.transfer(0)
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
