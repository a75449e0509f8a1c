import { basename, resolve } from 'node:path'
import { GoldwertError } from '../../../contract/errors.ts'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import { reasonOf } from './seen.ts'
import type { Tally } from './tally.ts'

export interface FileToImport extends Fingerprint {
  /** As the owner gave it. */
  readonly path: string
  readonly full: string
}

/** A file that is not there is skipped when there are others, and the import's failure when there are none. */
export async function prepareFiles(paths: readonly string[], tally: Tally): Promise<FileToImport[]> {
  const files: FileToImport[] = []
  for (const path of new Set(paths)) {
    const full = resolve(path)
    try {
      files.push({ path, full, ...(await fingerprintOf(full)) })
    } catch (cause) {
      const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
      skipFile(
        new GoldwertError(isMissing ? 'file.missing' : 'file.unreadable', { name: basename(full) }, { cause }),
        path,
        paths.length,
        tally,
      )
    }
  }
  return files
}

/** Notes what is wrong with a file; throws what is no fault of the file, and where it is the only one. */
export function skipFile(error: unknown, path: string, files: number, tally: Tally): void {
  if (!(error instanceof GoldwertError) || files === 1) throw error
  tally.skip({ source: path, locator: '', reason: reasonOf(error) })
}
