import { fold } from './fold.ts'
import { hashText } from './learner/hash.ts'
import type { AtomIndex } from './notation/atoms.ts'
import { noAtoms } from './notation/atoms.ts'
import { vocabularyMood } from './sentiment/vocabulary.ts'
import { wordTraits } from './word-traits.ts'
import type { WordTraits } from './word-traits.ts'

/** All that can be known of a word by itself; worked out once and then looked up. */
export interface Word extends WordTraits {
  /** As written. */
  readonly raw: string
  readonly folded: string
  /** Stable number of the folded word. */
  readonly hash: number
  /** How it feels by natural's vocabularies, -1 to 1. */
  readonly mood: number
  /** Word patterns of the codebook that this word matches, ascending. */
  readonly atoms: Int32Array
}

/** A mailbox has about as many distinct words as this; beyond it the table starts anew rather than grow without end. */
const maxWords = 200_000

export interface Lexicon {
  readonly look: (raw: string) => Word
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
      const word = {
        raw,
        folded,
        hash: hashText(folded),
        mood: vocabularyMood(folded),
        atoms: atoms?.match(folded) ?? noAtoms,
        ...wordTraits(folded),
      }
      words.set(raw, word)
      return word
    },
  }
}
