import { isDuplicate, type DuplicateRow } from '../../domain/duplicates.ts'
import type { MessageRow, VerbatimPart } from '../../intake/import-row.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { addToIndex } from './fts.ts'
import { fromJson } from './json.ts'
import { findParentThread } from './threads.ts'
import type { Addresses } from './verbatim-detail.ts'

interface KnownRow {
  readonly id: number
  readonly message_id: string | null
  readonly same_words: number
  readonly said_on: string | null
  readonly addresses: string
}

const known = `SELECT m.verbatim_id AS id, m.message_id, m.content_hash = ? AS same_words, v.said_on, m.addresses
  FROM message m JOIN verbatim v ON v.id = m.verbatim_id WHERE`
// Texts of their own, made once: a statement is looked up by its text, thousands of times a second.
const knownByKey = `${known} m.message_key = ?`
// A receipt's words stand in thousands of mails: only those of the same minutes can be the same letter.
const knownByContent = `${known} m.content_hash = ? AND m.said_at BETWEEN ? AND ?`
const knownUndated = `${known} m.content_hash = ? AND m.said_at IS NULL`

/** The stored mail that this one is once more, or null. */
export function findDuplicate(db: ReadableDb, row: MessageRow): number | null {
  const sameId =
    row.messageKey === null
      ? []
      : db.prepare<[bigint, number], KnownRow>(knownByKey).all(row.contentHash, row.messageKey)
  const sameWords = withSameWords(db, row)
  const candidate = toDuplicateRow(row)
  return [...sameId, ...sameWords].find(stored => isDuplicate(knownToDuplicateRow(stored, row), candidate))?.id ?? null
}

function withSameWords(db: ReadableDb, { contentHash, verbatim }: MessageRow): KnownRow[] {
  const at = secondsOf(verbatim.saidOn)
  if (at === null) return db.prepare<[bigint, bigint], KnownRow>(knownUndated).all(contentHash, contentHash)
  return db
    .prepare<[bigint, bigint, number, number], KnownRow>(knownByContent)
    .all(contentHash, contentHash, at - LOOKED_AROUND_S, at + LOOKED_AROUND_S)
}

/** Wider than any time that `isDuplicate` asks for where the words are the same. */
const LOOKED_AROUND_S = 3600

const secondsOf = (saidOn: string | null): number | null =>
  saidOn === null ? null : Math.floor(Date.parse(saidOn) / 1000)

const toDuplicateRow = ({ messageId, contentHash, sender, to, verbatim }: MessageRow): DuplicateRow => ({
  messageId,
  contentHash,
  date: verbatim.saidOn,
  sender,
  recipients: to,
})

function knownToDuplicateRow(known: KnownRow, { contentHash }: MessageRow): DuplicateRow {
  const { from, to } = fromJson<Addresses>(known.addresses)
  return {
    messageId: known.message_id,
    // The stored hash was compared by SQLite: 64 bits do not fit into a number of JavaScript.
    contentHash: known.same_words === 1 ? contentHash : ~contentHash,
    date: known.said_on,
    sender: from?.address.toLowerCase() ?? '',
    recipients: to.map(({ address }) => address.toLowerCase()),
  }
}

type Value = string | number | bigint | null

/** The id after the last that was ever given: one that went with its source is not given again. */
export const nextVerbatimId = (db: ReadableDb): number =>
  (db.prepare<[], { seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'verbatim'`).get()?.seq ?? 0) + 1

export interface NewVerbatim {
  readonly id: number
  readonly kind: 'message' | 'answer'
  readonly part: VerbatimPart
  readonly taggerVersion: string
  readonly threadId: number | null
  readonly caseId: number | null
}

/** Verbatim, words, codings and index of one mail or answer. */
export function insertVerbatim(db: WritableDb, { id, kind, part, taggerVersion, threadId, caseId }: NewVerbatim): void {
  const { effective } = part
  db.prepare<Value[]>(
    `INSERT INTO verbatim (id, kind, said_on, month, class, class_reason, class_by_owner, title, person_name, person_address, language,
        thread_id, case_id, type, sentiment, cause, outcome, decline_reason, competitor, gold, refusal, uncertainty, tagger_version,
        snippet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    kind,
    part.saidOn,
    part.month,
    part.class,
    part.classReason,
    part.classReason === 'corrected' ? 1 : 0,
    part.title,
    part.personName,
    part.personAddress,
    part.language,
    threadId,
    caseId,
    effective.type,
    effective.sentiment,
    effective.cause,
    effective.outcome,
    effective.declineReason,
    effective.competitor,
    effective.gold ? 1 : 0,
    effective.refusal,
    part.uncertainty,
    taggerVersion,
    part.snippet,
  )
  insertWords(db, id, part)
}

function insertWords(db: WritableDb, id: number, part: VerbatimPart): void {
  db.prepare<Value[]>(
    'INSERT INTO verbatim_text (verbatim_id, text, hidden, findings, suggested_sentiment) VALUES (?, ?, ?, ?, ?)',
  ).run(id, part.text, part.hidden, part.findings, part.suggestedSentiment)
  addToIndex(db, id, part.index)
  const insert = db.prepare<Value[]>(
    `INSERT INTO coding (verbatim_id, theme_id, layer, confidence, review, polarity, evidence)
     SELECT ?, id, ?, ?, 'suggested', ?, ? FROM theme WHERE id = ?`,
  )
  for (const { themeId, layer, confidence, polarity, evidence } of part.codings)
    insert.run(id, layer, confidence, polarity, evidence, themeId)
}

/** What a mail says of itself, in the order of the columns `message_id` to `is_bulk`: written at import and at each reading again. */
export const mailValues = (row: MessageRow): Value[] => [
  row.messageId,
  row.messageKey,
  row.contentHash,
  secondsOf(row.verbatim.saidOn),
  row.inReplyTo,
  row.refs,
  row.addresses,
  row.recipients,
  row.attachments,
  row.warnings,
  row.threadIndex,
  row.baseSubject,
  row.isForm ? 1 : 0,
  row.isDirect ? 1 : 0,
  row.isAutoReply ? 1 : 0,
  row.isBounce ? 1 : 0,
  row.isBulk ? 1 : 0,
]

/** The thread is a first guess: that of the mail it answers, if that is here already, else one of its own. */
export function insertMessage(
  db: WritableDb,
  id: number,
  row: MessageRow,
  { taggerVersion, packId }: { readonly taggerVersion: string; readonly packId: number | null },
): void {
  const threadId = findParentThread(db, row.parentKeys) ?? id
  insertVerbatim(db, { id, kind: 'message', part: row.verbatim, taggerVersion, threadId, caseId: null })
  const original = packId === null ? null : row.original
  db.prepare<Value[]>(
    `INSERT INTO message (verbatim_id, message_id, message_key, content_hash, said_at, in_reply_to, refs, addresses, recipients, attachments,
      warnings, thread_index, base_subject, is_form, is_direct, is_auto_reply, is_bounce, is_bulk, original_pack_id,
      original_offset, original_length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, ...mailValues(row), original === null ? null : packId, original?.offset ?? null, original?.length ?? null)
}

export const insertPack = (db: WritableDb, bytes: Uint8Array): number =>
  Number(db.prepare<[Uint8Array]>('INSERT INTO original_pack (bytes) VALUES (?)').run(bytes).lastInsertRowid)
