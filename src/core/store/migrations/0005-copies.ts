import type { Migration } from '../migration.ts'

/**
 * The same mail in several exports may be whole in one and cut short in another. The fullest is kept; where they differ, each
 * source's own stays at hand, so that taking back the import of the fullest leaves what the others brought. Which mails bring
 * files is a column again, for the search asks it of all.
 */
export const migration: Migration = {
  version: 5,
  up: db =>
    db.exec(`
ALTER TABLE message ADD COLUMN fullness INTEGER;
ALTER TABLE message ADD COLUMN has_attachment INTEGER NOT NULL DEFAULT 0;
UPDATE message SET has_attachment = 1
  WHERE verbatim_id IN (SELECT x.verbatim_id FROM mail_text x WHERE instr(x.attachments, '"inline":false') > 0);
CREATE INDEX message_attached ON message (verbatim_id) WHERE has_attachment = 1;
CREATE TABLE copy (
  verbatim_id INTEGER NOT NULL REFERENCES verbatim (id) ON DELETE CASCADE,
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  fullness INTEGER NOT NULL,
  content_hash INTEGER NOT NULL,
  pack_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  original_pack_id INTEGER,
  original_offset INTEGER,
  original_length INTEGER,
  PRIMARY KEY (verbatim_id, source_id, fullness)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_by_source ON copy (source_id);
`),
}
