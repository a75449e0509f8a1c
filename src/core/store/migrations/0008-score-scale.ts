import type { Migration } from '../migration.ts'

/** What a score means: 2 is poor of ten and good as a school mark. Scores of before have no scale and are shown bare. */
export const migration: Migration = {
  version: 8,
  up: db => db.exec('ALTER TABLE respondent ADD COLUMN scale TEXT'),
}
