import type { ChangeWord } from '../../../contract/schemas/report.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { poissonTest, type Rate } from './poisson-test.ts'

/** This month and the twelve before it. */
export interface Comparison {
  readonly now: Rate
  readonly before: Rate
}

const LEVEL = 0.05
/** Second threshold: what differs by fewer cases is of no use to the owner, however sure it is. */
const FEWEST_CASES = 5

/** Words for all themes printed together, since the more one compares, the more is striking by chance. */
export function changeWords(comparisons: readonly Comparison[]): ChangeWord[] {
  const pValues = benjaminiHochberg(comparisons.map(({ now, before }) => poissonTest(now, before)))
  return comparisons.map((comparison, index) => wordFor(comparison, pValues[index] ?? 1))
}

function wordFor({ now, before }: Comparison, p: number): ChangeWord {
  if (now.exposure <= 0 || before.exposure <= 0) return 'too-few'
  const expected = (before.hits / before.exposure) * now.exposure
  if (Math.max(now.hits, expected) < FEWEST_CASES) return 'too-few'
  if (p >= LEVEL || Math.abs(now.hits - expected) < FEWEST_CASES) return 'usual'
  return now.hits > expected ? 'more' : 'fewer'
}
