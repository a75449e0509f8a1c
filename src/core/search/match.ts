import type { QueryTerm } from './query-terms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A query as FTS5 understands it. */
export interface Match {
  /** The words as they were typed. */
  readonly exact: string
  /** Also as parts of longer words; the same as `exact` where there are none. */
  readonly wide: string
  /** Every word that counts as a hit, for marking them; `prefix` ones hit what begins with them. */
  readonly words: readonly MarkedWord[]
}
export interface MarkedWord {
  readonly word: string
  readonly how: 'whole' | 'prefix' | 'part'
}

// Words are letters and digits only, so quotes need no escaping.
const quote = (word: string): string => `"${word}"`

/** null when the query asks for nothing. */
export function toMatch(terms: readonly QueryTerm[], vocabulary: () => Vocabulary): Match | null {
  if (terms.length === 0) return null
  return {
    exact: terms.map(exactly).join(' AND '),
    wide: terms.map(term => widely(term, vocabulary)).join(' AND '),
    words: terms.flatMap(marked),
  }
}

function exactly(term: QueryTerm): string {
  switch (term.kind) {
    case 'word':
      return quote(term.word)
    case 'prefix':
      return `${quote(term.word)}*`
    case 'phrase':
      return quote(term.words.join(' '))
  }
}

function widely(term: QueryTerm, vocabulary: () => Vocabulary): string {
  if (term.kind !== 'word') return exactly(term)
  const longer = vocabulary().wordsWith(term.word)
  return longer.length === 0 ? exactly(term) : `(${[term.word, ...longer].map(quote).join(' OR ')})`
}

function marked(term: QueryTerm): MarkedWord[] {
  switch (term.kind) {
    case 'word':
      return [{ word: term.word, how: 'part' }]
    case 'prefix':
      return [{ word: term.word, how: 'prefix' }]
    case 'phrase':
      return term.words.map(word => ({ word, how: 'whole' }))
  }
}
