import type { Cause, FeedbackType, Outcome, Polarity } from '../../../contract/schemas/coding.ts'
import type { Attachment, Hidden, MessageClass, Warning } from '../../../contract/schemas/message.ts'
import type { StoredAnswer, StoredList, StoredMessage } from '../../../contract/schemas/stored.ts'
import type { CellValue } from '../../../contract/schemas/survey.ts'
import { withoutHidden } from '../../text/own-words/own-words.ts'
import type { ReadableDb } from '../handles.ts'
import { codingsOf } from './codings.ts'
import type { Condition, SqlValue } from './condition.ts'
import { fromJson } from './json.ts'
import { sightingsOf, type Sighting } from './sightings.ts'
import type { MailAddresses } from '../../domain/mail-addresses.ts'
import { hashText } from '../../domain/hash-text.ts'

interface StoredRow {
  readonly id: number
  readonly kind: 'message' | 'answer'
  readonly thread_id: number | null
  readonly case_id: number | null
  readonly said_on: string | null
  readonly class: MessageClass
  readonly class_reason: string
  readonly title: string
  readonly language: string | null
  readonly sentiment: Polarity | null
  readonly type: FeedbackType | null
  readonly cause: Cause | null
  readonly outcome: Outcome | null
  readonly gold: number
  readonly reviewed_at: string | null
  readonly note: string
  readonly text: string
  readonly hidden: string
}

interface MessageRow {
  readonly message_id: string | null
  readonly in_reply_to: string | null
  readonly refs: string
  readonly addresses: string
  readonly attachments: string
  readonly warnings: string
  readonly is_auto_reply: number
  readonly is_bounce: number
  readonly is_bulk: number
}

interface RespondentRow {
  readonly sheet: string | null
  readonly row: number
  readonly score: number | null
  readonly segment: string
  readonly columns: string
  readonly cells: string
}

/** Everything stored, in the order of ids, `limit` rows from `afterId` on. */
export function listStored(db: ReadableDb, where: Condition, afterId: number, limit: number): StoredList {
  const rows = db
    .prepare<SqlValue[], StoredRow>(
      `SELECT v.id, v.kind, v.thread_id, v.case_id, v.said_on, v.class, v.class_reason, v.title, v.language, v.sentiment,
        v.type, v.cause, v.outcome, v.gold, v.reviewed_at, v.note,
        x.text, x.hidden
       FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id WHERE v.id > ? AND ${where.sql} ORDER BY v.id LIMIT ?`,
    )
    .all(afterId, ...where.values, limit)
  return {
    rows: rows.map(row => (row.kind === 'message' ? rowToMessage(db, row) : rowToAnswer(db, row))),
    next: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
  }
}

function rowToMessage(db: ReadableDb, row: StoredRow): StoredMessage {
  const message = db
    .prepare<[number], MessageRow>(
      `SELECT x.message_id, x.in_reply_to, x.refs, x.addresses, x.attachments, x.warnings, m.is_auto_reply, m.is_bounce, m.is_bulk
       FROM message m JOIN mail_text x ON x.verbatim_id = m.verbatim_id WHERE m.verbatim_id = ?`,
    )
    .get(row.id)
  const addresses = fromJson<MailAddresses>(message?.addresses ?? '{}')
  const sightings = sightingsOf(db, row.id)
  return {
    ...commonOf(db, row, sightings[0]),
    kind: 'message',
    threadId: row.thread_id,
    messageId: message?.message_id ?? null,
    inReplyTo: message?.in_reply_to ?? null,
    references: fromJson<string[]>(message?.refs ?? '[]'),
    subject: row.title,
    from: addresses.from,
    sender: addresses.sender,
    to: [...addresses.to],
    cc: [...addresses.cc],
    bcc: [...addresses.bcc],
    replyTo: [...addresses.replyTo],
    date: row.said_on,
    text: row.text,
    html: null,
    hidden: fromJson<Hidden[]>(row.hidden),
    language: row.language,
    class: row.class,
    classReason: row.class_reason,
    isAutoReply: message?.is_auto_reply === 1,
    isBounce: message?.is_bounce === 1,
    isBulk: message?.is_bulk === 1,
    attachments: fromJson<Attachment[]>(message?.attachments ?? '[]'),
    labels: [...new Set(sightings.flatMap(({ labels }) => labels))],
    flags: [...new Set(sightings.flatMap(({ flags }) => flags))],
    offset: sightings[0]?.offset ?? null,
    warnings: fromJson<Warning[]>(message?.warnings ?? '[]'),
  }
}

function rowToAnswer(db: ReadableDb, row: StoredRow): StoredAnswer {
  const respondent = db
    .prepare<[number], RespondentRow>(
      `SELECT r.sheet, r.row, r.score, r.segment, r.columns, r.cells
       FROM answer a JOIN respondent r ON r.id = a.respondent_id WHERE a.verbatim_id = ?`,
    )
    .get(row.id)
  return {
    ...commonOf(db, row, sightingsOf(db, row.id)[0]),
    kind: 'row',
    threadId: null,
    sheet: respondent?.sheet ?? null,
    row: respondent?.row ?? 0,
    columns: fromJson<Record<string, CellValue>>(respondent?.columns ?? '{}'),
    cells: fromJson<string[]>(respondent?.cells ?? '[]'),
    answers: [{ question: row.title, text: row.text, language: row.language }],
    score: respondent?.score ?? null,
    date: row.said_on,
    segment: fromJson<Record<string, string>>(respondent?.segment ?? '{}'),
    warnings: [],
  }
}

const commonOf = (db: ReadableDb, row: StoredRow, seen: Sighting | undefined) => ({
  id: row.id,
  caseId: row.case_id,
  source: seen?.path ?? '',
  locator: seen?.locator ?? '',
  verbatim: withoutHidden(row.text, fromJson<Hidden[]>(row.hidden)),
  sentiment: row.sentiment,
  type: row.type,
  cause: row.cause,
  outcome: row.outcome,
  gold: row.gold === 1,
  reviewed: row.reviewed_at !== null,
  note: row.note,
  codings: codingsOf(db, row.id),
})

/** Ids by Message-ID; unknown ones are left out. */
export function findByMessageIds(db: ReadableDb, messageIds: readonly string[]): Record<string, number> {
  const rows = db
    .prepare<[string, string], { message_id: string; id: number }>(
      `SELECT x.message_id, m.verbatim_id AS id FROM message m JOIN mail_text x ON x.verbatim_id = m.verbatim_id
       WHERE m.message_key IN (SELECT value FROM json_each(?)) AND x.message_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(messageIds.map(hashText)), JSON.stringify(messageIds))
  return Object.fromEntries(rows.map(({ message_id, id }) => [message_id, id]))
}
