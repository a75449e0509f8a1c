import type { Migration } from '../migration.ts'

/**
 * What the owner decided on a letter outlives the letter's import: taken back and done again, it stands there as before. A letter is
 * known again by its hashes, an answer by its row and place in it.
 */
export const migration: Migration = {
  version: 11,
  up: db =>
    db.exec(`
CREATE TABLE kept_review (
  verbatim_id INTEGER PRIMARY KEY,
  message_key INTEGER,
  content_hash INTEGER,
  row_key INTEGER,
  answer INTEGER,
  said_on TEXT,
  person_address TEXT,
  state TEXT NOT NULL
) STRICT;
`),
}
