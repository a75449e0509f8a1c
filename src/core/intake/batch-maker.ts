import { ownIdentity } from '../domain/mail-evidence.ts'
import type { FoundItem } from '../importers/read-items.ts'
import { deserialiseModel } from '../text/learner/serialise.ts'
import { createTagger, type Tagger } from '../text/tagger.ts'
import type { ImportBatch, ImportRow, ReadingTask, TaggingRules } from './import-row.ts'
import { toMessageRow } from './message-row.ts'
import { createPacker, type Packer } from './packer.ts'
import { prepareMessage, type PrepareContext } from './prepare.ts'
import { headerKeyOf, toRespondentRow } from './respondent-row.ts'
import { createTextPacker, type TextPacker } from './text-packer.ts'

export interface BatchMaker {
  /** Sees every item of the file, also those of other threads: a table says how all rows after it are read. */
  readonly look: (found: FoundItem) => void
  /** Prepares the item at once, so that its bytes need not be held. */
  readonly add: (found: FoundItem) => void
  /** What was added since the last time. */
  readonly take: () => ImportBatch
}

export function createBatchMaker(task: ReadingTask): BatchMaker {
  const tagger = taggerOf(task)
  const toRow = rowMaker(task, { tagger, keepOriginal: task.keepOriginals })
  const packer = createPacker()
  const texts = createTextPacker()
  const empty = { format: '', kind: 'mailbox' as const, bytesRead: 0 }
  let about: Pick<ImportBatch, 'format' | 'kind' | 'bytesRead'> = empty
  let mapped: ImportBatch['mapped'] = null
  let rows: ImportRow[] = []
  let skipped: ImportBatch['skipped'][number][] = []
  return {
    look: ({ item }) => {
      if (item.kind === 'table') mapped = { headerKey: headerKeyOf(item), roles: item.roles, scales: item.scales }
    },
    add: ({ format, kind, item }) => {
      if (item.kind === 'passed') return
      // A folder's unreadable file says nothing about the folder.
      if (item.kind !== 'skipped' || about.format === '') about = { ...about, format, kind }
      if (item.kind === 'table') return
      about = { ...about, bytesRead: item.bytesRead }
      if (item.kind === 'skipped') return void skipped.push({ locator: item.locator, reason: item.reason })
      const row = guarded(() => toRow(item, mapped?.headerKey ?? '', packer.add, texts.add))
      if (typeof row === 'string') skipped.push({ locator: item.locator, reason: row })
      else rows.push(row)
    },
    take: () => {
      const kept = { packs: packer.take(), textPacks: texts.take() }
      const batch = { ...about, ...kept, rows, skipped, mapped, taggerVersion: tagger.version }
      about = empty
      rows = []
      skipped = []
      return batch
    },
  }
}

/** Compiles the codebook; the next tagger by the very same one is there at once (see `readerOf`). */
export function taggerOf({ codebook, competitors, model }: TaggingRules): Tagger {
  return createTagger({ codebook, competitors, model: model === null ? null : deserialiseModel(model) })
}

/** A row, or why there is none. Nothing that one mail holds, foreseen or not, may end the import of all others. */
function guarded(toRow: () => ImportRow | null): ImportRow | string {
  try {
    return toRow() ?? 'empty'
  } catch {
    return 'unreadable'
  }
}

type Readable = Extract<FoundItem['item'], { readonly kind: 'message' | 'row' }>
type RowMaker = (
  item: Readable,
  headerKey: string,
  keep: Packer['add'],
  keepText: TextPacker['add'],
) => ImportRow | null

function rowMaker(
  task: ReadingTask,
  how: Pick<PrepareContext, 'keepOriginal'> & Required<Pick<PrepareContext, 'tagger'>>,
): RowMaker {
  const context: PrepareContext = { ...how, own: ownIdentity(task.own), corrections: new Map(task.corrections) }
  const owner = new Set(task.owner.map(address => address.toLowerCase()))
  return (item, headerKey, keep, keepText) => {
    if (item.kind === 'row') return how.tagger === null ? null : toRespondentRow(item, headerKey, how.tagger, keepText)
    const message = prepareMessage(item, context)
    return toMessageRow(message, owner, keepText, message.original === null ? null : keep(message.original))
  }
}
