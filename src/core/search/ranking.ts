import type { ReadableDb } from '../store/handles.ts'
import { agesOf, fitsBetween } from '../store/queries/fts.ts'

/** Of a frequent word only so many are weighed, the newest; the others follow by age. */
export const WEIGHED = 400
/** Rows that may lie between those that count; weighing them all would take too long. */
const MOST_BETWEEN = 4000
const HALF_LIFE_DAYS = 365

/** Best first: by fit, and of two that fit alike the newer. `ids` are rising; `hits` counts all rows of the match. */
export function rank(db: ReadableDb, match: string, ids: readonly number[], hits: number): number[] {
  const [first] = ids
  const last = ids.at(-1)
  if (first === undefined || last === undefined) return []
  if (Math.min(hits, last - first + 1) > MOST_BETWEEN) return ids.toReversed()
  const fits = new Map(fitsBetween(db, match, first, last).map(({ id, fit }) => [id, fit]))
  const ages = agesOf(db, ids)
  const score = (id: number): number => (fits.get(id) ?? 0) * (0.5 + 0.5 * 2 ** (-(ages.get(id) ?? 0) / HALF_LIFE_DAYS))
  return ids.toSorted((a, b) => score(b) - score(a) || b - a)
}
