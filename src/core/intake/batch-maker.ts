import { ownIdentity } from '../domain/mail-evidence.ts'
import type { RawMessage } from '../importers/importer.ts'
import type { FoundItem } from '../importers/read-items.ts'
import { deserialiseModel } from '../text/learner/serialise.ts'
import { createTagger, type Tagger } from '../text/tagger.ts'
import type { ImportBatch, ImportRow, ReadingTask, TaggingRules } from './import-row.ts'
import { toMessageRow } from './message-row.ts'
import { createPacker, type Packer } from './packer.ts'
import { prepareMessage, prepareMessages } from './prepare.ts'
import type { PreparedMessage } from './prepared.ts'
import { headerKeyOf, toRespondentRow } from './respondent-row.ts'
import { createTextPacker, type TextPacker } from './text-packer.ts'

export interface BatchMaker {
  /** Sees every item of the file, also those of other threads: a table says how all rows after it are read. */
  readonly look: (found: FoundItem) => void
  /** Takes the item in; its bytes are held until some mails can be prepared together. */
  readonly add: (found: FoundItem) => void
  /** What was added since the last time. */
  readonly take: () => ImportBatch
}

/** Mails prepared together (see `prepareMessages`); more gain nothing, and what is known of them must be held. */
const TOGETHER = 32
/** Bytes of mails that are held. */
const HELD_BYTES = 1024 * 1024

export function createBatchMaker(task: ReadingTask): BatchMaker {
  const tagger = taggerOf(task)
  const packer = createPacker()
  const texts = createTextPacker()
  const toRows = rowsMaker(task, tagger, packer, texts)
  const empty = { format: '', kind: 'mailbox' as const, bytesRead: 0 }
  let about: Pick<ImportBatch, 'format' | 'kind' | 'bytesRead'> = empty
  let mapped: ImportBatch['mapped'] = null
  let rows: ImportRow[] = []
  let skipped: ImportBatch['skipped'][number][] = []
  let waiting: RawMessage[] = []
  let held = 0
  const keep = (item: Readable, row: ImportRow | string): void => {
    if (typeof row === 'string') skipped.push({ locator: item.locator, reason: row })
    else rows.push(row)
  }
  const prepareWaiting = (): void => {
    if (waiting.length > 0) toRows(waiting).forEach((row, at) => keep(waiting[at] as RawMessage, row))
    waiting = []
    held = 0
  }
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
      if (item.kind === 'row') {
        prepareWaiting()
        return keep(
          item,
          guarded(() => toRespondentRow(item, mapped?.headerKey ?? '', tagger, texts.add)),
        )
      }
      waiting.push(item)
      held += item.raw.length
      if (waiting.length === TOGETHER || held >= HELD_BYTES) prepareWaiting()
    },
    take: () => {
      prepareWaiting()
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

/** Rows of mails, or why there is none, in the order of the mails. */
function rowsMaker(
  task: ReadingTask,
  tagger: Tagger,
  packer: Packer,
  texts: TextPacker,
): (items: readonly RawMessage[]) => (ImportRow | string)[] {
  const own = ownIdentity(task.own)
  const context = { keepOriginal: task.keepOriginals, tagger, own, corrections: new Map(task.corrections) }
  const owner = new Set(task.owner.map(address => address.toLowerCase()))
  const toRow = (message: PreparedMessage): ImportRow =>
    toMessageRow(message, owner, texts.add, message.original === null ? null : packer.add(message.original))
  return items => {
    try {
      return prepareMessages(items, context).map(message => guarded(() => toRow(message)))
    } catch {
      // One of them cannot be read: each by itself, so that it is the only one to be left out.
      return items.map(item => guarded(() => toRow(prepareMessage(item, context))))
    }
  }
}
