import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { toHandle } from '../../../src/core/store/database.ts'
import type { WritableDb } from '../../../src/core/store/handles.ts'
import { migrate } from '../../../src/core/store/migrate.ts'
import { migrations } from '../../../src/core/store/migrations/index.ts'
import { listAnswerTimes, listLongWaits } from '../../../src/core/store/queries/figures.ts'
import { nextInQueue } from '../../../src/core/store/queries/verbatims.ts'
import { newestIds } from '../../../src/core/store/queries/found.ts'
import { condition } from '../../../src/core/store/queries/condition.ts'
import { toCondition } from '../../../src/core/store/queries/verbatim-filter.ts'
import { readCutOff } from '../../../src/core/store/queries/workspace.ts'

function migrated(): WritableDb {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, { path: null, migrations: migrations.filter(step => step.version < 13) })
  database.exec(`
    INSERT INTO feedback_case (id, opening_verbatim_id, opened_on, month, channel, reviewed, gold, first_answer_on, last_in_on) VALUES
      (1, 1, '2026-03-02T10:00:00Z', '2026-03', 'mail', 1, 0, '2026-03-20T11:30:01Z', '2026-03-03T00:00:00Z'),
      (2, 3, '2026-03-05T10:00:00Z', '2026-03', 'mail', 0, 0, '2026-03-06T10:00:00Z', '2026-03-05T10:00:00Z');
    INSERT INTO verbatim (id, kind, said_on, month, class, class_reason, title, thread_id, case_id) VALUES
      (1, 'message', '2026-03-02T10:00:00Z', '2026-03', 'customer', 'person', 'a', 1, 1),
      (2, 'message', NULL, NULL, 'own', 'own-address', 'b', 1, 1),
      (3, 'message', '1969-12-31T23:59:58Z', '1970-01', 'customer', 'person', 'c', 3, 2),
      (4, 'answer', '2026-03-31T22:00:00Z', '2026-04', 'customer', 'survey', 'd', NULL, NULL),
      (5, 'message', '1969-12-31T23:59:57Z', '1970-01', 'customer', 'person', 'e', 3, 2);
  `)
  migrate(database, { path: null, migrations: migrations.filter(({ version }) => version === 13) })
  return toHandle(database)
}

test('every letter keeps its instant to the second, and those without one have none', () => {
  const db = migrated()
  expect(db.prepare('SELECT id, said_on, case_id FROM verbatim ORDER BY id').all()).toEqual([
    { id: 1, said_on: '2026-03-02T10:00:00Z', case_id: 1 },
    { id: 2, said_on: null, case_id: 1 },
    { id: 3, said_on: '1969-12-31T23:59:58Z', case_id: 2 },
    { id: 4, said_on: '2026-03-31T22:00:00Z', case_id: null },
    { id: 5, said_on: '1969-12-31T23:59:57Z', case_id: 2 },
  ])
  expect(readCutOff(db)).toBe('2026-03-31T22:00:00Z')
  expect(newestIds(db, condition('1'), { offset: 0, limit: 9 })).toEqual([4, 1, 3, 5, 2])
  expect(nextInQueue(db, 9)).toEqual([4, 1, 3, 5])
})

test('of each case the first letter stands for it, one of before 1970 too, and one without a date last', () => {
  const db = migrated()
  expect(newestIds(db, toCondition({ perCase: true }), { offset: 0, limit: 9 })).toEqual([1, 5])
})

test('cases keep when they were opened and answered, and who waited long is known', () => {
  const db = migrated()
  expect(listAnswerTimes(db, '2026-03').map(({ openedOn, answeredOn }) => [openedOn, answeredOn])).toEqual([
    ['2026-03-05T10:00:00Z', '2026-03-06T10:00:00Z'],
    ['2026-03-02T10:00:00Z', '2026-03-20T11:30:01Z'],
  ])
  expect(listLongWaits(db)).toEqual([
    { openedAt: Date.UTC(2026, 2, 2, 10) / 1000, answeredAt: Date.UTC(2026, 2, 20, 11, 30, 1) / 1000, reviewed: 1 },
  ])
  expect(db.prepare('SELECT last_in_on, last_out_on FROM feedback_case WHERE id = 1').get()).toEqual({
    last_in_on: '2026-03-03T00:00:00Z',
    last_out_on: null,
  })
})

test('lists by date, the queue and long waits are read by their indices', () => {
  const db = migrated()
  const plan = (sql: string): string =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join('; ')
  expect(plan('SELECT v.id FROM verbatim v ORDER BY v.said_at DESC, v.id DESC LIMIT 100')).toBe(
    'SCAN v USING COVERING INDEX verbatim_by_date',
  )
  expect(
    plan(`SELECT opened_on FROM feedback_case WHERE channel <> 'survey'
      AND (first_answer_at IS NULL OR first_answer_at - opened_at > 1209600) AND opened_at IS NOT NULL`),
  ).toContain('feedback_case_waiting')
})
