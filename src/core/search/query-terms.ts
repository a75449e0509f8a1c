import { wordsOf } from '../text/search-words.ts'

/** What one piece of a query asks of the words, folded. */
export type QueryTerm =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'prefix'; readonly word: string }
  | { readonly kind: 'phrase'; readonly words: readonly string[] }

const isQuoted = (piece: string): boolean => /^["„“”]/u.test(piece)

/** Reads `küchen*`, `"nicht zufrieden"` or `beratung`; null for signs without letters, which say nothing. */
export function toTerm(piece: string): QueryTerm | null {
  const words = wordsOf(piece)
  const [first] = words
  if (first === undefined) return null
  if (words.length > 1 || isQuoted(piece)) return { kind: 'phrase', words }
  return { kind: piece.endsWith('*') ? 'prefix' : 'word', word: first }
}
