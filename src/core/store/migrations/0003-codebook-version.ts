import type { Migration } from '../migration.ts'

/** States of the codebook that tags were made with, so that a number of last year can say by which rules it was counted. */
export const migration: Migration = {
  version: 3,
  up: db =>
    db.exec(`
CREATE TABLE codebook_version (
  version INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  params TEXT NOT NULL,
  undone INTEGER NOT NULL,
  themes BLOB NOT NULL,
  theme_count INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT
) STRICT;
`),
}
