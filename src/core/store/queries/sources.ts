import type { Source } from '../../../contract/schemas/source.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'

interface SourceRow {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly format: string
  readonly kind: 'mailbox' | 'survey'
  readonly imported_at: string
  readonly read: number
  readonly imported: number
  readonly duplicates: number
  readonly skipped: number
  readonly bytes: number
}

const columns = 'id, name, path, format, kind, imported_at, read, imported, duplicates, skipped, bytes'
const rowToSource = ({ imported_at, ...row }: SourceRow): Source => ({ ...row, importedAt: imported_at })

/** Newest import first. */
export const listSources = (db: ReadableDb): Source[] =>
  db.prepare<[], SourceRow>(`SELECT ${columns} FROM source ORDER BY id DESC`).all().map(rowToSource)

/** null where its import was taken back. */
export function findSource(db: ReadableDb, id: number): Source | null {
  const row = db.prepare<[number], SourceRow>(`SELECT ${columns} FROM source WHERE id = ?`).get(id)
  return row === undefined ? null : rowToSource(row)
}

/** The import of this very file, whole or cut short. */
export function findSourceByFingerprint(db: ReadableDb, fingerprint: string): Source | null {
  const row = db
    .prepare<[string], SourceRow>(`SELECT ${columns} FROM source WHERE fingerprint = ? ORDER BY id LIMIT 1`)
    .get(fingerprint)
  return row === undefined ? null : rowToSource(row)
}

export interface NewSource {
  readonly name: string
  readonly path: string
  readonly format: string
  readonly kind: 'mailbox' | 'survey'
  readonly fingerprint: string
  readonly importedAt: string
  readonly bytes: number
}

/** Before anything of it is read: all counts are zero. Returns its id. */
export function addSource(db: WritableDb, source: NewSource): number {
  const { lastInsertRowid } = db
    .prepare<[string, string, string, string, string, string, number]>(
      'INSERT INTO source (name, path, format, kind, fingerprint, imported_at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(source.name, source.path, source.format, source.kind, source.fingerprint, source.importedAt, source.bytes)
  return Number(lastInsertRowid)
}

export interface SourceCounts {
  readonly read: number
  readonly imported: number
  readonly duplicates: number
}

/** Written with each batch, so that a source cut short says truly what it holds. */
export function countUp(db: WritableDb, sourceId: number, more: SourceCounts): void {
  db.prepare<[number, number, number, number]>(
    'UPDATE source SET read = read + ?, imported = imported + ?, duplicates = duplicates + ? WHERE id = ?',
  ).run(more.read, more.imported, more.duplicates, sourceId)
}

/** Read to its end. What was skipped is known only then: a file read in two goes skips the same items twice. */
export const markComplete = (db: WritableDb, sourceId: number, skipped: number): void =>
  void db
    .prepare<[number, number, number]>(
      'UPDATE source SET complete = 1, skipped = ?, read = imported + duplicates + ? WHERE id = ?',
    )
    .run(skipped, skipped, sourceId)
