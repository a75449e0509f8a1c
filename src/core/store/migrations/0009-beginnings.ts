import type { Migration } from '../migration.ts'

/** How a letter begins is read from its words when a list shows it: kept beside them it took a twelfth of the workspace. */
export const migration: Migration = {
  version: 9,
  up: db => db.exec('ALTER TABLE verbatim DROP COLUMN snippet'),
}
