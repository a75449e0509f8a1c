import type { CheckResult } from '../../contract/schemas/workspace.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

interface Probe {
  readonly name: string
  /** Rows that should not be there. */
  readonly sql: string
}

/** What must hold after any batch, whole or killed half-way. */
const probes: readonly Probe[] = [
  {
    name: 'verbatim without its words',
    sql: 'SELECT id FROM verbatim WHERE erased_at IS NULL AND id NOT IN (SELECT verbatim_id FROM verbatim_words)',
  },
  {
    name: 'words of an erased verbatim',
    sql: 'SELECT id FROM verbatim WHERE erased_at IS NOT NULL AND id IN (SELECT verbatim_id FROM verbatim_words UNION SELECT verbatim_id FROM copy)',
  },
  {
    name: 'words in a pack that is gone',
    sql: 'SELECT verbatim_id FROM (SELECT verbatim_id, pack_id FROM verbatim_words UNION ALL SELECT verbatim_id, pack_id FROM copy) WHERE pack_id NOT IN (SELECT id FROM text_pack)',
  },
  {
    name: 'words that cannot be read',
    sql: 'SELECT verbatim_id FROM verbatim_text WHERE text IS NULL OR hidden IS NULL OR findings IS NULL',
  },
  {
    name: 'verbatim that no source holds',
    sql: 'SELECT id FROM verbatim WHERE id NOT IN (SELECT verbatim_id FROM sighting)',
  },
  {
    name: 'message without its mail',
    sql: `SELECT id FROM verbatim WHERE kind = 'message' AND id NOT IN (SELECT verbatim_id FROM message)`,
  },
  {
    name: 'answer without its row',
    sql: `SELECT id FROM verbatim WHERE kind = 'answer' AND id NOT IN (SELECT verbatim_id FROM answer)`,
  },
  {
    name: 'verbatim missing from the search index',
    sql: 'SELECT id FROM verbatim WHERE erased_at IS NULL AND id NOT IN (SELECT id FROM verbatim_fts_docsize)',
  },
  {
    name: 'search index with words of a verbatim that is gone',
    sql: 'SELECT id FROM verbatim_fts_docsize WHERE id NOT IN (SELECT id FROM verbatim WHERE erased_at IS NULL)',
  },
  {
    name: 'source whose counts do not add up',
    sql: 'SELECT id FROM source WHERE imported + duplicates <> (SELECT count(*) FROM sighting s WHERE s.source_id = source.id)',
  },
]

/** Looks at every page and every reference of the workspace; seconds for a large one. */
export function checkWorkspace(db: WritableDb): CheckResult {
  const problems = [
    ...texts(db, 'PRAGMA integrity_check(20)').filter(line => line !== 'ok'),
    ...texts(db, 'PRAGMA foreign_key_check').map(table => `reference into nothing: ${table}`),
    ...probes.flatMap(probe => runProbe(db, probe)),
    ...checkIndex(db),
  ]
  return { sound: problems.length === 0, problems }
}

const texts = (db: ReadableDb, sql: string): string[] =>
  db
    .prepare<[], Record<string, unknown>>(sql)
    .all()
    .map(row => String(Object.values(row)[0]))

function runProbe(db: ReadableDb, { name, sql }: Probe): string[] {
  try {
    const n = db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM (${sql})`).get()?.n ?? 0
    return n === 0 ? [] : [`${name}: ${n}`]
  } catch (error) {
    // A pack that cannot be unpacked.
    return [`${name}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function checkIndex(db: WritableDb): string[] {
  try {
    db.prepare(`INSERT INTO verbatim_fts (verbatim_fts) VALUES ('integrity-check')`).run()
    return []
  } catch (error) {
    return [`search index: ${error instanceof Error ? error.message : String(error)}`]
  }
}
