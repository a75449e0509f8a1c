import { secondsOf } from '../../domain/seconds-of.ts'

/** More than `isDuplicate` asks for where the words are the same. */
const AROUND_S = 1000

/**
 * The hours, as the index `message_by_content` counts them (`said_at / 3600`), in which the same letter may lie once more: one,
 * near the hour two. null is the hour of letters without a date.
 */
export function hoursAround(saidOn: string | null): (number | null)[] {
  const at = secondsOf(saidOn)
  if (at === null) return [null]
  // As SQLite divides.
  const [first, last] = [Math.trunc((at - AROUND_S) / 3600), Math.trunc((at + AROUND_S) / 3600)]
  return first === last ? [first] : [first, last]
}
