import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { hashText } from '../../../src/core/domain/hash-text.ts'
import { checkWorkspace } from '../../../src/core/store/check.ts'
import { toHandle } from '../../../src/core/store/database.ts'
import { migrate } from '../../../src/core/store/migrate.ts'
import { migrations } from '../../../src/core/store/migrations/index.ts'
import { lightMessages } from '../../../src/core/store/queries/light-messages.ts'
import { findByMessageIds } from '../../../src/core/store/queries/stored.ts'
import { findVerbatim } from '../../../src/core/store/queries/verbatim-detail.ts'

const anna = { name: 'Anna', address: 'anna@post.example' }
const mailbox = {
  from: anna,
  sender: null,
  to: [{ name: '', address: 'info@laden.example' }],
  cc: [],
  bcc: [],
  replyTo: [],
}

const attachment = { name: 'foto.jpg', type: 'image/jpeg', bytes: 7, inline: false, contentId: null }

/** A workspace of the version before, with one mail that answers another, and one answer to a survey. */
function givenOldWorkspace(): Database.Database {
  const database = new Database(':memory:')
  migrate(database, { path: null, migrations: migrations.filter(({ version }) => version < 4) })
  database.exec(`
    INSERT INTO source (id, name, path, format, kind, fingerprint, imported_at, imported) VALUES (1, 'a', 'a', 'mbox', 'mailbox', 'f', '2026', 2);
    INSERT INTO verbatim (id, kind, class, class_reason, title, snippet, thread_id, person_address)
      VALUES (1, 'message', 'customer', 'person', 'AW: Größe', 'Zu „klein“', 1, 'anna@post.example'),
             (2, 'answer', 'customer', 'survey', 'Was fehlt?', 'Nichts', NULL, NULL);
    INSERT INTO sighting (verbatim_id, source_id, locator, labels, flags) VALUES (1, 1, '@0', '[]', '[]'), (2, 1, 'row 2', '[]', '[]');
    INSERT INTO verbatim_fts (rowid, title, words, person) VALUES (1, '', 'klein', ''), (2, '', 'nichts', '');
    INSERT INTO respondent (id, row_key, external_id, row, segment, columns, cells) VALUES (1, 1, '', 2, '{}', '{}', '[]');
    INSERT INTO answer (verbatim_id, respondent_id) VALUES (2, 1);`)
  database
    .prepare(
      `INSERT INTO verbatim_text (verbatim_id, text, hidden, findings, suggested_sentiment) VALUES (?, ?, ?, ?, ?)`,
    )
    .run(1, 'Zu „klein“,\nleider 😞', '[{"what":"quote","span":[0,2]}]', '[{"kind":"type"}]', 'negative')
  database
    .prepare(`INSERT INTO verbatim_text (verbatim_id, text, hidden, findings) VALUES (2, 'Nichts', '[]', '[]')`)
    .run()
  database
    .prepare(
      `INSERT INTO message (verbatim_id, message_id, message_key, content_hash, in_reply_to, refs, addresses, recipients, attachments,
        warnings, base_subject, is_form, is_direct, is_auto_reply, is_bounce, is_bulk)
       VALUES (1, 'a@post.example', ?, 7, 'b@laden.example', '["c@laden.example","b@laden.example"]', ?, '["info@laden.example"]',
        ?, '[{"code":"charset-guessed","detail":""}]', 'groesse', 0, 1, 0, 0, 0)`,
    )
    .run(hashText('a@post.example'), JSON.stringify(mailbox), JSON.stringify([attachment]))
  return database
}

test('words and addresses of a workspace without packs are read from packs as they were', () => {
  const database = givenOldWorkspace()
  migrate(database, { path: null })
  const db = toHandle(database)
  expect(findVerbatim(db, 1)).toMatchObject({
    text: 'Zu „klein“,\nleider 😞',
    hidden: [{ what: 'quote', span: [0, 2] }],
    findings: [{ kind: 'type' }],
    to: mailbox.to,
    warnings: [{ code: 'charset-guessed', detail: '' }],
  })
  expect(findVerbatim(db, 2)).toMatchObject({ text: 'Nichts', hidden: [], findings: [], to: [] })
  expect(findByMessageIds(db, ['a@post.example', 'b@laden.example'])).toEqual({ 'a@post.example': 1 })
  const [light] = lightMessages(db)
  expect(light?.row).toMatchObject({
    references: [hashText('b@laden.example'), hashText('c@laden.example')],
    baseSubject: hashText('groesse'),
  })
  expect(checkWorkspace(db)).toEqual({ sound: true, problems: [] })
})

test('which mails bring files and quotes is worked out for a workspace that did not know, step by step', () => {
  const database = givenOldWorkspace()
  for (const step of migrations.filter(({ version }) => version >= 4))
    migrate(database, { path: null, migrations: [step] })
  const marks = toHandle(database).prepare('SELECT has_attachment, has_quote, fullness FROM message').all()
  expect(marks).toEqual([{ has_attachment: 1, has_quote: 1, fullness: null }])
})
