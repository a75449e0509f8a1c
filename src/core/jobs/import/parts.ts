import { basename } from 'node:path'
import type { JobPart } from '../../../contract/schemas/job.ts'

/** The files of an import, each with how far it is. */
export interface Parts {
  /** The file is at so many bytes; so many items of it have been read. */
  readonly at: (path: string, done: number, items: number) => void
  readonly end: (path: string, state: 'done' | 'cancelled' | 'failed') => void
  readonly list: () => JobPart[]
  /** Files that were not read to their end. */
  readonly unfinished: () => string[]
}

/** `isUnwanted` tells at once what the owner has cancelled, also of files that are not begun. */
export function createParts(
  files: readonly { readonly path: string; readonly bytes: number }[],
  isUnwanted: (path: string) => boolean,
): Parts {
  const parts = new Map<string, JobPart>(
    files.map(({ path, bytes }) => [path, { path, name: basename(path), bytes, done: 0, items: 0, state: 'waiting' }]),
  )
  const change = (path: string, by: Partial<JobPart>): void => {
    const part = parts.get(path)
    if (part !== undefined) parts.set(path, { ...part, ...by })
  }
  return {
    at: (path, done, items) => change(path, { done, items, state: 'running' }),
    end: (path, state) => change(path, { state, ...(state === 'done' ? { done: parts.get(path)?.bytes ?? 0 } : {}) }),
    list: () =>
      [...parts.values()].map(part =>
        isUnwanted(part.path) && part.state !== 'done' ? { ...part, state: 'cancelled' } : part,
      ),
    unfinished: () => [...parts.values()].filter(({ state }) => state !== 'done').map(({ path }) => path),
  }
}
