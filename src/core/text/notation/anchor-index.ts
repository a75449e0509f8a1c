import { anyWord } from './atoms.ts'
import type { CompiledTerm } from './rules.ts'

/**
 * The terms to look for at each word pattern, laid out in three rows of numbers: nine of ten phrases fail, and they do so
 * here, before any object of theirs is touched.
 */
export interface AnchorIndex {
  /** Entries of pattern `atom` are those from starts[atom] to starts[atom + 1]. */
  readonly starts: Int32Array
  /** Which term of the rule set. */
  readonly terms: Int32Array
  /** A pattern that must stand elsewhere in the text, or one of the two below. */
  readonly needs: Int32Array
}

/** The term is this one word. */
export const needsNothing = -1
/** What else must be there has several forms. */
export const needsOneOfSome = -2

export function createAnchorIndex(terms: readonly CompiledTerm[], mine: readonly number[], size: number): AnchorIndex {
  const lists: number[][] = Array.from({ length: size }, () => [])
  for (const number of mine) {
    const { steps, anchor } = terms[number] as CompiledTerm
    for (const atom of steps[anchor]?.atoms ?? []) if (atom !== anyWord) lists[atom]?.push(number)
  }
  const starts = new Int32Array(size + 1)
  for (const [atom, list] of lists.entries()) starts[atom + 1] = (starts[atom] as number) + list.length
  const all = Int32Array.from(lists.flat())
  return { starts, terms: all, needs: all.map(number => needOf(terms[number] as CompiledTerm)) }
}

/** One step is enough to dismiss most phrases; one with several forms cannot be told by a number. */
function needOf({ steps, anchor }: CompiledTerm): number {
  if (steps.length === 1) return needsNothing
  const single = steps.findLast(({ atoms }, at) => at !== anchor && atoms.length === 1 && atoms[0] !== anyWord)
  return single?.atoms[0] ?? needsOneOfSome
}
