import { basename } from 'node:path'
import { GoldwertError, type ErrorCode } from '../../contract/errors.ts'

/** SQLite's and the system's names of trouble, and ours. Longer names come first: SQLITE_IOERR_… stays unspecific. */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_NOTADB', 'workspace.not-a-workspace'],
  ['SQLITE_CORRUPT', 'workspace.damaged'],
  ['SQLITE_BUSY', 'workspace.busy'],
  ['SQLITE_LOCKED', 'workspace.busy'],
  ['SQLITE_FULL', 'disk.full'],
  ['SQLITE_READONLY', 'file.not-writable'],
  ['SQLITE_PERM', 'file.not-writable'],
  ['SQLITE_CANTOPEN', 'file.not-writable'],
  ['ENOSPC', 'disk.full'],
  ['EDQUOT', 'disk.full'],
  ['EACCES', 'file.not-writable'],
  ['EPERM', 'file.not-writable'],
  ['EROFS', 'file.not-writable'],
  ['EISDIR', 'workspace.not-a-workspace'],
]

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Trouble with the file at `path` in words the owner can be told; what we do not know stays as it is. */
export function storeError(error: unknown, path: string): unknown {
  if (error instanceof GoldwertError) return error
  const known = codes.find(([prefix]) => codeOf(error).startsWith(prefix))
  return known === undefined ? error : new GoldwertError(known[1], { name: basename(path), path }, { cause: error })
}

/** Runs `work` and puts its trouble with the file at `path` into words. */
export function withStoreErrors<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storeError(error, path)
  }
}
