import type { MailRecord, WordsRecord } from '../../intake/words-record.ts'
import type { ReadableDb } from '../handles.ts'
import type { SqlValue } from './condition.ts'
import { fromJson } from './json.ts'
import type { MailAddresses } from '../../domain/mail-addresses.ts'
import { writtenBy } from './written-by.ts'

export interface LetterOf {
  readonly id: number
  readonly kind: 'message' | 'answer'
  readonly threadId: number | null
  readonly name: string | null
  readonly saidOn: string | null
  readonly text: string
}

/** What somebody wrote. */
export function lettersOf(db: ReadableDb, address: string): LetterOf[] {
  const { sql, values } = writtenBy(address)
  return db
    .prepare<SqlValue[], LetterOf>(
      `SELECT v.id, v.kind, v.thread_id AS threadId, v.person_name AS name, v.said_on AS saidOn, x.text
       FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id WHERE ${sql} ORDER BY v.said_at, v.id`,
    )
    .all(...values)
}

export interface LetterTo {
  readonly id: number
  readonly threadId: number | null
  readonly saidOn: string | null
  readonly isOurs: boolean
  readonly recipients: readonly string[]
  /** How the letter calls the person. */
  readonly names: readonly string[]
}

interface LetterToRow {
  readonly id: number
  readonly threadId: number | null
  readonly saidOn: string | null
  readonly isOurs: number
  readonly recipients: string
  readonly addresses: string
}

/** Other addresses that wrote under one of these names. */
export const addressesNamed = (db: ReadableDb, names: readonly string[]): string[] =>
  db
    .prepare<[string], string>(
      `SELECT DISTINCT person_address FROM verbatim WHERE person_address IS NOT NULL AND person_name COLLATE NOCASE IN
         (SELECT value FROM json_each(?)) ORDER BY person_address`,
    )
    .pluck()
    .all(JSON.stringify(names))

/** What was sent to somebody. */
export const lettersTo = (db: ReadableDb, address: string): LetterTo[] =>
  db
    .prepare<[string], LetterToRow>(
      `SELECT v.id, v.thread_id AS threadId, v.said_on AS saidOn, v.class IN ('own', 'internal') AS isOurs, m.recipients, x.addresses
       FROM message m JOIN verbatim v ON v.id = m.verbatim_id JOIN mail_text x ON x.verbatim_id = v.id
       WHERE instr(m.recipients, json_quote(?)) > 0 ORDER BY v.said_at, v.id`,
    )
    .all(address)
    .map(({ recipients, addresses, isOurs, ...row }) => ({
      ...row,
      isOurs: isOurs === 1,
      recipients: fromJson<string[]>(recipients),
      names: namesIn(fromJson<MailAddresses>(addresses), address),
    }))

const namesIn = ({ to, cc, bcc }: MailAddresses, address: string): string[] =>
  [...to, ...cc, ...bcc].filter(box => box.address.toLowerCase() === address && box.name !== '').map(({ name }) => name)

/** Everything of a letter in which a person may be named. */
export interface WholeLetter extends Omit<WordsRecord, 'mail'>, Omit<MailRecord, 'addresses'> {
  readonly id: number
  readonly threadId: number | null
  readonly title: string
  readonly note: string
  /** Null for an answer to a survey. */
  readonly addresses: string | null
}

/** Letters with their words, in the order of their ids, from the id after `after` on. */
export const wholeLetters = (db: ReadableDb, after: number, limit: number): WholeLetter[] =>
  db
    .prepare<[number, number], WholeLetter>(
      `SELECT v.id, v.thread_id AS threadId, v.title, v.note, x.text, x.hidden, x.findings, m.addresses,
         coalesce(m.attachments, '[]') AS attachments, coalesce(m.warnings, '[]') AS warnings, coalesce(m.refs, '[]') AS refs,
         m.in_reply_to AS inReplyTo, m.message_id AS messageId
       FROM verbatim_words w CROSS JOIN verbatim v ON v.id = w.verbatim_id
       CROSS JOIN verbatim_text x ON x.verbatim_id = v.id LEFT JOIN mail_text m ON m.verbatim_id = v.id AND v.kind = 'message'
       WHERE w.verbatim_id > ? ORDER BY w.verbatim_id LIMIT ?`,
    )
    .all(after, limit)

/** Letters whose words are there: erased ones do not count. */
export const countLetters = (db: ReadableDb): number =>
  db.prepare<[], { n: number }>('SELECT count(*) AS n FROM verbatim_words').get()?.n ?? 0
