import type { Migration } from '../migration.ts'

/** Mails in which a quote was found need not be compared with those they answer. */
export const migration: Migration = {
  version: 6,
  up: db =>
    db.exec(`
ALTER TABLE message ADD COLUMN has_quote INTEGER NOT NULL DEFAULT 0;
UPDATE message SET has_quote = 1 WHERE verbatim_id IN
  (SELECT x.verbatim_id FROM verbatim_text x WHERE instr(x.hidden, '"quote"') > 0 OR instr(x.hidden, '"forward"') > 0);
`),
}
