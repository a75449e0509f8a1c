import { zstdDecompressSync } from 'node:zlib'
import { toMessageRow } from '../intake/message-row.ts'
import { prepareMessages, type PrepareContext } from '../intake/prepare.ts'
import { createTextPacker } from '../intake/text-packer.ts'
import { ownIdentity } from '../domain/mail-evidence.ts'
import type { RawMessage } from '../importers/importer.ts'
import type { ReadableDb } from '../store/handles.ts'
import { refreshCasesOfThreads } from '../store/queries/cases.ts'
import { listClassRules } from '../store/queries/classes.ts'
import { whileKept } from '../store/queries/copies.ts'
import {
  originalPacks,
  originalsIn,
  readPack,
  type OriginalPack,
  type OriginalPlace,
} from '../store/queries/originals.ts'
import { insertTextPack } from '../store/queries/import-messages.ts'
import { removeEmptyPacks, rewriteMessage, threadsOfVerbatims } from '../store/queries/reread-messages.ts'
import { readSettings } from '../store/queries/settings.ts'
import { sightingsOf } from '../store/queries/sightings.ts'
import { markThreadsStale } from '../store/queries/threads.ts'
import { retag } from '../tagging/retag.ts'
import { defineJob, nextTurn, type JobContext } from './job.ts'
import { settleThreads } from './settle-threads.ts'

/** Reads the kept originals again with the present parser, rules and model; what the owner decided stays. */
export const rereadJob = defineJob<{ readonly sourceId: number | null }>({
  kind: 'reread',
  subject: () => '',
  async run({ sourceId }, context) {
    const { db, signal, progress, changed } = context
    const reading = readingOf(context)
    const packs = originalPacks(db, sourceId)
    let items = 0
    for (const [at, pack] of packs.entries()) {
      if (signal.aborted) break
      items += rereadPack(context, pack, reading)
      progress({ done: at + 1, total: packs.length, items })
      changed('verbatims', 'codings')
      await nextTurn()
    }
    removeEmptyPacks(db)
    // Everything was read anew: quotes that only the letters before them tell must be found again.
    if (packs.length > 0) markThreadsStale(db, 0)
    await settleThreads(context)
    context.tools.forgetVocabulary()
    return null
  },
})

interface Reading {
  readonly context: PrepareContext
  readonly owner: ReadonlySet<string>
}

function readingOf({ db, tools }: JobContext): Reading {
  const { ownAddresses, ownerAddresses } = readSettings(db)
  const corrections = listClassRules(db).map(
    ({ scope, value, class: wanted }) => [scope === 'domain' ? `@${value}` : value, wanted] as const,
  )
  return {
    context: {
      own: ownIdentity([...ownAddresses, ...ownerAddresses]),
      corrections: new Map(corrections),
      tagger: tools.tagger(),
      keepOriginal: false,
    },
    owner: new Set(ownerAddresses),
  }
}

/** A pack holds some dozens of mails: one transaction. */
function rereadPack({ db, tools }: JobContext, pack: OriginalPack, { context, owner }: Reading): number {
  const places = originalsIn(db, pack)
  if (places.length === 0) return 0
  const bytes = zstdDecompressSync(readPack(db, pack.id))
  db.transaction(() => {
    const packer = createTextPacker()
    const raws = places.map(place => toRaw(db, place, bytes))
    const readings = prepareMessages(raws, context).map((message, at) => ({
      id: (places[at] as OriginalPlace).id,
      row: toMessageRow(message, owner, packer.add, null),
    }))
    const textPacks = packer.take().map(words => insertTextPack(db, words))
    const taggerVersion = tools.tagger().version
    const otherwise = readings.filter(({ id, ...reading }) => {
      const { pack, place } = reading.row.verbatim.words
      const words = { packId: textPacks[pack] ?? 0, place }
      return whileKept(db, id, () => rewriteMessage(db, id, { ...reading, pack: words, taggerVersion }))
    })
    retag(
      { db, tools },
      otherwise.map(({ id }) => id),
    )
    markThreadsStale(db)
    refreshCasesOfThreads(
      db,
      threadsOfVerbatims(
        db,
        places.map(({ id }) => id),
      ),
    )
  })
  return places.length
}

function toRaw(db: ReadableDb, place: OriginalPlace, pack: Uint8Array): RawMessage {
  const seen = sightingsOf(db, place.id)
  return {
    kind: 'message',
    locator: seen[0]?.locator ?? '',
    offset: seen[0]?.offset ?? null,
    raw: pack.subarray(place.original_offset, place.original_offset + place.original_length),
    labels: [...new Set(seen.flatMap(({ labels }) => labels))],
    flags: [...new Set(seen.flatMap(({ flags }) => flags))],
    bytesRead: 0,
  }
}
