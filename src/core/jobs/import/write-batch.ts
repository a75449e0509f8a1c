import type { ImportBatch, MessageRow, RespondentRow } from '../../intake/import-row.ts'
import type { WritableDb } from '../../store/handles.ts'
import { refreshCases } from '../../store/queries/cases.ts'
import { findDuplicate, insertMessage, insertPack, nextVerbatimId } from '../../store/queries/import-messages.ts'
import { findAnswers, insertRespondent } from '../../store/queries/import-respondents.ts'
import { knownMailsAmong } from '../../store/queries/known-mails.ts'
import { insertSighting, isSeenAt } from '../../store/queries/sightings.ts'
import { countUp } from '../../store/queries/sources.ts'
import { markThreadsStale } from '../../store/queries/threads.ts'

/** What a batch came to; `known` were there before at this very place and changed nothing. */
export interface BatchCounts {
  readonly imported: number
  readonly duplicates: number
  readonly known: number
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

function createWriter(db: WritableDb, sourceId: number, { packs, taggerVersion, rows }: ImportBatch): Writer {
  const counts = { imported: 0, duplicates: 0, known: 0 }
  const knownMails = knownMailsAmong(
    db,
    rows.filter(row => row.kind === 'message'),
  )
  const packIds = new Map<number, number>()
  const caseIds: number[] = []
  const firstId = nextVerbatimId(db)
  let nextId = firstId
  const packOf = (row: MessageRow): number | null => {
    const bytes = row.original === null ? undefined : packs[row.original.pack]
    if (row.original === null || bytes === undefined) return null
    const packId = packIds.get(row.original.pack) ?? insertPack(db, bytes)
    packIds.set(row.original.pack, packId)
    return packId
  }
  const seenAgain = (id: number, row: MessageRow | RespondentRow): void => {
    if (isSeenAt(db, id, sourceId, row.locator)) return void counts.known++
    sight(db, sourceId, id, row)
    counts.duplicates++
  }
  return {
    message: row => {
      const known = knownMails.mayHold(row) ? findDuplicate(db, row) : null
      if (known !== null) return seenAgain(known, row)
      const id = nextId++
      insertMessage(db, id, row, { taggerVersion, packId: packOf(row) })
      knownMails.add(row)
      sight(db, sourceId, id, row)
      counts.imported++
    },
    respondent: row => {
      const [known, ...others] = findAnswers(db, row.rowKey)
      if (known !== undefined) {
        const before = counts.duplicates
        seenAgain(known, row)
        if (counts.duplicates > before) for (const id of others) sight(db, sourceId, id, row)
        return
      }
      caseIds.push(insertRespondent(db, nextId, row, taggerVersion))
      for (const until = nextId + row.answers.length; nextId < until; nextId++) sight(db, sourceId, nextId, row)
      counts.imported++
    },
    finish: () => {
      refreshCases(db, caseIds)
      if (counts.imported > 0) markThreadsStale(db, firstId)
      countUp(db, sourceId, { read: rows.length - counts.known, ...counts })
      return counts
    },
  }
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
