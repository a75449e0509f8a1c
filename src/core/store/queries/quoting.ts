import type { Hidden } from '../../../contract/schemas/message.ts'
import { createTextPacker } from '../../intake/text-packer.ts'
import { toRecord, type MailRecord, type WordsRecord } from '../../intake/words-record.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { whileKept } from './copies.ts'
import { insertTextPack } from './import-messages.ts'
import { fromJson } from './json.ts'
import { placeWords } from './reread-messages.ts'
import { refreshShownWords } from './shown-words.ts'

/** A mail in which no quote was found, though there are older ones in its conversation. */
export interface MayQuote {
  readonly id: number
  readonly threadId: number
  /** Seconds since 1970. */
  readonly saidAt: number
  readonly isOurs: 0 | 1
  readonly personName: string | null
}

const ours = (alias: string): string => `${alias}.class IN ('own', 'internal')`

/** Of the conversations that have a mail with this id or a later one, or one of these ids. */
export const mailsThatMayQuote = (db: ReadableDb, since: number, ids: readonly number[]): MayQuote[] =>
  db
    .prepare<[number, string], MayQuote>(
      `SELECT v.id, v.thread_id AS threadId, v.said_at AS saidAt, ${ours('v')} AS isOurs, v.person_name AS personName
       FROM (SELECT thread_id FROM verbatim WHERE id >= ? UNION SELECT thread_id FROM verbatim WHERE id IN (SELECT value FROM json_each(?))) t
       CROSS JOIN verbatim v ON v.thread_id = t.thread_id CROSS JOIN message m ON m.verbatim_id = v.id
       WHERE m.has_quote = 0 AND v.class IN ('customer', 'own', 'internal', 'supplier')
        AND EXISTS (SELECT 1 FROM verbatim e WHERE e.thread_id = v.thread_id AND e.said_at < v.said_at) ORDER BY v.id`,
    )
    .all(since, JSON.stringify(ids))

/** Mails of these conversations in which a quote was found. */
export const mailsOfThreads = (db: ReadableDb, threadIds: readonly number[]): MayQuote[] =>
  db
    .prepare<[string], MayQuote>(
      `SELECT v.id, v.thread_id AS threadId, v.said_at AS saidAt, ${ours('v')} AS isOurs, v.person_name AS personName
       FROM verbatim v JOIN message m ON m.verbatim_id = v.id
       WHERE v.thread_id IN (SELECT value FROM json_each(?)) AND m.has_quote = 1 AND v.erased_at IS NULL ORDER BY v.id`,
    )
    .all(JSON.stringify(threadIds))

export interface OlderLetter {
  readonly text: string
  readonly isOurs: 0 | 1
}

/** The newest letters of a conversation before an instant; older ones stand in their quotes. */
export const lettersBefore = (db: ReadableDb, { threadId, saidAt }: MayQuote, limit: number): OlderLetter[] =>
  db
    .prepare<[number, number, number], OlderLetter>(
      `SELECT x.text, ${ours('v')} AS isOurs FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id
       WHERE v.thread_id = ? AND v.said_at < ? ORDER BY v.said_at DESC, v.id DESC LIMIT ?`,
    )
    .all(threadId, saidAt, limit)

export interface ReadWords {
  readonly text: string
  readonly hidden: readonly Hidden[]
}

/** Empty where the letter is erased or gone. */
export function readWords(db: ReadableDb, id: number): ReadWords {
  const row = db
    .prepare<[number], { text: string; hidden: string }>('SELECT text, hidden FROM verbatim_text WHERE verbatim_id = ?')
    .get(id)
  return { text: row?.text ?? '', hidden: fromJson<Hidden[]>(row?.hidden ?? '[]') }
}

type RecordRow = Pick<WordsRecord, 'text' | 'findings'> & MailRecord

export interface NewlyHidden {
  readonly id: number
  readonly hidden: readonly Hidden[]
}

/** Hides other parts of these mails than before. Tags of what is left are for the caller to make anew. */
export function writeHidden(db: WritableDb, mails: readonly NewlyHidden[]): void {
  const packer = createTextPacker()
  const read = db.prepare<[number], RecordRow>(
    `SELECT x.text, x.findings, m.addresses, m.attachments, m.warnings, m.refs, m.in_reply_to AS inReplyTo, m.message_id AS messageId
     FROM verbatim_text x JOIN mail_text m ON m.verbatim_id = x.verbatim_id WHERE x.verbatim_id = ?`,
  )
  const places = mails.flatMap(({ id, hidden }) => {
    const row = read.get(id)
    return row === undefined
      ? []
      : [{ id, at: packer.add(toRecord({ ...row, hidden: JSON.stringify(hidden), mail: row })) }]
  })
  const packIds = packer.take().map(bytes => insertTextPack(db, bytes))
  for (const { id, at } of places) {
    whileKept(db, id, () => placeWords(db, id, { packId: packIds[at.pack] ?? 0, place: at.place }))
    refreshShownWords(db, id)
  }
}
