import { mkdirSync, renameSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import { removeQuietly } from './remove-quietly.ts'
import { openStore, type Store } from './open.ts'

/**
 * Copies the open workspace to `to`. An older copy there is replaced only when the new one is whole.
 * Returns its size in bytes. Errors: `backup.failed`, with SQLite's or the system's reason as the cause.
 */
export async function backupTo(store: Store, to: string): Promise<number> {
  const partial = `${to}.partial`
  try {
    mkdirSync(dirname(to), { recursive: true })
    const bytes = await store.backup(partial)
    renameSync(partial, to)
    return bytes
  } catch (cause) {
    removeQuietly(partial)
    throw new GoldwertError('backup.failed', { name: basename(to), path: to }, { cause })
  }
}

/**
 * Puts the copy `from` in the place of the workspace `path`, which must not be open; what lay there is kept beside it.
 * Returns where the old file lies, or null when there was none. Errors: `workspace.*` of either file.
 */
export async function restoreFrom(from: string, path: string): Promise<string | null> {
  const copy = openStore(from, { access: 'read', asItLies: true })
  try {
    const kept = setAside(path)
    await backupTo(copy, path)
    return kept
  } finally {
    copy.close()
  }
}

function setAside(path: string): string | null {
  try {
    // Opening it takes the writer's lock, and folds what its log still holds into the file.
    openStore(path).close()
  } catch (error) {
    const isGone = error instanceof GoldwertError && error.code === 'workspace.missing'
    if (isGone) return null
    if (error instanceof GoldwertError && error.code === 'workspace.busy') throw error
  }
  const kept = `${path}.replaced`
  renameSync(path, kept)
  for (const rest of ['-wal', '-shm']) removeQuietly(`${path}${rest}`)
  return kept
}
