/** Natural logarithms of factorials, by sums: exact enough for counts of cases, and grown as needed. */
const logFactorials: number[] = [0]

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i))
  return logFactorials[n] ?? 0
}

/** Probability of exactly `hits` in `trials`, each with probability `share`. */
export function binomialDensity(hits: number, trials: number, share: number): number {
  if (share <= 0) return hits === 0 ? 1 : 0
  if (share >= 1) return hits === trials ? 1 : 0
  const ways = logFactorial(trials) - logFactorial(hits) - logFactorial(trials - hits)
  return Math.exp(ways + hits * Math.log(share) + (trials - hits) * Math.log(1 - share))
}

/** Smallest number of hits whose cumulated probability reaches `level`. */
export function binomialQuantile(level: number, trials: number, share: number): number {
  let sum = 0
  for (let hits = 0; hits < trials; hits++) {
    sum += binomialDensity(hits, trials, share)
    if (sum >= level) return hits
  }
  return trials
}
