import type { Span } from '../../contract/schemas/coding.ts'
import { foldWithMap, sourceEnd } from '../text/fold.ts'
import type { MarkedWord } from './match.ts'

export interface Snippet {
  readonly snippet: string
  /** Spans of `snippet`. */
  readonly marks: Span[]
}

const BEFORE = 60
const LENGTH = 200
/** A hit beyond this stands in no snippet; nobody waits for a long letter to be searched to its end. */
const LOOKED_AT = 20_000
const wordChars = /[\p{L}\p{N}\p{Co}]+/gu
const shortestPart = 4

/** The piece of `text` around the first hit, white space folded, with every hit in it marked. */
export function makeSnippet(text: string, words: readonly MarkedWord[]): Snippet {
  const plain = text.slice(0, LOOKED_AT).replaceAll(/\s+/g, ' ').trim()
  const hits = findWords(plain, words)
  const from = cutBefore(plain, Math.max(0, (hits[0]?.[0] ?? 0) - BEFORE))
  const until = cutAfter(plain, from + LENGTH)
  const lead = from > 0 ? '… ' : ''
  const shift = lead.length - from
  return {
    snippet: `${lead}${plain.slice(from, until)}${until < plain.length ? ' …' : ''}`,
    marks: hits
      .filter(([start, end]) => start >= from && end <= until)
      .map(([start, end]) => [start + shift, end + shift]),
  }
}

/** Where the words stand in the text, as written there. */
export function findWords(text: string, words: readonly MarkedWord[]): Span[] {
  const folded = foldWithMap(text)
  const hits: Span[] = []
  for (const match of folded.folded.matchAll(wordChars)) {
    const wanted = words.find(word => isHit(match[0], word))
    if (wanted === undefined) continue
    const start = match.index
    hits.push([folded.sourceAt[start] ?? 0, sourceEnd(folded, start + match[0].length)])
  }
  return hits
}

function isHit(found: string, { word, how }: MarkedWord): boolean {
  switch (how) {
    case 'whole':
      return found === word
    case 'prefix':
      return found.startsWith(word)
    case 'part':
      return found === word || (word.length >= shortestPart && found.includes(word))
  }
}

/** The start of the word at `at`, not too far back. */
function cutBefore(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at)
  return at === 0 || at - blank > 30 ? at : blank + 1
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length
  const blank = text.lastIndexOf(' ', at)
  return at - blank > 30 ? at : blank
}
