import { fold } from './fold.ts'
import { ownCopy } from './own-copy.ts'
import { hashText } from './learner/hash.ts'
import type { WordScore } from './learner/word-score.ts'
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
  /** See `moodOf`. */
  knownMood: number | null
  /** By the model that scored it last; with the word, since to look it up by word would take longer than to add it up. */
  score: WordScore | null
  /** Word patterns of the codebook that this word matches, ascending. */
  readonly atoms: Int32Array
}

/** A mailbox has about as many distinct words as this; beyond it the table starts anew rather than grow without end. */
const maxWords = 50_000
/** Longer ones are codes and garbage, seen once; they are not kept. */
const maxKeptLength = 64

export interface Lexicon {
  /** The word at text.slice(start, end); `hash` is `hashUnit` over its units. */
  readonly look: (text: string, start: number, end: number, hash: number) => Word
}

export const hashStart = 2166136261
/** FNV-1a, grown unit by unit while the word is read. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 16777619)

/** Words are few and texts are many: looking a word up is what makes tagging fast. */
export function createLexicon(atoms: AtomIndex | null = null): Lexicon {
  const table = createWordTable()
  return {
    look: (text, start, end, hash) => {
      const known = table.find(text, start, end, hash)
      if (known !== undefined) return known
      const isKept = end - start <= maxKeptLength
      const word = toWord(isKept ? ownCopy(text, start, end) : text.slice(start, end), atoms)
      if (isKept) table.add(word, hash)
      return word
    },
  }
}

function toWord(raw: string, atoms: AtomIndex | null): Word {
  const folded = fold(raw)
  return {
    raw,
    folded,
    hash: hashText(folded),
    knownMood: null,
    score: null,
    atoms: atoms?.match(folded) ?? noAtoms,
    ...wordTraits(folded),
  }
}

interface WordTable {
  readonly find: (text: string, start: number, end: number, hash: number) => Word | undefined
  readonly add: (word: Word, hash: number) => void
}

/** Open addressing by a hash that is known already: a Map would need a string cut out for every word read. */
function createWordTable(): WordTable {
  let size = 0
  let places: (Word | undefined)[] = []
  let hashes = new Int32Array(0)
  const clear = (room: number): void => {
    size = 0
    places = Array.from({ length: room })
    hashes = new Int32Array(room)
  }
  const add = (word: Word, hash: number): void => {
    if (size * 2 >= places.length) grow()
    let at = hash & (places.length - 1)
    while (places[at] !== undefined) at = (at + 1) & (places.length - 1)
    places[at] = word
    hashes[at] = hash
    size++
  }
  const grow = (): void => {
    const before = { places, hashes }
    const keeps = size < maxWords
    clear(keeps ? places.length * 2 : firstRoom)
    if (!keeps) return
    before.places.forEach((word, at) => {
      if (word !== undefined) add(word, before.hashes[at] as number)
    })
  }
  clear(firstRoom)
  return {
    add,
    find: (text, start, end, hash) => {
      const mask = places.length - 1
      for (let at = hash & mask; ; at = (at + 1) & mask) {
        const word = places[at]
        if (word === undefined) return undefined
        if (hashes[at] === hash && isSame(word.raw, text, start, end)) return word
      }
    },
  }
}
const firstRoom = 1 << 14

function isSame(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false
  for (let at = 0; at < raw.length; at++) if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** How a word feels by natural's vocabularies, -1 to 1. They fill megabytes, so they are read when a model first asks. */
export const moodOf = (word: Word): number => (word.knownMood ??= vocabularyMood(word.folded))
