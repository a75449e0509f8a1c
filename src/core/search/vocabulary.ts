import type { ReadableDb } from '../store/handles.ts'
import { indexedTerms, type IndexedTerm } from '../store/queries/fts.ts'

/** Shorter pieces stand in half of all words and mean nothing. */
const SHORTEST_PART = 4
/** More words than these do not make a better list, only a slower one; the frequent ones come first. */
const MOST_WORDS = 200

/** A word of the index and how many verbatims hold it. */
export interface KnownWord {
  readonly word: string
  readonly verbatims: number
}

/** All words of the index, for finding those that a query's word is a part of. */
export interface Vocabulary {
  /** Words that hold `part` and are longer, most frequent first. */
  readonly wordsWith: (part: string) => readonly string[]
  /** Every word that ends with the text or holds it, itself included, most frequent first. */
  readonly wordsLike: (text: string, how: 'end' | 'part') => readonly string[]
  /** Every word that begins as the regular expression says. */
  readonly fitting: (beginning: string) => readonly string[]
  /** The most frequent words that begin so. */
  readonly beginning: (start: string, most: number) => readonly KnownWord[]
  /** 0 for a word that nobody has written. */
  readonly verbatimsWith: (word: string) => number
  readonly size: number
}

/** Reads the whole index once (a second at 200,000 messages); afterwards a look-up is a scan of a few megabytes of text. */
export function readVocabulary(db: ReadableDb): Vocabulary {
  const rows = indexedTerms(db).toSorted((a, b) => b.doc - a.doc)
  const list = toList(rows)
  const known = (line: number): KnownWord => ({ word: wordAt(list, line), verbatims: list.counts[line] ?? 0 })
  return {
    size: rows.length,
    wordsWith: part =>
      part.length < SHORTEST_PART
        ? []
        : find(list, part, MOST_WORDS, word => word.length > part.length).map(line => wordAt(list, line)),
    wordsLike: (text, how) => find(list, how === 'end' ? `${text}\n` : text, Infinity).map(line => wordAt(list, line)),
    fitting: beginning =>
      Array.from(list.text.matchAll(new RegExp(`(?<=\\n)(?:${beginning}).*`, 'g')), ([word]) => word),
    beginning: (start, most) => find(list, `\n${start}`, most).map(known),
    verbatimsWith: word => find(list, `\n${word}\n`, 1).map(known)[0]?.verbatims ?? 0,
  }
}

/** One text with a word a line: looking through it is what strings are fastest at. */
interface WordList {
  readonly text: string
  /** Where each line begins. */
  readonly starts: Uint32Array
  readonly counts: Uint32Array
}

function toList(rows: readonly IndexedTerm[]): WordList {
  const starts = new Uint32Array(rows.length + 1)
  let at = 1
  for (const [line, { term }] of rows.entries()) {
    starts[line] = at
    at += term.length + 1
  }
  starts[rows.length] = at
  return {
    text: `\n${rows.map(({ term }) => term).join('\n')}\n`,
    starts,
    counts: Uint32Array.from(rows, ({ doc }) => doc),
  }
}

const wordAt = ({ text, starts }: WordList, line: number): string =>
  text.slice(starts[line], (starts[line + 1] ?? 1) - 1)

/** Lines that hold the text, each once, in the order of the list. A line break in the text is an edge of the word. */
function find(list: WordList, wanted: string, most: number, isGood: (word: string) => boolean = () => true): number[] {
  const found: number[] = []
  const shift = wanted.startsWith('\n') ? 1 : 0
  for (let at = list.text.indexOf(wanted); at !== -1 && found.length < most; at = list.text.indexOf(wanted, at)) {
    const line = lineOf(list, at + shift)
    if (line >= list.counts.length) break
    if (isGood(wordAt(list, line))) found.push(line)
    at = (list.starts[line + 1] as number) - 1
  }
  return found
}

/** The last line that begins at or before the place. */
function lineOf({ starts }: WordList, at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= at) low = middle
    else high = middle - 1
  }
  return low
}
