/** A pair of judgements on the same thing: the first look and the second. */
export type JudgedTwice = readonly [first: string, second: string]

/**
 * Cohen's kappa: agreement beyond chance, 1 for full agreement, 0 for no better than chance. null where only one answer was
 * ever given: chance then explains everything, and nothing can be told (REPORT K19).
 */
export function kappaOf(pairs: readonly JudgedTwice[]): number | null {
  const n = pairs.length
  const answers = new Set(pairs.flat())
  if (n === 0 || answers.size < 2) return null
  const share = (count: number): number => count / n
  const observed = share(pairs.filter(([first, second]) => first === second).length)
  const expected = [...answers].reduce(
    (sum, answer) =>
      sum +
      share(pairs.filter(([first]) => first === answer).length) *
        share(pairs.filter(([, second]) => second === answer).length),
    0,
  )
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

/** Themes of a letter as judgements of their own: of each theme, whether it was set. */
export const themePairs = (
  themeIds: readonly string[],
  first: readonly string[],
  second: readonly string[],
): JudgedTwice[] => themeIds.map(id => [String(first.includes(id)), String(second.includes(id))])
