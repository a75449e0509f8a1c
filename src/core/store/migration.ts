import type { WritableDb } from './handles.ts'

/** A step of the schema: forward only, never edited once released, one transaction. */
export interface Migration {
  readonly version: number
  readonly up: (db: WritableDb) => void
}
