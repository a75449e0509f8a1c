import { shiftMonth } from '../../contract/months.ts'
import { monthOf } from './month.ts'

/**
 * The first month whose letters are kept. Ages count from the newest letter, as everywhere; but a clock that ran ahead in
 * somebody's mail must not make all the others old.
 */
export function keptFrom(cutOff: string | null, now: Date, months: number): string | null {
  if (cutOff === null) return null
  const today = new Date(Math.min(Date.parse(cutOff), now.getTime()))
  return shiftMonth(monthOf(today.toISOString()), -months)
}
