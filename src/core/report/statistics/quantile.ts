/**
 * Quantile of unordered values by linear interpolation between order statistics.
 * Hyndman and Fan, Sample Quantiles in Statistical Packages (1996), definition 7. Null without values.
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? 0
  const above = sorted[Math.ceil(position)] ?? below
  return below + (above - below) * (position - Math.floor(position))
}

export const median = (values: readonly number[]): number | null => quantile(values, 0.5)

/** Nine of ten values are at most this. */
export const p90 = (values: readonly number[]): number | null => quantile(values, 0.9)
