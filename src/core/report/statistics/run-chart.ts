import { binomialQuantile } from './binomial.ts'
import { median } from './quantile.ts'

export interface RunChart {
  readonly median: number
  /** Points that do not lie on the median. */
  readonly useful: number
  readonly longestRun: number
  readonly crossings: number
  /** Not chance alone: a run too long, or too few crossings of the median. */
  readonly shifted: boolean
}

const FEWEST_POINTS = 12

/**
 * Looks for a shift in a row of at least twelve points; null where there are fewer, or too few off the median.
 * A run of the same side longer than round(log2(n) + 3), or fewer crossings than the 5 % point of Binomial(n - 1, 0.5):
 * Anhøj and Olesen, Run Charts Revisited (2014). The rule "n points rising" is left out, as they show that it hardly finds anything.
 */
export function readRunChart(points: readonly number[]): RunChart | null {
  const middle = median(points)
  if (points.length < FEWEST_POINTS || middle === null) return null
  const sides = points.filter(point => point !== middle).map(point => point > middle)
  const useful = sides.length
  if (useful < 2) return null
  const longestRun = longestRunOf(sides)
  const crossings = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length
  const shifted = longestRun > Math.round(Math.log2(useful) + 3) || crossings < binomialQuantile(0.05, useful - 1, 0.5)
  return { median: middle, useful, longestRun, crossings, shifted }
}

function longestRunOf(sides: readonly boolean[]): number {
  let longest = 0
  let run = 0
  for (const [index, side] of sides.entries()) {
    run = index > 0 && side === sides[index - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}
