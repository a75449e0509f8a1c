import type { Vocabulary } from '../search/vocabulary.ts'
import type { WordPattern } from '../text/notation/parse.ts'
import { createTolerance, slipOf } from '../text/notation/typing-errors.ts'

/** Words of the index that are one slip of the pen away from the patterns, and so are hit by them. */
export function misspeltWords(patterns: readonly WordPattern[], vocabulary: Vocabulary): string[] {
  const tolerance = createTolerance()
  const slips = new Set<string>()
  for (const [id, { kind, text }] of patterns.entries()) {
    const slip = slipOf(text)
    if (slip === null || (kind !== 'whole' && kind !== 'start')) continue
    tolerance.add(kind, text, id)
    slips.add(slip)
  }
  if (slips.size === 0) return []
  return vocabulary.fitting([...slips].join('|')).filter(word => tolerance.match(word).length > 0)
}
