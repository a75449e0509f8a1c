import { isDuplicate, type DuplicateRow } from '../../domain/duplicates.ts'
import type { MessageRow, VerbatimPart } from '../../intake/import-row.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { addToIndex } from './fts.ts'
import { fromJson } from './json.ts'
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
const knownByContent = `${known} m.content_hash = ?`

/** The stored mail that this one is once more, or null. */
export function findDuplicate(db: ReadableDb, row: MessageRow): number | null {
  const sameId =
    row.messageKey === null
      ? []
      : db.prepare<[bigint, number], KnownRow>(knownByKey).all(row.contentHash, row.messageKey)
  const sameWords = db.prepare<[bigint, bigint], KnownRow>(knownByContent).all(row.contentHash, row.contentHash)
  const candidate = toDuplicateRow(row)
  return [...sameId, ...sameWords].find(stored => isDuplicate(knownToDuplicateRow(stored, row), candidate))?.id ?? null
}

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

/** Verbatim, words, codings and index of one mail or answer; returns its id. */
export function insertVerbatim(
  db: WritableDb,
  kind: 'message' | 'answer',
  part: VerbatimPart,
  taggerVersion: string,
  caseId: number | null,
): number {
  const { effective } = part
  const { lastInsertRowid } = db
    .prepare<Value[]>(
      `INSERT INTO verbatim (kind, said_on, month, class, class_reason, class_by_owner, title, person_name, person_address, language,
        case_id, type, sentiment, cause, outcome, decline_reason, competitor, gold, refusal, uncertainty, tagger_version, snippet)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
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
  const id = Number(lastInsertRowid)
  insertWords(db, id, part)
  return id
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

export function insertMessage(db: WritableDb, row: MessageRow, taggerVersion: string, packId: number | null): number {
  const id = insertVerbatim(db, 'message', row.verbatim, taggerVersion, null)
  const original = packId === null ? null : row.original
  db.prepare<Value[]>(
    `INSERT INTO message (verbatim_id, message_id, message_key, content_hash, in_reply_to, refs, addresses, recipients, attachments,
      warnings, thread_index, base_subject, is_form, is_direct, is_auto_reply, is_bounce, is_bulk, original_pack_id,
      original_offset, original_length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    row.messageId,
    row.messageKey,
    row.contentHash,
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
    original === null ? null : packId,
    original?.offset ?? null,
    original?.length ?? null,
  )
  return id
}

export const insertPack = (db: WritableDb, bytes: Uint8Array): number =>
  Number(db.prepare<[Uint8Array]>('INSERT INTO original_pack (bytes) VALUES (?)').run(bytes).lastInsertRowid)
