import { hashText } from '../../domain/hash-text.ts'
import { createTextPacker } from '../../intake/text-packer.ts'
import { toRecord } from '../../intake/words-record.ts'
import type { WritableDb } from '../handles.ts'
import type { Migration } from '../migration.ts'

/**
 * Words lie in compressed packs: what only the screen of one letter asks for (text, hidden parts, addresses, attachments)
 * goes out of the rows, which lists and figures read. `findings` is null as long as they are those of the first reading.
 */
export const migration: Migration = {
  version: 4,
  up: db => {
    db.exec(tables)
    moveWords(db)
    db.exec(afterwards)
  },
}

const column = (name: string, line: number): string =>
  `coalesce(kept_line(w.pack_id, w.place, ${line}),
    unpacked_line((SELECT p.bytes FROM text_pack p WHERE p.id = w.pack_id), w.pack_id, w.place, ${line})) AS ${name}`

const tables = `
CREATE TABLE text_pack (id INTEGER PRIMARY KEY AUTOINCREMENT, bytes BLOB NOT NULL) STRICT;

CREATE TABLE verbatim_words (
  verbatim_id INTEGER PRIMARY KEY REFERENCES verbatim (id) ON DELETE CASCADE,
  pack_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  findings TEXT,
  suggested_sentiment TEXT
) STRICT;

CREATE TABLE mail (
  verbatim_id INTEGER PRIMARY KEY REFERENCES verbatim (id) ON DELETE CASCADE,
  message_key INTEGER,
  content_hash INTEGER NOT NULL,
  said_at INTEGER,
  parent_keys BLOB,
  recipients TEXT NOT NULL,
  thread_index TEXT,
  subject_key INTEGER,
  is_form INTEGER NOT NULL,
  is_direct INTEGER NOT NULL,
  is_auto_reply INTEGER NOT NULL,
  is_bounce INTEGER NOT NULL,
  is_bulk INTEGER NOT NULL,
  original_pack_id INTEGER REFERENCES original_pack (id) ON DELETE SET NULL,
  original_offset INTEGER,
  original_length INTEGER
) STRICT;
`

const afterwards = `
DROP TABLE verbatim_text;
DROP TABLE message;
ALTER TABLE mail RENAME TO message;
CREATE INDEX message_by_key ON message (message_key) WHERE message_key IS NOT NULL;
CREATE INDEX message_by_content ON message (content_hash, said_at);
CREATE INDEX message_by_pack ON message (original_pack_id) WHERE original_pack_id IS NOT NULL;

CREATE VIEW verbatim_text AS SELECT w.verbatim_id,
  ${column('text', 0)},
  ${column('hidden', 1)},
  coalesce(w.findings, ${column('findings', 2).replace(/ AS findings$/, '')}) AS findings,
  w.suggested_sentiment
FROM verbatim_words w;

CREATE VIEW mail_text AS SELECT w.verbatim_id,
  ${column('addresses', 3)},
  ${column('attachments', 4)},
  ${column('warnings', 5)},
  ${column('refs', 6)},
  ${column('in_reply_to', 7)},
  ${column('message_id', 8)}
FROM verbatim_words w;
`

interface OldRow {
  readonly id: number
  readonly text: string
  readonly hidden: string
  readonly findings: string
  readonly suggested_sentiment: string | null
  readonly is_mail: number
  readonly message_id: string | null
  readonly in_reply_to: string | null
  readonly refs: string
  readonly addresses: string
  readonly attachments: string
  readonly warnings: string
  readonly base_subject: string
}

/** As many rows as a few packs hold: all of a large workspace would not fit into memory. */
const STEP = 500

function moveWords(db: WritableDb): void {
  const next = db.prepare<[number, number], OldRow>(
    `SELECT x.verbatim_id AS id, x.text, x.hidden, x.findings, x.suggested_sentiment, m.verbatim_id IS NOT NULL AS is_mail,
      m.message_id, m.in_reply_to, m.refs, m.addresses, m.attachments, m.warnings, m.base_subject
     FROM verbatim_text x LEFT JOIN message m ON m.verbatim_id = x.verbatim_id WHERE x.verbatim_id > ?
     ORDER BY x.verbatim_id LIMIT ?`,
  )
  for (let after = 0, rows = next.all(after, STEP); rows.length > 0; rows = next.all(after, STEP)) {
    movePart(db, rows)
    after = rows.at(-1)?.id ?? after
  }
}

function movePart(db: WritableDb, rows: readonly OldRow[]): void {
  const packer = createTextPacker()
  const places = rows.map(row => packer.add(toRecord({ ...row, mail: mailOf(row) })))
  const pack = db.prepare<[Uint8Array]>('INSERT INTO text_pack (bytes) VALUES (?)')
  const packIds = packer.take().map(bytes => Number(pack.run(bytes).lastInsertRowid))
  const words = db.prepare<[number, number, number, string | null]>(
    'INSERT INTO verbatim_words (verbatim_id, pack_id, place, suggested_sentiment) VALUES (?, ?, ?, ?)',
  )
  rows.forEach((row, at) => {
    const { pack, place } = places[at] ?? { pack: 0, place: 0 }
    words.run(row.id, packIds[pack] ?? 0, place, row.suggested_sentiment)
    if (row.is_mail === 1) moveMail(db, row)
  })
}

const mailOf = (row: OldRow) =>
  row.is_mail === 0 ? null : { ...row, inReplyTo: row.in_reply_to, messageId: row.message_id }

function moveMail(db: WritableDb, row: OldRow): void {
  const refs = JSON.parse(row.refs) as string[]
  const parents = [...new Set([...(row.in_reply_to === null ? [] : [row.in_reply_to]), ...refs.toReversed()])]
  const keys = parents.length === 0 ? null : new Uint8Array(Float64Array.from(parents, hashText).buffer)
  db.prepare<[Uint8Array | null, number | null, number]>(
    `INSERT INTO mail SELECT verbatim_id, message_key, content_hash, said_at, ?, recipients, thread_index, ?, is_form, is_direct,
      is_auto_reply, is_bounce, is_bulk, original_pack_id, original_offset, original_length FROM message WHERE verbatim_id = ?`,
  ).run(keys, row.base_subject === '' ? null : hashText(row.base_subject), row.id)
}
