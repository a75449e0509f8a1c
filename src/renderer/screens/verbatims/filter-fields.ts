import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'

export type FilterField = keyof VerbatimFilter

/** One thing a list is narrowed by, as the owner sees it: `value` is one of several where the field holds a list. */
export interface FilterPart {
  readonly field: FilterField
  readonly value: string
}

/** What narrows a list, one part for each value. `themeMatch` only says how themes combine and is no part. */
export const filterParts = (filter: VerbatimFilter): readonly FilterPart[] =>
  (Object.keys(filter) as FilterField[])
    .filter(field => field !== 'themeMatch' && filter[field] !== undefined)
    .flatMap(field => [filter[field]].flat().map(value => ({ field, value: String(value) })))

/** The filter without this part; the last value of a list takes its field along. */
export function withoutPart(filter: VerbatimFilter, { field, value }: FilterPart): VerbatimFilter {
  const held = filter[field]
  const rest = Array.isArray(held) ? held.filter(other => other !== value) : []
  const kept = Object.fromEntries(Object.entries(filter).filter(([name]) => name !== field))
  const narrowed: VerbatimFilter = rest.length > 0 ? { ...kept, [field]: rest } : kept
  return (narrowed.themeIds?.length ?? 0) < 2 ? withoutMatch(narrowed) : narrowed
}

const withoutMatch = (filter: VerbatimFilter): VerbatimFilter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== 'themeMatch'))
