import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { GoldwertError } from '../../contract/errors.ts'
import { toHandle, tune } from './database.ts'
import type { WritableDb } from './handles.ts'
import { migrate, schemaVersion, versionOf } from './migrate.ts'
import { withStoreErrors } from './store-errors.ts'
import { takeWriterLock, type WriterLock } from './writer-lock.ts'

/** "GWRT": marks a SQLite file as a workspace, whatever its name. */
export const applicationId = 0x47575254

/** An open workspace. */
export interface Store {
  readonly path: string
  readonly db: WritableDb
  readonly schemaVersion: number
  readonly access: Access
  /** Copies the whole workspace to a new file while it stays open; resolves with the size in bytes. */
  readonly backup: (to: string) => Promise<number>
  /** Folds the log into the file. */
  readonly checkpoint: () => void
  readonly close: () => void
}
export type Access = 'write' | 'read'

export interface OpenOptions {
  readonly create?: boolean
  readonly access?: Access
  /** Reads it as it lies, also from an older Goldwert: only to be copied. */
  readonly asItLies?: boolean
  /** Hears that a large file of an older Goldwert is about to be brought up to date, which takes seconds. */
  readonly onUpgrade?: () => void
}

const inMemory = ':memory:'

/**
 * Opens the workspace at `path`, or makes a new one. Refuses what is no workspace, comes from a newer Goldwert, is
 * damaged, or is being written by another process (GoldwertError `workspace.*`, `file.*`).
 */
export function openStore(path: string, options: OpenOptions = {}): Store {
  const { create = false, access = 'write', asItLies = false, onUpgrade } = options
  const file = path === inMemory ? path : resolve(path)
  const isNew = file === inMemory || checkFile(file, create)
  if (access === 'read' && !asItLies && isOlder(file)) openStore(file, { ...options, access: 'write' }).close()
  return withStoreErrors(file, () => {
    const lock = file === inMemory || access === 'read' ? null : takeWriterLock(file)
    try {
      return connect(file, isNew, access, lock, onUpgrade)
    } catch (error) {
      lock?.release()
      throw error
    }
  })
}

/** What only reads cannot bring it up to date. */
function isOlder(file: string): boolean {
  return withStoreErrors(file, () => {
    const database = new Database(file, { timeout: 2000, readonly: true })
    try {
      return versionOf(database) < schemaVersion
    } finally {
      database.close()
    }
  })
}

/** Looks before SQLite does: SQLite would make a new file of a wrong name, and read an empty file as an empty database. */
function checkFile(file: string, create: boolean): boolean {
  const params = { name: basename(file), path: file }
  if (!existsSync(file)) {
    if (create) return true
    throw new GoldwertError('workspace.missing', params)
  }
  if (create) throw new GoldwertError('workspace.exists', params)
  if (statSync(file).isDirectory() || !startsLikeSqlite(file))
    throw new GoldwertError('workspace.not-a-workspace', params)
  return false
}

function startsLikeSqlite(file: string): boolean {
  return withStoreErrors(file, () => {
    const head = Buffer.alloc(16)
    const descriptor = openSync(file, 'r')
    try {
      readSync(descriptor, head, 0, head.length, 0)
    } finally {
      closeSync(descriptor)
    }
    return head.toString('latin1') === 'SQLite format 3\0'
  })
}

function connect(file: string, isNew: boolean, access: Access, lock: WriterLock | null, onUpgrade?: () => void): Store {
  const database = new Database(file, { timeout: 2000, readonly: access === 'read' })
  try {
    if (isNew) database.pragma(`application_id = ${applicationId}`)
    else refuseStrangers(database, file)
    if (access === 'write') {
      tune(database)
      if (versionOf(database) < schemaVersion && isLarge(file)) onUpgrade?.()
      migrate(database, { path: file === inMemory ? null : file })
    }
    return toStore(database, file, access, lock)
  } catch (error) {
    database.close()
    throw error
  }
}

function refuseStrangers(database: Database.Database, file: string): void {
  const params = { name: basename(file), path: file }
  if (database.pragma('application_id', { simple: true }) !== applicationId)
    throw new GoldwertError('workspace.not-a-workspace', params)
  if (versionOf(database) > schemaVersion) throw new GoldwertError('workspace.newer', params)
  if (!looksWhole(database, file)) throw new GoldwertError('workspace.damaged', params)
}

/** Small files are read whole; a large one must open at once, there `workspace.check` looks closely. */
const READ_WHOLE_BYTES = 16 * 1024 * 1024

const isLarge = (file: string): boolean => file !== inMemory && statSync(file).size > READ_WHOLE_BYTES

function looksWhole(database: Database.Database, file: string): boolean {
  if (!isLarge(file)) return database.pragma('quick_check(1)', { simple: true }) === 'ok'
  const missing = database
    .prepare(
      `SELECT count(*) FROM (VALUES ('verbatim'), ('coding'), ('job')) WHERE column1 NOT IN (SELECT name FROM sqlite_schema)`,
    )
    .pluck()
    .get()
  return missing === 0
}

function toStore(database: Database.Database, file: string, access: Access, lock: WriterLock | null): Store {
  return {
    path: file,
    db: toHandle(database),
    schemaVersion: versionOf(database),
    access,
    backup: async to => {
      await database.backup(to)
      return statSync(to).size
    },
    checkpoint: () => void database.pragma('wal_checkpoint(TRUNCATE)'),
    close: () => {
      try {
        if (access === 'write' && file !== inMemory) database.pragma('optimize')
      } catch (error) {
        // A full disk has no room for what the planner would remember. The file must be given up all the same.
        console.error(error)
      }
      database.close()
      lock?.release()
    },
  }
}
