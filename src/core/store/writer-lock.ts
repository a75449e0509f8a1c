import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { GoldwertError } from '../../contract/errors.ts'
import { removeQuietly } from './remove-quietly.ts'

export interface WriterLock {
  readonly release: () => void
}

/**
 * One process writes a workspace. The lock is an open transaction on a file beside it: the system gives it up when the
 * process dies, however it dies, so that no stale lock can shut the owner out.
 */
export function takeWriterLock(path: string): WriterLock {
  const lockPath = `${path}-lock`
  const database = new Database(lockPath, { timeout: 0 })
  try {
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    if (cause instanceof Database.SqliteError && cause.code === 'SQLITE_BUSY')
      throw new GoldwertError('workspace.busy', { name: basename(path), path }, { cause })
    throw cause
  }
  return {
    release: () => {
      // Removed while still held, so that nobody can take a file that is about to vanish. Windows refuses: there the empty file stays.
      removeQuietly(lockPath)
      database.close()
    },
  }
}
