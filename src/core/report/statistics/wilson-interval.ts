/** 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054

/**
 * 95 % interval of a share, `[low, high]` between 0 and 1; null without trials.
 * Wilson (1927), without continuity correction; method 3 of Newcombe, Two-sided confidence intervals for the single proportion (1998).
 */
export function wilsonInterval(hits: number, trials: number): [number, number] | null {
  if (trials <= 0) return null
  const share = hits / trials
  const spread = 1 + (Z * Z) / trials
  const centre = share + (Z * Z) / (2 * trials)
  const half = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials))
  return [clamp((centre - half) / spread), clamp((centre + half) / spread)]
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share))
