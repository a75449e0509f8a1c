import Database from 'better-sqlite3'
import type { Statement } from 'better-sqlite3'
import type { WritableDb } from './handles.ts'
import { addTextFunctions, forgetPacks } from './text-packs.ts'

/** Filters make new SQL texts; beyond this number the oldest statement is forgotten. */
const KEPT_STATEMENTS = 400

/** Our handle over a SQLite connection: statements are compiled once. */
export function toHandle(database: Database.Database): WritableDb {
  addTextFunctions(database)
  const statements = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const kept = statements.get(sql)
    if (kept !== undefined) return kept
    const statement = database.prepare(sql)
    if (statements.size >= KEPT_STATEMENTS) statements.delete(statements.keys().next().value ?? '')
    statements.set(sql, statement)
    return statement
  }
  return {
    prepare: prepare as WritableDb['prepare'],
    exec: sql => void database.exec(sql),
    forgetUnpacked: () => forgetPacks(database),
    transaction: work => {
      try {
        return database.transaction(work).immediate()
      } catch (error) {
        forgetPacks(database)
        throw error
      }
    },
  }
}

/** How every connection of ours is set: WAL for readers beside the writer, foreign keys on, no fsync per batch (WAL keeps it whole after a crash). */
export function tune(database: Database.Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -8000')
  database.pragma('temp_store = MEMORY')
  database.pragma('wal_autocheckpoint = 4000')
}
