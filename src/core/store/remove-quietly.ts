import { rmSync } from 'node:fs'

/** Removes a file of ours if it can be removed; one left behind does no harm. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Held by another program, or its folder is none: it stays.
  }
}
