import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { GoldwertError } from '../contract/errors.ts'

/** Whole paths of files that are there. A misspelt name is told before anything is opened or made. */
export function existingPaths(words: readonly string[]): string[] {
  const missing = words.find(path => !existsSync(path))
  if (missing !== undefined) throw new GoldwertError('file.missing', { name: missing })
  return words.map(path => resolve(path))
}
