import type { Migration } from '../migration.ts'

/**
 * The workspace. `verbatim` is the narrow row that lists, figures and the queue read; its words lie in `verbatim_text`.
 * Columns `type` … `refusal` hold what counts now: the owner's decision, else the tagger's suggestion.
 */
export const migration: Migration = {
  version: 1,
  up: db =>
    db.exec(`
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('mailbox', 'survey')),
  fingerprint TEXT NOT NULL,
  complete INTEGER NOT NULL DEFAULT 0,
  imported_at TEXT NOT NULL,
  read INTEGER NOT NULL DEFAULT 0,
  imported INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX source_by_fingerprint ON source (fingerprint);

CREATE TABLE feedback_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  thread_id INTEGER,
  opening_verbatim_id INTEGER NOT NULL,
  opened_on TEXT,
  month TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('mail', 'form', 'direct', 'survey')),
  person_address TEXT,
  reviewed INTEGER NOT NULL,
  type TEXT,
  sentiment TEXT,
  cause TEXT,
  outcome TEXT,
  decline_reason TEXT,
  competitor TEXT,
  gold INTEGER NOT NULL,
  first_answer_on TEXT,
  last_in_on TEXT,
  last_out_on TEXT
) STRICT;
CREATE INDEX feedback_case_by_month ON feedback_case (month, reviewed, type, channel, cause, outcome, opened_on, first_answer_on);
CREATE INDEX feedback_case_waiting ON feedback_case (opened_on, first_answer_on, reviewed, type)
  WHERE channel <> 'survey' AND (first_answer_on IS NULL OR julianday(first_answer_on) - julianday(opened_on) > 14);

CREATE TABLE verbatim (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('message', 'answer')),
  said_on TEXT,
  month TEXT,
  class TEXT NOT NULL CHECK (class IN ('customer', 'own', 'auto', 'bounce', 'bulk', 'internal', 'supplier', 'spam')),
  class_reason TEXT NOT NULL,
  class_by_owner INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL,
  person_name TEXT,
  person_address TEXT,
  language TEXT,
  thread_id INTEGER,
  case_id INTEGER REFERENCES feedback_case (id) ON DELETE SET NULL,
  type TEXT,
  sentiment TEXT,
  cause TEXT,
  outcome TEXT,
  decline_reason TEXT,
  competitor TEXT,
  gold INTEGER NOT NULL DEFAULT 0,
  refusal TEXT,
  uncertainty REAL NOT NULL DEFAULT 0,
  reviewed_at TEXT,
  note TEXT NOT NULL DEFAULT '',
  tagger_version TEXT NOT NULL DEFAULT '',
  snippet TEXT NOT NULL
) STRICT;
CREATE INDEX verbatim_by_date ON verbatim (said_on);
CREATE INDEX verbatim_by_class ON verbatim (class, said_on);
CREATE INDEX verbatim_by_month ON verbatim (month, class);
CREATE INDEX verbatim_by_person ON verbatim (person_address) WHERE person_address IS NOT NULL;
CREATE INDEX verbatim_by_thread ON verbatim (thread_id, said_on) WHERE thread_id IS NOT NULL;
CREATE INDEX verbatim_by_case ON verbatim (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX verbatim_decline ON verbatim (month, case_id, reviewed_at, decline_reason, competitor) WHERE type = 'decline';
CREATE INDEX verbatim_refusal ON verbatim (month, refusal, reviewed_at, class) WHERE refusal IS NOT NULL;
CREATE INDEX verbatim_reviewed ON verbatim (reviewed_at) WHERE reviewed_at IS NOT NULL;
CREATE INDEX verbatim_queue ON verbatim (gold DESC, uncertainty DESC, said_on DESC) WHERE reviewed_at IS NULL AND class = 'customer';

CREATE TABLE verbatim_text (
  verbatim_id INTEGER PRIMARY KEY REFERENCES verbatim (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  hidden TEXT NOT NULL,
  findings TEXT NOT NULL,
  suggested_sentiment TEXT
) STRICT;

CREATE TABLE review (
  verbatim_id INTEGER PRIMARY KEY REFERENCES verbatim (id) ON DELETE CASCADE,
  decision TEXT NOT NULL,
  reviewed_at TEXT NOT NULL
) STRICT;

CREATE TABLE sighting (
  id INTEGER PRIMARY KEY,
  verbatim_id INTEGER NOT NULL REFERENCES verbatim (id) ON DELETE CASCADE,
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  locator TEXT NOT NULL,
  byte_offset INTEGER,
  labels TEXT NOT NULL,
  flags TEXT NOT NULL
) STRICT;
CREATE INDEX sighting_by_verbatim ON sighting (verbatim_id);
CREATE INDEX sighting_by_source ON sighting (source_id);

CREATE TABLE original_pack (id INTEGER PRIMARY KEY AUTOINCREMENT, bytes BLOB NOT NULL) STRICT;

CREATE TABLE message (
  verbatim_id INTEGER PRIMARY KEY REFERENCES verbatim (id) ON DELETE CASCADE,
  message_id TEXT,
  message_key INTEGER,
  content_hash INTEGER NOT NULL,
  said_at INTEGER,
  in_reply_to TEXT,
  refs TEXT NOT NULL,
  addresses TEXT NOT NULL,
  recipients TEXT NOT NULL,
  attachments TEXT NOT NULL,
  warnings TEXT NOT NULL,
  thread_index TEXT,
  base_subject TEXT NOT NULL,
  is_form INTEGER NOT NULL,
  is_direct INTEGER NOT NULL,
  is_auto_reply INTEGER NOT NULL,
  is_bounce INTEGER NOT NULL,
  is_bulk INTEGER NOT NULL,
  original_pack_id INTEGER REFERENCES original_pack (id) ON DELETE SET NULL,
  original_offset INTEGER,
  original_length INTEGER
) STRICT;
CREATE INDEX message_by_key ON message (message_key) WHERE message_key IS NOT NULL;
CREATE INDEX message_by_content ON message (content_hash, said_at);
CREATE INDEX message_by_pack ON message (original_pack_id) WHERE original_pack_id IS NOT NULL;

CREATE TABLE respondent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  row_key INTEGER NOT NULL,
  external_id TEXT NOT NULL,
  sheet TEXT,
  row INTEGER NOT NULL,
  score REAL,
  segment TEXT NOT NULL,
  columns TEXT NOT NULL,
  cells TEXT NOT NULL
) STRICT;
CREATE INDEX respondent_by_key ON respondent (row_key);

CREATE TABLE answer (
  verbatim_id INTEGER PRIMARY KEY REFERENCES verbatim (id) ON DELETE CASCADE,
  respondent_id INTEGER NOT NULL REFERENCES respondent (id)
) STRICT;
CREATE INDEX answer_by_respondent ON answer (respondent_id);

CREATE TABLE survey_mapping (header_key TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  archived INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE codebook_state (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT;
CREATE TABLE rule_list (id TEXT PRIMARY KEY, rules TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE coding (
  verbatim_id INTEGER NOT NULL REFERENCES verbatim (id) ON DELETE CASCADE,
  theme_id TEXT NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  layer TEXT NOT NULL CHECK (layer IN ('rule', 'model', 'owner')),
  confidence REAL NOT NULL,
  review TEXT NOT NULL CHECK (review IN ('suggested', 'confirmed', 'rejected')),
  polarity TEXT NOT NULL CHECK (polarity IN ('negative', 'neutral', 'positive', 'mixed')),
  evidence TEXT NOT NULL,
  PRIMARY KEY (verbatim_id, theme_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX coding_by_theme ON coding (theme_id, review, verbatim_id);

CREATE TABLE case_theme (
  case_id INTEGER NOT NULL REFERENCES feedback_case (id) ON DELETE CASCADE,
  theme_id TEXT NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  month TEXT,
  confirmed INTEGER NOT NULL,
  polarity TEXT NOT NULL,
  PRIMARY KEY (case_id, theme_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_theme_by_theme ON case_theme (theme_id, confirmed, case_id);
CREATE INDEX case_theme_by_month ON case_theme (month, theme_id, confirmed, polarity, case_id);

CREATE TABLE pending (what TEXT PRIMARY KEY CHECK (what IN ('threads')), since INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE class_rule (
  scope TEXT NOT NULL CHECK (scope IN ('sender', 'domain')),
  value TEXT NOT NULL,
  class TEXT NOT NULL,
  PRIMARY KEY (scope, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE model (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL,
  bytes BLOB NOT NULL,
  reviewed INTEGER NOT NULL
) STRICT;

CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'tag', 'reread')),
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

CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  params TEXT NOT NULL,
  change TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE quote_approval (
  month TEXT NOT NULL,
  verbatim_id INTEGER NOT NULL REFERENCES verbatim (id) ON DELETE CASCADE,
  masked TEXT NOT NULL,
  approved_at TEXT NOT NULL,
  PRIMARY KEY (month, verbatim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_approval_by_verbatim ON quote_approval (verbatim_id);

CREATE VIRTUAL TABLE verbatim_fts USING fts5 (
  title, words, person, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE verbatim_vocabulary USING fts5vocab (verbatim_fts, 'row');
`),
}
