import { createCompoundSplitter } from './compounds.ts'
import type { WordPattern } from './parse.ts'
import { createPieceFilter, growHash, noHash } from './piece-filter.ts'
import type { PieceFilter } from './piece-filter.ts'
import { createTolerance } from './typing-errors.ts'

export const noAtoms = new Int32Array(0)

/** Every distinct word pattern of a codebook, numbered; answers which of them a word matches, at a cost that hardly grows with their number. */
export interface AtomIndex {
  readonly size: number
  readonly add: (pattern: WordPattern) => number
  /** The same word or beginning as the last part of a compound; null where it is too short to tell. */
  readonly addHead: (pattern: WordPattern) => number | null
  /** From now on one slip in the pattern, known by its number, is forgiven. */
  readonly forgive: (pattern: WordPattern, id: number) => void
  readonly match: (folded: string) => Int32Array
  /** Whether a pattern means just this word, without a slip. */
  readonly knows: (folded: string) => boolean
}

/** The number that stands for "any word". */
export const anyWord = -1

interface Affixes {
  readonly ids: Map<string, number>
  /** Which beginnings of a word are worth looking up. */
  readonly filter: PieceFilter
  readonly lengths: number[]
}
/** A shorter word is not looked for at the end of compounds. */
export const shortestHead = 5
const affixes = (): Affixes => ({ ids: new Map(), filter: createPieceFilter(), lengths: [] })

function addTo({ ids, filter, lengths }: Affixes, text: string, next: number): number {
  const known = ids.get(text)
  if (known !== undefined) return known
  ids.set(text, next)
  filter.add(text)
  if (!lengths.includes(text.length)) lengths.push(text.length)
  return next
}

const nothingKnown = { knows: () => false }

/** `others`: a word that they know is no slip of the pen. Beginnings and ends of a word are looked up, not the patterns gone through: a word costs the same however many there are. */
export function createAtomIndex(others: Pick<AtomIndex, 'knows'> = nothingKnown): AtomIndex {
  const byKind = { whole: affixes(), start: affixes(), end: affixes(), part: affixes() }
  const heads = { whole: affixes(), start: affixes() }
  const splitter = createCompoundSplitter()
  const tolerance = createTolerance()
  let size = 0
  const number = (list: Affixes, text: string): number => {
    const id = addTo(list, text, size)
    if (id === size) size++
    return id
  }
  const exactly = (word: string): { readonly found: number[]; readonly ends: ReturnType<typeof splitter.heads> } => {
    const found: number[] = []
    noteWhole(byKind, word, found)
    for (const length of byKind.end.lengths)
      if (length <= word.length) note(byKind.end.ids.get(word.slice(-length)), found)
    for (const [text, id] of byKind.part.ids) if (word.includes(text)) found.push(id)
    const ends = splitter.heads(word)
    for (const head of ends) noteWhole(heads, head, found)
    return { found, ends }
  }
  return {
    get size() {
      return size
    },
    add: ({ kind, text }) => (kind === 'any' ? anyWord : number(byKind[kind], text)),
    addHead: ({ kind, text }) => {
      if ((kind !== 'whole' && kind !== 'start') || text.length < shortestHead) return null
      splitter.add(text)
      return number(heads[kind], text)
    },
    forgive: ({ kind, text }, id) => {
      if (kind === 'whole' || kind === 'start') tolerance.add(kind, text, id)
    },
    knows: word => {
      const { found, ends } = exactly(word)
      return found.length > 0 || splitter.knowsOneOf(ends)
    },
    match: word => {
      const { found, ends } = exactly(word)
      if (found.length === 0 && !splitter.knowsOneOf(ends)) {
        const slips = tolerance.match(word)
        if (slips.length > 0 && !others.knows(word)) found.push(...slips)
      }
      return found.length === 0 ? noAtoms : Int32Array.from(new Set(found)).sort()
    },
  }
}

function note(id: number | undefined, found: number[]): void {
  if (id !== undefined) found.push(id)
}

function noteWhole(
  { whole, start }: Readonly<Record<'whole' | 'start', Affixes>>,
  word: string,
  found: number[],
): void {
  note(whole.ids.get(word), found)
  let hash = noHash
  for (let at = 0; at < word.length; at++) {
    hash = growHash(hash, word.charCodeAt(at))
    if (start.filter.mayHold(hash)) note(start.ids.get(word.slice(0, at + 1)), found)
  }
}
