import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { toHandle } from '../../../src/core/store/database.ts'
import { migrate } from '../../../src/core/store/migrate.ts'
import { migration as workspace } from '../../../src/core/store/migrations/0001-workspace.ts'
import { nextInQueue } from '../../../src/core/store/queries/verbatims.ts'

test('letters of a workspace without groups keep their place in the queue', () => {
  const database = new Database(':memory:')
  migrate(database, { path: null, migrations: [workspace] })
  const add = database.prepare(
    `INSERT INTO verbatim (id, kind, class, class_reason, title, snippet, gold, uncertainty)
     VALUES (?, 'message', 'customer', 'person', '', '', ?, ?)`,
  )
  for (const [id, gold, uncertainty] of [
    [1, 0, 0.2],
    [2, 0, 0.9],
    [3, 1, 0.1],
  ])
    add.run(id, gold, uncertainty)
  migrate(database, { path: null })
  expect(nextInQueue(toHandle(database), 9)).toEqual([3, 2, 1])
})
