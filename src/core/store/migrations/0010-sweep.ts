import type { Migration } from '../migration.ts'

/** An erasing is whole only when the file has been swept after it; a crash in between must not leave words in the index. */
export const migration: Migration = {
  version: 10,
  up: db =>
    db.exec(`
CREATE TABLE new_pending (what TEXT PRIMARY KEY CHECK (what IN ('threads', 'sweep')), since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO new_pending SELECT what, since FROM pending;
DROP TABLE pending;
ALTER TABLE new_pending RENAME TO pending;
`),
}
