import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { toHandle } from '../../../src/core/store/database.ts'
import { migrate } from '../../../src/core/store/migrate.ts'
import { migrations } from '../../../src/core/store/migrations/index.ts'
import { originalPacks, originalsIn } from '../../../src/core/store/queries/originals.ts'
import { lettersOf } from '../../../src/core/store/queries/persons.ts'
import { countVerbatims } from '../../../src/core/store/queries/verbatims.ts'
import { toCondition } from '../../../src/core/store/queries/verbatim-filter.ts'

function givenSchemaEleven(): Database.Database {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, { path: null, migrations: migrations.filter(step => step.version < 12) })
  database.exec(`
    INSERT INTO original_pack (id, bytes) VALUES (4, x'00'), (5, x'00');
    INSERT INTO verbatim (id, kind, said_on, class, class_reason, title, person_name, person_address) VALUES
      (1, 'message', '2026-03-02T10:00:00Z', 'customer', 'person', '', 'Zoë Seidel', 'zoë.s-1@laden.example'),
      (2, 'message', '2026-03-02T10:00:00Z', 'customer', 'person', '', NULL, 'zoë.s-1@laden.example.org'),
      (3, 'message', NULL, 'customer', 'person', '', NULL, NULL);
    INSERT INTO verbatim_words (verbatim_id, pack_id, place) VALUES (1, 1, 0), (2, 1, 1), (3, 1, 2);
    INSERT INTO message (verbatim_id, message_key, content_hash, said_at, recipients, is_form, is_direct, is_auto_reply,
        is_bounce, is_bulk, original_pack_id, original_offset, original_length, fullness, has_attachment) VALUES
      (1, 17, 9007199254740993, 1772445600, '["a@b.example"]', 0, 1, 0, 0, 0, 4, 0, 20, 131072, 1),
      (2, NULL, -5, 1772445600, '[]', 0, 0, 0, 0, 1, 5, 0, 30, 7, 0),
      (3, NULL, -6, NULL, '[]', 0, 0, 0, 0, 1, 4, 20, 30, NULL, 0);
    INSERT INTO verbatim_fts (rowid, title, words, person) VALUES
      (1, '', '', 'zoe seidel zoe.s-1@laden.example'), (2, '', '', ' zoe.s-1@laden.example.org'), (3, '', '', '');
  `)
  return database
}

const migrated = (): ReturnType<typeof toHandle> => {
  const database = givenSchemaEleven()
  migrate(database, { path: null, migrations: migrations.filter(({ version }) => version >= 12) })
  return toHandle(database)
}

test('mails keep their hashes to the last bit, their originals and their marks', () => {
  const db = migrated()
  expect(
    db
      .prepare(
        'SELECT verbatim_id, message_key, CAST(content_hash AS TEXT) AS hash, said_at, recipients, is_direct, fullness, has_attachment FROM message WHERE verbatim_id = 1',
      )
      .get(),
  ).toEqual({
    verbatim_id: 1,
    message_key: 17,
    hash: '9007199254740993',
    said_at: 1772445600,
    recipients: '["a@b.example"]',
    is_direct: 1,
    fullness: 131072,
    has_attachment: 1,
  })
  const packs = originalPacks(db, null)
  expect(packs.map(pack => originalsIn(db, pack).map(({ id }) => id))).toEqual([[1, 3], [2]])
})

test('what somebody wrote is found by the whole address without an index of addresses, and not what others wrote', () => {
  const db = migrated()
  expect(countVerbatims(db, toCondition({ person: 'Zoë.S-1@laden.example' }))).toBe(1)
  db.exec(`INSERT INTO text_pack (id, bytes) VALUES (1, x'')`)
  expect(lettersOf(db, 'nobody@laden.example')).toEqual([])
})

test('a pack of originals goes without looking through all mails', () => {
  const db = migrated()
  const plan = db.prepare<[], { detail: string }>('EXPLAIN QUERY PLAN DELETE FROM original_pack WHERE id = 4').all()
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH original_pack USING INTEGER PRIMARY KEY (rowid=?)'])
  db.exec('DELETE FROM original_pack WHERE id = 4')
  expect(db.prepare('SELECT original_pack_id AS pack FROM message WHERE verbatim_id = 1').get()).toEqual({ pack: 4 })
})
