import type { Migration } from '../migration.ts'

/**
 * Indices of which the search index or the order of ids does the same work are gone: they were a twentieth of the workspace,
 * and each mail of an import changed a page of its own in them. Hashes of content lie by the hour, so that mails of a mailbox,
 * which come by date, are written side by side; an original's pack is no foreign key any more, for nothing would find its
 * mails by it. The parts of the search index are merged by the import itself, when it ends.
 */
export const migration: Migration = {
  version: 12,
  up: db =>
    db.exec(`
DROP INDEX verbatim_by_person;
CREATE TABLE new_message (
  verbatim_id INTEGER PRIMARY KEY REFERENCES verbatim (id) ON DELETE CASCADE,
  message_key INTEGER,
  content_hash INTEGER NOT NULL,
  said_at INTEGER,
  parent_keys BLOB,
  recipients TEXT NOT NULL,
  thread_index TEXT,
  subject_key INTEGER,
  is_form INTEGER NOT NULL,
  is_direct INTEGER NOT NULL,
  is_auto_reply INTEGER NOT NULL,
  is_bounce INTEGER NOT NULL,
  is_bulk INTEGER NOT NULL,
  original_pack_id INTEGER,
  original_offset INTEGER,
  original_length INTEGER,
  fullness INTEGER,
  has_attachment INTEGER NOT NULL DEFAULT 0,
  has_quote INTEGER NOT NULL DEFAULT 0,
  redacted INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO new_message SELECT verbatim_id, message_key, content_hash, said_at, parent_keys, recipients, thread_index, subject_key,
  is_form, is_direct, is_auto_reply, is_bounce, is_bulk, original_pack_id, original_offset, original_length, fullness,
  has_attachment, has_quote, redacted FROM message;
DROP TABLE message;
ALTER TABLE new_message RENAME TO message;
CREATE INDEX message_by_key ON message (message_key) WHERE message_key IS NOT NULL;
CREATE INDEX message_by_content ON message (said_at / 3600, content_hash);
CREATE INDEX message_attached ON message (verbatim_id) WHERE has_attachment = 1;
INSERT INTO verbatim_fts (verbatim_fts, rank) VALUES ('automerge', 16);
`),
}
