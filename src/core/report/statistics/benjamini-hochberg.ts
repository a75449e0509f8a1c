/**
 * P-values adjusted for the number of tests, in their own order, so that of all findings below 0.05 at most one in twenty is false on average.
 * Benjamini and Hochberg, Controlling the False Discovery Rate (1995).
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const largestFirst = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p)
  const adjusted = pValues.map(() => 1)
  let smallest = 1
  for (const [position, { p, index }] of largestFirst.entries()) {
    const rank = pValues.length - position
    smallest = Math.min(smallest, (p * pValues.length) / rank)
    adjusted[index] = smallest
  }
  return adjusted
}
