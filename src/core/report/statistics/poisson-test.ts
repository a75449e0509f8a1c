import { binomialDensity } from './binomial.ts'

/** A count and what it is a count of, e.g. cases with a theme among all cases. */
export interface Rate {
  readonly hits: number
  readonly exposure: number
}

/** Ties are equal only up to rounding; the factor is that of R's `binom.test`. */
const TIE = 1 + 1e-7

/**
 * Two-sided p-value of the exact conditional test that two Poisson rates are equal: given the sum of the hits, the first
 * count is binomial with the share of its exposure. Przyborowski and Wilenski (1940); the two tails are joined as in R's `poisson.test`.
 * 1 where nothing can be compared.
 */
export function poissonTest(a: Rate, b: Rate): number {
  const trials = a.hits + b.hits
  const share = a.exposure / (a.exposure + b.exposure)
  if (trials === 0 || a.exposure <= 0 || b.exposure <= 0) return 1
  const limit = binomialDensity(a.hits, trials, share) * TIE
  let sum = 0
  for (let hits = 0; hits <= trials; hits++) {
    const density = binomialDensity(hits, trials, share)
    if (density <= limit) sum += density
  }
  return Math.min(1, sum)
}
