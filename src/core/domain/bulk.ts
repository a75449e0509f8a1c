import type { BulkChange, Decision } from '../../contract/schemas/review.ts'
import type { Effective } from './effective.ts'

/** What is shown of a letter before a bulk decision. */
export interface Shown extends Pick<Effective, 'type' | 'sentiment' | 'cause' | 'outcome' | 'declineReason' | 'gold'> {
  readonly verbatimId: number
  readonly themeIds: readonly string[]
}

/** The decision on one letter among many: its themes, and what the owner said for all. What nobody looked at stays suggested. */
export function bulkDecision(shown: Shown, change: BulkChange): Decision {
  const { add, remove, noThemes, ...said } = change
  const gone = new Set(remove)
  const kept = noThemes ? [] : shown.themeIds.filter(id => !gone.has(id))
  const { verbatimId } = shown
  const themes = [...new Set([...kept, ...add])]
  return { verbatimId, themes, ...known(said) }
}

const known = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
