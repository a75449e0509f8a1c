import type { ReadableDb, WritableDb } from '../handles.ts'

export interface StoredModel {
  readonly version: string
  readonly bytes: Uint8Array
  /** How many reviews there were when it learned. */
  readonly reviewed: number
}

export const readModel = (db: ReadableDb): StoredModel | null =>
  db.prepare<[], StoredModel>('SELECT version, bytes, reviewed FROM model').get() ?? null

export const saveModel = (db: WritableDb, { version, bytes, reviewed }: StoredModel): void =>
  void db
    .prepare<[string, Uint8Array, number]>(
      'INSERT OR REPLACE INTO model (id, version, bytes, reviewed) VALUES (1, ?, ?, ?)',
    )
    .run(version, bytes, reviewed)
