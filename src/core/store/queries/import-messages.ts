import { isDuplicate, type DuplicateRow } from '../../domain/duplicates.ts'
import { secondsOf } from '../../domain/seconds-of.ts'
import type { MessageRow, VerbatimPart } from '../../intake/import-row.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { addToIndex } from './fts.ts'
import { hoursAround } from './hours.ts'
import { fromJson } from './json.ts'
import type { MailAddresses } from '../../domain/mail-addresses.ts'

interface KnownRow {
  readonly id: number
  readonly message_key: number | null
  readonly same_words: number
  readonly said_on: string | null
  readonly erased: number
}

const known = `SELECT m.verbatim_id AS id, m.message_key, m.content_hash = ? AS same_words, v.said_on, v.erased_at IS NOT NULL AS erased
  FROM message m JOIN verbatim v ON v.id = m.verbatim_id WHERE`
// Texts of their own, made once: a statement is looked up by its text, thousands of times a second.
const knownByKey = `${known} m.message_key = ? ORDER BY m.verbatim_id`
// A receipt's words stand in thousands of mails: only those of the same minutes can be the same letter.
const knownByContent = `${known} m.said_at / 3600 IS ? AND m.content_hash = ?`

/** The stored mail that this one is once more, or null. */
export function findDuplicate(db: ReadableDb, row: MessageRow): number | null {
  const candidate = toDuplicateRow(row)
  const isSame = (stored: KnownRow): boolean => isDuplicate(knownToDuplicateRow(db, stored, row), candidate)
  return withSameKey(db, row).find(isSame)?.id ?? withSameWords(db, row).find(isSame)?.id ?? null
}

const withSameKey = (db: ReadableDb, { contentHash, messageKey }: MessageRow): KnownRow[] =>
  messageKey === null ? [] : db.prepare<[bigint, number], KnownRow>(knownByKey).all(contentHash, messageKey)

const withSameWords = (db: ReadableDb, { contentHash, verbatim }: MessageRow): KnownRow[] =>
  hoursAround(verbatim.saidOn)
    .flatMap(hour =>
      db.prepare<[bigint, number | null, bigint], KnownRow>(knownByContent).all(contentHash, hour, contentHash),
    )
    .sort((a, b) => a.id - b.id)

const toDuplicateRow = ({ messageId, messageKey, contentHash, sender, to, verbatim }: MessageRow): DuplicateRow => ({
  messageId: messageKey === null ? null : (messageId ?? ''),
  contentHash,
  date: verbatim.saidOn,
  sender,
  recipients: to,
})

/** Ids are compared as their hashes; sender and recipients, which must be unpacked, are asked for only where they decide. */
function knownToDuplicateRow(db: ReadableDb, known: KnownRow, row: MessageRow): DuplicateRow {
  let addresses: MailAddresses | undefined
  const unpacked = (): MailAddresses => (addresses ??= addressesOf(db, known.id))
  const isSameId = known.message_key !== null && known.message_key === row.messageKey
  return {
    messageId: isSameId ? (row.messageId ?? '') : known.message_key === null ? null : 'another',
    // The stored hash was compared by SQLite: 64 bits do not fit into a number of JavaScript.
    contentHash: known.same_words === 1 ? row.contentHash : ~row.contentHash,
    date: known.said_on,
    // Who wrote an erased letter is gone: its id, its words' hash and its date decide alone.
    get sender() {
      return known.erased === 1 ? row.sender : (unpacked().from?.address.toLowerCase() ?? '')
    },
    get recipients() {
      return known.erased === 1 ? [] : unpacked().to.map(({ address }) => address.toLowerCase())
    },
  }
}

function addressesOf(db: ReadableDb, id: number): MailAddresses {
  const row = db
    .prepare<[number], { addresses: string }>('SELECT addresses FROM mail_text WHERE verbatim_id = ?')
    .get(id)
  return fromJson<MailAddresses>(row?.addresses ?? '{"from":null,"to":[]}')
}

type Value = string | number | bigint | null

/** The id after the last that was ever given: one that went with its source is not given again. */
export const nextVerbatimId = (db: ReadableDb): number =>
  (db.prepare<[], { seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'verbatim'`).get()?.seq ?? 0) + 1

export interface NewVerbatim {
  readonly id: number
  readonly kind: 'message' | 'answer'
  readonly part: VerbatimPart
  /** Where its words lie. */
  readonly pack: StoredPlace
  readonly taggerVersion: string
  readonly threadId: number | null
  readonly caseId: number | null
}

/** A record in a pack of the workspace. */
export interface StoredPlace {
  readonly packId: number
  readonly place: number
}

/** Verbatim, words, codings and index of one mail or answer. */
export function insertVerbatim(db: WritableDb, made: NewVerbatim): void {
  const { id, kind, part, taggerVersion, threadId, caseId } = made
  db.prepare<Value[]>(
    `INSERT INTO verbatim (id, kind, said_at, month, class, class_reason, class_by_owner, title, person_name, person_address, language,
        thread_id, case_id, type, sentiment, cause, outcome, decline_reason, competitor, gold, refusal, uncertainty, tagger_version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    kind,
    secondsOf(part.saidOn),
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
    ...taggedValues(part, taggerVersion),
  )
  insertWords(db, made)
}

/** What the tagger says of it, in the order of the columns `type` to `tagger_version`: written at import and at each reading again. */
export const taggedValues = ({ effective, uncertainty }: VerbatimPart, taggerVersion: string): Value[] => [
  effective.type,
  effective.sentiment,
  effective.cause,
  effective.outcome,
  effective.declineReason,
  effective.competitor,
  effective.gold ? 1 : 0,
  effective.refusal,
  uncertainty,
  taggerVersion,
]

function insertWords(db: WritableDb, { id, part, pack }: NewVerbatim): void {
  db.prepare<Value[]>(
    'INSERT INTO verbatim_words (verbatim_id, pack_id, place, suggested_sentiment) VALUES (?, ?, ?, ?)',
  ).run(id, pack.packId, pack.place, part.suggestedSentiment)
  addToIndex(db, id, part.index)
  const insert = db.prepare<Value[]>(
    `INSERT INTO coding (verbatim_id, theme_id, layer, confidence, review, polarity, evidence)
     VALUES (?, ?, ?, ?, 'suggested', ?, ?)`,
  )
  for (const { themeId, layer, confidence, polarity, evidence } of part.codings)
    insert.run(id, themeId, layer, confidence, polarity, evidence)
}

/** What a mail says of itself, in the order of the columns `message_key` to `has_quote`: written at import and at each reading again. */
export const mailValues = (row: MessageRow): (Value | Uint8Array)[] => [
  row.messageKey,
  row.contentHash,
  secondsOf(row.verbatim.saidOn),
  row.parentKeys.length === 0 ? null : new Uint8Array(Float64Array.from(row.parentKeys).buffer),
  row.recipients,
  row.threadIndex,
  row.subjectKey,
  row.isForm ? 1 : 0,
  row.isDirect ? 1 : 0,
  row.isAutoReply ? 1 : 0,
  row.isBounce ? 1 : 0,
  row.isBulk ? 1 : 0,
  row.fullness,
  row.hasAttachment ? 1 : 0,
  row.hasQuote ? 1 : 0,
]

export interface NewMessage extends Pick<NewVerbatim, 'id' | 'pack' | 'taggerVersion'> {
  readonly row: MessageRow
  /** A first guess: that of the mail it answers, if that is here already, else one of its own. */
  readonly threadId: number
  readonly originalPackId: number | null
}

/** The row of a mail beside that of its words; the packs have to be there. Call it inside a transaction. */
export function insertMessage(db: WritableDb, { row, originalPackId, ...made }: NewMessage): void {
  insertVerbatim(db, { ...made, kind: 'message', part: row.verbatim, caseId: null })
  const original = originalPackId === null ? null : row.original
  db.prepare<(Value | Uint8Array)[]>(
    `INSERT INTO message (verbatim_id, message_key, content_hash, said_at, parent_keys, recipients, thread_index, subject_key,
      is_form, is_direct, is_auto_reply, is_bounce, is_bulk, fullness, has_attachment, has_quote, original_pack_id, original_offset, original_length)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    made.id,
    ...mailValues(row),
    original === null ? null : originalPackId,
    original?.offset ?? null,
    original?.length ?? null,
  )
}

/** Returns the id by which the words of verbatims name their pack. */
export const insertTextPack = (db: WritableDb, bytes: Uint8Array): number =>
  Number(db.prepare<[Uint8Array]>('INSERT INTO text_pack (bytes) VALUES (?)').run(bytes).lastInsertRowid)

/** Returns the id by which originals name their pack. */
export const insertPack = (db: WritableDb, bytes: Uint8Array): number =>
  Number(db.prepare<[Uint8Array]>('INSERT INTO original_pack (bytes) VALUES (?)').run(bytes).lastInsertRowid)
