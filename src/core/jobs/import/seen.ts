import { basename } from 'node:path'
import { GoldwertError } from '../../../contract/errors.ts'
import type { ImportSummary, Skipped } from '../../../contract/schemas/source.ts'
import type { ImportBatch } from '../../intake/import-row.ts'

/** What is seen of one file while it is read, so that at its end the owner hears what was wrong with it as a whole. */
export interface Seen {
  readonly batch: (batch: ImportBatch) => void
  readonly skipped: () => readonly Skipped[]
  /** The last mail, where the file ends in the middle of it. */
  readonly cutOff: () => ImportSummary['cutOff'][number] | null
  /** Throws file.nothing-inside, file.cut-off, file.unreadable or table.no-text for a file that gave nothing at all. */
  readonly assertUseful: () => void
}

export function createSeen(path: string): Seen {
  const skipped: Skipped[] = []
  let last: ImportBatch['rows'][number] | undefined
  let table: ImportBatch['mapped'] = null
  return {
    batch: ({ rows, mapped, skipped: more }) => {
      last = rows.at(-1) ?? last
      table = mapped ?? table
      for (const { locator, reason } of more) skipped.push({ source: path, locator, reason })
    },
    skipped: () => skipped,
    cutOff: () => {
      const isCut = last?.kind === 'message' && last.offset !== null && last.isUnclosed
      return isCut ? { source: path, locator: last?.locator ?? '' } : null
    },
    assertUseful: () => {
      const name = basename(path)
      if (last !== undefined) return
      if (skipped.length === 0) throw new GoldwertError('file.nothing-inside', { name })
      if (table !== null && !Object.values(table.roles).includes('text'))
        throw new GoldwertError('table.no-text', { name })
      if (skipped.length === 1 && skipped[0]?.locator === '')
        throw new GoldwertError(skipped[0].reason === 'cut-off' ? 'file.cut-off' : 'file.unreadable', { name })
    },
  }
}

/** A file's error as the reason why it was skipped among others. */
export const reasonOf = ({ code }: GoldwertError): string => code.replace(/^(?:file|table)\./, '')
