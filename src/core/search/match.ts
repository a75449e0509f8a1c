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

/** What a question asks of the words: of each list in `all` one must be there, and nothing of `none`. */
export interface WordQuestion {
  readonly all: readonly (readonly QueryTerm[])[]
  readonly none: readonly QueryTerm[]
}

/** null when nothing must be there: the index cannot list what lacks a word. */
export function toMatch({ all, none }: WordQuestion, vocabulary: () => Vocabulary): Match | null {
  if (all.length === 0) return null
  const wide = (term: QueryTerm): string => widely(term, vocabulary)
  return {
    exact: expression(all, none, exactly),
    wide: expression(all, none, wide),
    words: all.flat().flatMap(marked),
  }
}

/** What hits any of the terms. */
export const anyOf = (terms: readonly QueryTerm[], vocabulary: () => Vocabulary): string =>
  terms.map(term => widely(term, vocabulary)).join(' OR ')

function expression(all: WordQuestion['all'], none: WordQuestion['none'], write: (term: QueryTerm) => string): string {
  const [only, ...others] = all.map(terms =>
    terms.length === 1 ? terms.map(write).join('') : `(${terms.map(write).join(' OR ')})`,
  )
  const there = others.length === 0 ? (only ?? '') : `(${[only, ...others].join(' AND ')})`
  return none.length === 0 ? there : `${there} NOT (${none.map(write).join(' OR ')})`
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
