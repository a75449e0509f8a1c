import { wordsOf } from '../text/search-words.ts'

/** What one piece of a query asks for, in folded words. */
export type QueryTerm =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'prefix'; readonly word: string }
  | { readonly kind: 'phrase'; readonly words: readonly string[] }

const piece = /"([^"]*)"?|[„“”]([^„“”]*)[„“”]?|(\S+)/gu
/** Reads `küchen* "nicht zufrieden" beratung`: all must be there. Nothing is a syntax error; signs without letters say nothing. */
export function parseQuery(query: string): QueryTerm[] {
  const terms: QueryTerm[] = []
  for (const [, quoted, curly, plain] of query.matchAll(piece)) {
    const term = plain === undefined ? toPhrase(quoted ?? curly ?? '') : toTerm(plain)
    if (term !== null) terms.push(term)
  }
  return terms
}

function toTerm(plain: string): QueryTerm | null {
  const words = wordsOf(plain)
  const [first] = words
  if (first === undefined) return null
  if (words.length > 1) return { kind: 'phrase', words }
  return { kind: plain.endsWith('*') ? 'prefix' : 'word', word: first }
}

function toPhrase(quoted: string): QueryTerm | null {
  const words = wordsOf(quoted)
  return words.length === 0 ? null : { kind: 'phrase', words }
}
