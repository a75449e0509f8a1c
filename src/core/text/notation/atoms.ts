import type { WordPattern } from './parse.ts'

export const noAtoms = new Int32Array(0)

/** Every distinct word pattern of a codebook, numbered; answers which of them a word matches, at a cost that hardly grows with their number. */
export interface AtomIndex {
  readonly size: number
  readonly add: (pattern: WordPattern) => number
  readonly match: (folded: string) => Int32Array
}

/** The number that stands for "any word". */
export const anyWord = -1

interface Affixes {
  readonly ids: Map<string, number>
  readonly lengths: number[]
}
const affixes = (): Affixes => ({ ids: new Map(), lengths: [] })

function addTo({ ids, lengths }: Affixes, text: string, next: number): number {
  const known = ids.get(text)
  if (known !== undefined) return known
  ids.set(text, next)
  if (!lengths.includes(text.length)) lengths.push(text.length)
  return next
}

/** Affixes are looked up by length, so a word costs one look-up per length in use, however many affixes there are. */
export function createAtomIndex(): AtomIndex {
  const byKind = { whole: affixes(), start: affixes(), end: affixes(), part: affixes() }
  let size = 0
  return {
    get size() {
      return size
    },
    add: ({ kind, text }) => {
      if (kind === 'any') return anyWord
      const id = addTo(byKind[kind], text, size)
      if (id === size) size++
      return id
    },
    match: word => {
      const found: number[] = []
      const note = (id: number | undefined): void => {
        if (id !== undefined) found.push(id)
      }
      note(byKind.whole.ids.get(word))
      for (const length of byKind.start.lengths)
        if (length <= word.length) note(byKind.start.ids.get(word.slice(0, length)))
      for (const length of byKind.end.lengths) if (length <= word.length) note(byKind.end.ids.get(word.slice(-length)))
      for (const [text, id] of byKind.part.ids) if (word.includes(text)) note(id)
      return found.length === 0 ? noAtoms : Int32Array.from(found).sort()
    },
  }
}
