import type { Migration } from '../migration.ts'

/**
 * Letters whose words are gone for good stay as rows that count (`erased_at`): date, themes, cause, outcome. Letters out of which
 * words were cut (`redacted`) are not filled again by another copy. A step that cannot be taken back stands in the history
 * all the same (`final`).
 */
export const migration: Migration = {
  version: 7,
  up: db =>
    db.exec(`
ALTER TABLE verbatim ADD COLUMN erased_at TEXT;
CREATE INDEX verbatim_erased ON verbatim (thread_id) WHERE erased_at IS NOT NULL;
DROP INDEX verbatim_queue;
CREATE INDEX verbatim_queue ON verbatim (gold DESC, uncertainty * alike_weight DESC, said_on DESC)
  WHERE reviewed_at IS NULL AND class = 'customer' AND erased_at IS NULL;
ALTER TABLE message ADD COLUMN redacted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE history ADD COLUMN final INTEGER NOT NULL DEFAULT 0;

CREATE TABLE new_job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'tag', 'reread', 'erase')),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed', 'interrupted')),
  subject TEXT NOT NULL,
  done REAL NOT NULL,
  total REAL NOT NULL,
  items INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  error TEXT,
  summary TEXT
) STRICT;
INSERT INTO new_job SELECT id, kind, state, subject, done, total, items, started_at, ended_at, error, summary FROM job;
DROP TABLE job;
ALTER TABLE new_job RENAME TO job;
`),
}
