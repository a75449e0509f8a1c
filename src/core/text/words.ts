import { fold } from './fold.ts'
import type { AtomIndex } from './notation/atoms.ts'
import { noAtoms } from './notation/atoms.ts'
import { wordTraits } from './word-traits.ts'
import type { WordTraits } from './word-traits.ts'

/** All that can be known of a word by itself; worked out once and then looked up. */
export interface Word extends WordTraits {
  /** As written. */
  readonly raw: string
  readonly folded: string
  /** Word patterns of the codebook that this word matches, ascending. */
  readonly atoms: Int32Array
  /** Room for the learner: what this word adds to each score, filled on demand. */
  learned: Float32Array | null
}

/** A mailbox has about as many distinct words as this; beyond it the table starts anew rather than grow without end. */
const maxWords = 200_000

export interface Lexicon {
  readonly look: (raw: string) => Word
  /** Forgets what the learner left at words, after it has learned more. */
  readonly forgetLearned: () => void
}

/** Words are few and texts are many: looking a word up is what makes tagging fast. */
export function createLexicon(atoms: AtomIndex | null = null): Lexicon {
  let words = new Map<string, Word>()
  return {
    look: raw => {
      const known = words.get(raw)
      if (known !== undefined) return known
      if (words.size >= maxWords) words = new Map()
      const folded = fold(raw)
      const word = { raw, folded, atoms: atoms?.match(folded) ?? noAtoms, learned: null, ...wordTraits(folded) }
      words.set(raw, word)
      return word
    },
    forgetLearned: () => {
      for (const word of words.values()) word.learned = null
    },
  }
}
