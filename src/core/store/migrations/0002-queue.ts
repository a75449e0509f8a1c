import type { Migration } from '../migration.ts'

/**
 * The queue knows form letters: of a group of near-duplicates one stands for all (`alike_weight` above 1, growing with the
 * group), the others point to it (`alike_of`) and weigh nothing, so they come last. A second, blind decision lies beside the
 * first, which it never touches.
 */
export const migration: Migration = {
  version: 2,
  up: db =>
    db.exec(`
ALTER TABLE verbatim ADD COLUMN alike_of INTEGER;
ALTER TABLE verbatim ADD COLUMN alike_weight REAL NOT NULL DEFAULT 1;
CREATE INDEX verbatim_alike ON verbatim (alike_of) WHERE alike_of IS NOT NULL;
DROP INDEX verbatim_queue;
CREATE INDEX verbatim_queue ON verbatim (gold DESC, uncertainty * alike_weight DESC, said_on DESC)
  WHERE reviewed_at IS NULL AND class = 'customer';

CREATE TABLE likeness (
  verbatim_id INTEGER PRIMARY KEY REFERENCES verbatim (id) ON DELETE CASCADE,
  signature BLOB NOT NULL
) STRICT;

CREATE TABLE second_review (
  verbatim_id INTEGER PRIMARY KEY REFERENCES verbatim (id) ON DELETE CASCADE,
  decision TEXT NOT NULL,
  reviewed_at TEXT NOT NULL
) STRICT;
`),
}
