import type { VerbatimSummary } from '../../../contract/schemas/verbatim.ts'

/** A letter left for later, and where it stood. */
export interface PutOff {
  readonly verbatimId: number
  readonly index: number
  /** The decision before it, so that steps are taken back in the order they were made; null where it was the first. */
  readonly after: number | null
}

/** What the next step back brings again; null where that is a decision. */
export function lastPutOff(skipped: readonly PutOff[], decided: readonly number[]): PutOff | null {
  const last = skipped.at(-1)
  return last && last.after === (decided.at(-1) ?? null) ? last : null
}

/** The letter where it stood before; as they are where it has left the list. */
export function rowsWithBack(
  rows: readonly VerbatimSummary[],
  { verbatimId, index }: PutOff,
): readonly VerbatimSummary[] {
  const row = rows.find(({ id }) => id === verbatimId)
  if (!row) return rows
  const others = rows.filter(other => other !== row)
  return [...others.slice(0, index), row, ...others.slice(index)]
}
