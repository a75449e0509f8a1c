import type { Word } from '../words.ts'

/** Which word patterns of a codebook stand anywhere in a text. */
export interface Present {
  readonly has: (atom: number) => boolean
  readonly hasOneOf: (atoms: readonly number[]) => boolean
}

export interface Presence {
  /** Good until it is asked about the next text. */
  readonly of: (words: readonly Word[]) => Present
}

/** One array for all texts: a place bears the number of the last text that had the pattern, so nothing is ever cleared. */
export function createPresence(size: number): Presence {
  const seenIn = new Int32Array(size)
  let text = 0
  const present: Present = {
    has: atom => seenIn[atom] === text,
    hasOneOf: atoms => {
      for (let index = 0; index < atoms.length; index++) {
        if (seenIn[atoms[index] as number] === text) return true
      }
      return false
    },
  }
  return {
    of: words => {
      text++
      for (let at = 0; at < words.length; at++) {
        const { atoms } = words[at] as Word
        for (let index = 0; index < atoms.length; index++) seenIn[atoms[index] as number] = text
      }
      return present
    },
  }
}
