import type { ReadableDb } from '../store/handles.ts'

/** Shorter pieces stand in half of all words and mean nothing. */
const SHORTEST_PART = 4
/** More words than these do not make a better list, only a slower one; the frequent ones come first. */
const MOST_WORDS = 200

/** All words of the index, for finding those that a query's word is a part of. */
export interface Vocabulary {
  /** Words that hold `part` and are longer, most frequent first. */
  readonly wordsWith: (part: string) => readonly string[]
  readonly size: number
}

interface WordRow {
  readonly term: string
  readonly doc: number
}

/** Reads the whole index once (a second at 200,000 messages); afterwards a look-up is a scan of a few megabytes of text. */
export function readVocabulary(db: ReadableDb): Vocabulary {
  const rows = db
    .prepare<[], WordRow>(`SELECT term, doc FROM verbatim_vocabulary WHERE length(term) > ${SHORTEST_PART}`)
    .all()
    .toSorted((a, b) => b.doc - a.doc)
  const text = `\n${rows.map(({ term }) => term).join('\n')}\n`
  return { size: rows.length, wordsWith: part => wordsWith(text, part) }
}

function wordsWith(text: string, part: string): string[] {
  const found: string[] = []
  if (part.length < SHORTEST_PART) return found
  for (let at = text.indexOf(part); at !== -1 && found.length < MOST_WORDS; at = text.indexOf(part, at)) {
    const end = text.indexOf('\n', at)
    const word = text.slice(text.lastIndexOf('\n', at) + 1, end)
    if (word.length > part.length) found.push(word)
    at = end
  }
  return found
}
