import type { ImportBatch, MessageRow, RespondentRow, VerbatimPart } from '../../intake/import-row.ts'
import type { WritableDb } from '../../store/handles.ts'
import { refreshCases, refreshCasesOfVerbatims } from '../../store/queries/cases.ts'
import { takeCopy } from '../../store/queries/copies.ts'
import {
  findDuplicate,
  insertMessage,
  insertPack,
  insertTextPack,
  nextVerbatimId,
  type StoredPlace,
} from '../../store/queries/import-messages.ts'
import { findAnswers, insertRespondent } from '../../store/queries/import-respondents.ts'
import { knownMailsAmong } from '../../store/queries/known-mails.ts'
import { isErased } from '../../store/queries/erase.ts'
import { insertSighting, isSeenAt } from '../../store/queries/sightings.ts'
import { countUp } from '../../store/queries/sources.ts'
import { markThreadsStale } from '../../store/queries/threads.ts'

/** What a batch came to; `known` were there before at this very place and changed nothing. */
export interface BatchCounts {
  readonly imported: number
  readonly duplicates: number
  readonly known: number
  /** Mails of before of which the batch has a fuller copy. */
  readonly rewritten: readonly number[]
}

/** Writes a batch whole or not at all: mails, answers, codings, index, sightings and the source's counts. */
export function writeBatch(db: WritableDb, sourceId: number, batch: ImportBatch): BatchCounts {
  return db.transaction(() => {
    const writer = createWriter(db, sourceId, batch)
    for (const row of batch.rows) {
      if (row.kind === 'message') writer.message(row)
      else writer.respondent(row)
    }
    return writer.finish()
  })
}

interface Writer {
  readonly message: (row: MessageRow) => void
  readonly respondent: (row: RespondentRow) => void
  readonly finish: () => BatchCounts
}

function createWriter(
  db: WritableDb,
  sourceId: number,
  { packs, textPacks, taggerVersion, rows }: ImportBatch,
): Writer {
  const counts = { imported: 0, duplicates: 0, known: 0 }
  const knownMails = knownMailsAmong(
    db,
    rows.filter(row => row.kind === 'message'),
  )
  const caseIds: number[] = []
  const rewritten: number[] = []
  const firstId = nextVerbatimId(db)
  let nextId = firstId
  const originalPack = whenNeeded(packs, bytes => insertPack(db, bytes))
  const textPack = whenNeeded(textPacks, bytes => insertTextPack(db, bytes))
  const packOf = ({ words }: VerbatimPart): StoredPlace => ({ packId: textPack(words.pack), place: words.place })
  const originalPackOf = ({ original }: MessageRow): number | null =>
    original === null ? null : originalPack(original.pack)
  const mailAgain = (id: number, row: MessageRow): void => {
    if (isSeenAt(db, id, sourceId, row.locator)) return void counts.known++
    const packs = { packOf: () => packOf(row.verbatim), originalPackOf: () => originalPackOf(row) }
    if (takeCopy(db, { id, sourceId, row, taggerVersion, ...packs })) rewritten.push(id)
    sightAgain(db, sourceId, id, row)
    counts.duplicates++
  }
  const seenAgain = (id: number, row: RespondentRow): void => {
    if (isSeenAt(db, id, sourceId, row.locator)) return void counts.known++
    sightAgain(db, sourceId, id, row)
    counts.duplicates++
  }
  return {
    message: row => {
      const known = knownMails.mayHold(row) ? findDuplicate(db, row) : null
      if (known !== null) return mailAgain(known, row)
      const id = nextId++
      const threadId = knownMails.threadOf(row) ?? id
      const originalPackId = originalPackOf(row)
      insertMessage(db, { id, row, taggerVersion, threadId, originalPackId, pack: packOf(row.verbatim) })
      knownMails.add(row, threadId)
      sight(db, sourceId, id, row)
      counts.imported++
    },
    respondent: row => {
      const [known, ...others] = findAnswers(db, row.rowKey)
      if (known !== undefined) {
        const before = counts.duplicates
        seenAgain(known, row)
        if (counts.duplicates > before) for (const id of others) sightAgain(db, sourceId, id, row)
        return
      }
      caseIds.push(insertRespondent(db, { firstId: nextId, row, taggerVersion, packOf }))
      for (const until = nextId + row.answers.length; nextId < until; nextId++) sight(db, sourceId, nextId, row)
      counts.imported++
    },
    finish: () => {
      refreshCases(db, caseIds)
      if (counts.imported > 0) markThreadsStale(db, firstId)
      if (rewritten.length > 0) markThreadsStale(db)
      refreshCasesOfVerbatims(db, rewritten)
      countUp(db, sourceId, { read: rows.length - counts.known, ...counts })
      return { ...counts, rewritten }
    },
  }
}

/** A pack is written when the first of its records is: those that hold duplicates alone never are. */
function whenNeeded(packs: readonly Uint8Array[], insert: (bytes: Uint8Array) => number): (pack: number) => number {
  const ids = new Map<number, number>()
  return pack => {
    const id = ids.get(pack) ?? insert(packs[pack] ?? new Uint8Array(0))
    ids.set(pack, id)
    return id
  }
}

/** A further source of an erased letter adds nothing that could be read. */
function sightAgain(db: WritableDb, sourceId: number, verbatimId: number, row: MessageRow | RespondentRow): void {
  if (!isErased(db, verbatimId)) return sight(db, sourceId, verbatimId, row)
  insertSighting(db, { verbatimId, sourceId, locator: '', offset: null, labels: '[]', flags: '[]' })
}

function sight(db: WritableDb, sourceId: number, verbatimId: number, row: MessageRow | RespondentRow): void {
  const isMessage = row.kind === 'message'
  insertSighting(db, {
    verbatimId,
    sourceId,
    locator: row.locator,
    offset: isMessage ? row.offset : null,
    labels: isMessage ? row.labels : '[]',
    flags: isMessage ? row.flags : '[]',
  })
}
