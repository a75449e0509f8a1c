import { anyWord } from './atoms.ts'
import type { CompiledStep, CompiledTerm } from './compiled-term.ts'

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

/**
 * `mine` are the numbers of the terms to index. Entries are counted first and then laid out: a list for each of some
 * thousand patterns, made anew in every reading thread, took longer than reading a hundred mails.
 */
export function createAnchorIndex(terms: readonly CompiledTerm[], mine: readonly number[], size: number): AnchorIndex {
  const starts = new Int32Array(size + 1)
  for (const number of mine)
    for (const atom of anchorAtoms(terms, number)) if (atom !== anyWord) addAt(starts, atom + 1)
  for (let atom = 0; atom < size; atom++) starts[atom + 1] = (starts[atom + 1] as number) + (starts[atom] as number)
  const places = starts.slice()
  const [all, needs] = [new Int32Array(starts[size] as number), new Int32Array(starts[size] as number)]
  for (const number of mine) {
    const need = needOf(terms[number] as CompiledTerm)
    for (const atom of anchorAtoms(terms, number)) {
      if (atom === anyWord) continue
      const place = addAt(places, atom)
      all[place] = number
      needs[place] = need
    }
  }
  return { starts, terms: all, needs }
}

function anchorAtoms(terms: readonly CompiledTerm[], number: number): readonly number[] {
  const { steps, anchor } = terms[number] as CompiledTerm
  return steps[anchor]?.atoms ?? []
}

/** Adds one; gives the number before. */
const addAt = (counts: Int32Array, at: number): number => (counts[at] as number)++

/** One step is enough to dismiss most phrases; one with several forms cannot be told by a number. */
function needOf({ steps, anchor }: CompiledTerm): number {
  if (steps.length === 1) return needsNothing
  for (let at = steps.length - 1; at >= 0; at--) {
    const atoms = at === anchor ? [] : (steps[at] as CompiledStep).atoms
    if (atoms.length === 1 && atoms[0] !== anyWord) return atoms[0] as number
  }
  return needsOneOfSome
}
