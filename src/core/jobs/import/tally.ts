import type { ImportSummary, Skipped } from '../../../contract/schemas/source.ts'
import type { ReadableDb } from '../../store/handles.ts'
import { findSource } from '../../store/queries/sources.ts'
import type { BatchCounts } from './write-batch.ts'

/** Beyond these the list is too long to be read; their number still counts. */
const LISTED_SKIPS = 1000

/** Counts what an import does, over all its files. */
export interface Tally {
  readonly source: (sourceId: number, bytes: number) => void
  readonly batch: (counts: BatchCounts) => void
  readonly skip: (item: Skipped) => void
  /** The file ends in the middle of this mail. */
  readonly cutOff: (item: ImportSummary['cutOff'][number]) => void
  readonly items: () => number
  /** Letters that were not here before. */
  readonly imported: () => number
  /** Mails of which a fuller copy has come. */
  readonly rewritten: () => readonly number[]
  readonly summary: (db: ReadableDb) => ImportSummary
}

/** Begins at nothing; the time of the summary runs from here. */
export function createTally(): Tally {
  const startedAt = performance.now()
  const sourceIds: number[] = []
  const skipped: Skipped[] = []
  const cutOff: ImportSummary['cutOff'] = []
  const rewritten: number[] = []
  const counts = { imported: 0, duplicates: 0 }
  let skippedTotal = 0
  let bytes = 0
  const items = (): number => counts.imported + counts.duplicates + skippedTotal
  return {
    source: (sourceId, more) => {
      if (!sourceIds.includes(sourceId)) sourceIds.push(sourceId)
      bytes += more
    },
    rewritten: () => rewritten,
    batch: ({ imported, duplicates, known, rewritten: more }) => {
      rewritten.push(...more)
      counts.imported += imported
      counts.duplicates += duplicates + known
    },
    skip: item => {
      skippedTotal++
      if (skipped.length < LISTED_SKIPS) skipped.push(item)
    },
    cutOff: item => void cutOff.push(item),
    items,
    imported: () => counts.imported,
    summary: db => ({
      sources: sourceIds.flatMap(id => findSource(db, id) ?? []),
      read: items(),
      ...counts,
      skipped,
      skippedTotal,
      cutOff,
      seconds: Math.round(performance.now() - startedAt) / 1000,
      bytes,
      // In kilobytes on every system (libuv).
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
    }),
  }
}
