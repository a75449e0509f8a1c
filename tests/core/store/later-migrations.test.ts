import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createTextPacker } from '../../../src/core/intake/text-packer.ts'
import { toRecord } from '../../../src/core/intake/words-record.ts'
import { staleSince } from '../../../src/core/store/queries/threads.ts'
import { toHandle } from '../../../src/core/store/database.ts'
import { migrate } from '../../../src/core/store/migrate.ts'
import { migrations } from '../../../src/core/store/migrations/index.ts'
import { addCodebookVersion, listCodebookVersions } from '../../../src/core/store/queries/codebook-versions.ts'
import { sweepIfNeeded } from '../../../src/core/store/queries/erase.ts'
import { listHistory } from '../../../src/core/store/queries/history.ts'
import { listReturned } from '../../../src/core/store/queries/kept-reviews.ts'
import { insertTextPack } from '../../../src/core/store/queries/import-messages.ts'
import { addJob, listJobs } from '../../../src/core/store/queries/jobs.ts'
import { findSummaries, nextInQueue } from '../../../src/core/store/queries/verbatims.ts'

/** A workspace as the version before `version` left it. */
function givenBefore(version: number, rows: string): Database.Database {
  const database = new Database(':memory:')
  migrate(database, { path: null, migrations: migrations.filter(step => step.version < version) })
  database.exec(rows)
  return database
}

const step = (version: number) => migrations.filter(each => each.version === version)

test('a workspace without a history of its codebook has an empty one, and keeps the next state beside its own themes', () => {
  const database = givenBefore(
    3,
    `INSERT INTO codebook_state (id, version) VALUES (1, 4);
     INSERT INTO theme (id, position, archived, data) VALUES ('T5', 0, 0, '{}');`,
  )
  migrate(database, { path: null, migrations: step(3) })
  const db = toHandle(database)
  expect(listCodebookVersions(db)).toEqual([])
  addCodebookVersion(db, {
    version: 5,
    at: '2026-03-02T10:00:00Z',
    label: 'theme.remove',
    params: { nameDe: 'Ton' },
    undone: false,
    themes: [],
    before: {},
  })
  expect(listCodebookVersions(db)).toMatchObject([{ version: 5, label: 'theme.remove', params: { nameDe: 'Ton' } }])
  expect(db.prepare('SELECT id FROM theme').all()).toEqual([{ id: 'T5' }])
})

test('letters, steps and jobs of a workspace that could not erase are all there, and nothing of them counts as erased', () => {
  const database = givenBefore(
    7,
    `INSERT INTO verbatim (id, kind, class, class_reason, title, snippet, uncertainty)
       VALUES (1, 'message', 'customer', 'person', '', '', 0.2), (2, 'message', 'customer', 'person', '', '', 0.9);
     INSERT INTO history (at, label, params, change) VALUES ('2026-03-02T10:00:00Z', 'settings.change', '{}', '{}');
     INSERT INTO job (id, kind, state, subject, done, total, items, started_at)
       VALUES (3, 'import', 'done', 'a.mbox', 1, 1, 1, '2026-03-02T10:00:00Z');`,
  )
  // Questions are those of now, so the steps after it are taken, too.
  migrate(database, { path: null, migrations: migrations.filter(each => each.version >= 7) })
  const db = toHandle(database)
  expect(nextInQueue(db, 9)).toEqual([2, 1])
  expect(listHistory(db)).toMatchObject([{ label: 'settings.change' }])
  // Numbers of jobs are not given twice.
  expect(addJob(db, 'erase', '', '2026-03-02T10:00:00Z')).toBe(4)
  expect(listJobs(db).map(({ kind }) => kind)).toEqual(['erase', 'import'])
})

test('a list shows how a letter begins from its words, also where the beginning was kept beside them', () => {
  const packer = createTextPacker()
  const text = 'Guten Tag,\n\nder Krug hat einen Sprung.\n'
  packer.add(toRecord({ text, hidden: '[{"what":"greeting","span":[0,10]}]', findings: '[]', mail: null }))
  const database = givenBefore(
    9,
    `INSERT INTO verbatim (id, kind, class, class_reason, title, snippet)
       VALUES (1, 'answer', 'customer', 'survey', '', 'der Krug hat einen Sprung.');
     INSERT INTO verbatim_words (verbatim_id, pack_id, place) VALUES (1, 1, 0);`,
  )
  for (const bytes of packer.take()) insertTextPack(toHandle(database), bytes)
  migrate(database, { path: null, migrations: step(9) })
  expect(findSummaries(toHandle(database), [1])).toMatchObject([{ id: 1, snippet: 'der Krug hat einen Sprung.' }])
})

test('scores of a workspace without scales are kept, and have none', () => {
  const database = givenBefore(
    8,
    `INSERT INTO respondent (row_key, external_id, row, score, segment, columns, cells)
       VALUES (1, 'a', 1, 9, '{}', '{}', '[]');`,
  )
  migrate(database, { path: null, migrations: step(8) })
  expect(toHandle(database).prepare('SELECT score, scale FROM respondent').all()).toEqual([{ score: 9, scale: null }])
})

test('threads that wait to be found anew still wait, and an erasing may wait to be swept', () => {
  const database = givenBefore(10, `INSERT INTO pending (what, since) VALUES ('threads', 7);`)
  migrate(database, { path: null, migrations: step(10) })
  const db = toHandle(database)
  expect(staleSince(db)).toBe(7)
  db.exec(`INSERT INTO pending (what, since) VALUES ('sweep', 0)`)
  sweepIfNeeded(db)
  expect(db.prepare('SELECT what FROM pending').all()).toEqual([{ what: 'threads' }])
})

test('a workspace that forgot decisions with their import keeps its decisions and steps, and has none waiting', () => {
  const database = givenBefore(
    11,
    `INSERT INTO verbatim (id, kind, class, class_reason, title, uncertainty)
       VALUES (1, 'message', 'customer', 'person', '', 0.2);
     INSERT INTO review (verbatim_id, decision, reviewed_at) VALUES (1, '{"themes":["T5"]}', '2026-03-02T10:00:00Z');
     INSERT INTO history (at, label, params, change) VALUES ('2026-03-02T10:00:00Z', 'review.one', '{}', '{}');`,
  )
  migrate(database, { path: null, migrations: step(11) })
  const db = toHandle(database)
  expect(db.prepare('SELECT verbatim_id FROM review').pluck().all()).toEqual([1])
  expect(listHistory(db)).toMatchObject([{ label: 'review.one' }])
  expect(listReturned(db)).toEqual([])
})
