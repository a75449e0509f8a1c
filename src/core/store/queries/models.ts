import type { ReadableDb, WritableDb } from '../handles.ts'

export interface StoredModel {
  readonly version: string
  readonly bytes: Uint8Array
  /** How many reviews there were when it learned. */
  readonly reviewed: number
}

/** null until the first training. */
export const readModel = (db: ReadableDb): StoredModel | null =>
  db.prepare<[], StoredModel>('SELECT version, bytes, reviewed FROM model').get() ?? null

/** There is one; an older one is replaced. */
export const saveModel = (db: WritableDb, { version, bytes, reviewed }: StoredModel): void =>
  void db
    .prepare<[string, Uint8Array, number]>(
      'INSERT OR REPLACE INTO model (id, version, bytes, reviewed) VALUES (1, ?, ?, ?)',
    )
    .run(version, bytes, reviewed)
