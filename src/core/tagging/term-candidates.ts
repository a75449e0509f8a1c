import type { Vocabulary } from '../search/vocabulary.ts'
import type { ReadableDb } from '../store/handles.ts'
import { hitIds } from '../store/queries/fts.ts'
import { shortestHead } from '../text/notation/atoms.ts'
import { formsOf } from '../text/notation/rules.ts'
import { parseTerm, type TermStep, type WordPattern } from '../text/notation/parse.ts'
import { wordsOf } from '../text/search-words.ts'
import { wordTraits } from '../text/word-traits.ts'
import { misspeltWords } from './misspelt-words.ts'

/**
 * The index's query for verbatims in which the term may hit: its rarest word, in every form the index knows. null where
 * the index cannot help (a smiley), "" where no word of the index fits.
 */
export function termQuery(term: string, vocabulary: Vocabulary): string | null {
  const parsed = parseTerm(term)
  if (!parsed.ok) return ''
  // As written, and as a separable verb stands in a main clause.
  const isSingle = parsed.steps.length === 1
  const parts = formsOf(parsed, 'de').flatMap(({ steps }) =>
    rarest(steps).words.map(word =>
      patternQuery(isSingle && steps === parsed.steps ? inCompounds(word) : word, vocabulary),
    ),
  )
  if (parts.includes(null)) return null
  return parts.filter(part => part !== '').join(' OR ')
}

/** By itself a word is also hit at the end of compounds: `reparatur*` in "Handyreparatur". */
const inCompounds = ({ kind, text }: WordPattern): WordPattern =>
  text.length >= shortestHead && (kind === 'whole' || kind === 'start') ? { kind: 'part', text } : { kind, text }

/** The words by which a term is looked for. */
function anchorsOf(term: string): readonly WordPattern[] {
  const parsed = parseTerm(term)
  return parsed.ok ? formsOf(parsed, 'de').flatMap(({ steps }) => rarest(steps).words) : []
}

function rarest(steps: readonly TermStep[]): TermStep {
  const worth = ({ words }: TermStep): number =>
    Math.min(
      ...words.map(({ kind, text }) => {
        if (kind === 'any') return -1
        const { language, negates } = wordTraits(text)
        return language !== 0 || negates ? 0 : text.length
      }),
    )
  return steps.reduce((best, step) => (worth(step) > worth(best) ? step : best))
}

function patternQuery({ kind, text }: WordPattern, vocabulary: Vocabulary): string | null {
  const pieces = wordsOf(text)
  const [first] = pieces
  if (first === undefined) return null
  // The index cuts words at hyphens; the longest piece finds them, the rule itself then looks at the whole.
  if (pieces.length > 1) return patternQuery({ kind: 'part', text: longest(pieces) }, vocabulary)
  if (kind === 'whole') return `"${first}"`
  if (kind === 'start') return `"${first}"*`
  return vocabulary
    .wordsLike(first, kind === 'end' ? 'end' : 'part')
    .map(word => `"${word}"`)
    .join(' OR ')
}

const longest = (pieces: readonly string[]): string =>
  pieces.reduce((best, piece) => (piece.length > best.length ? piece : best))

/** FTS5 takes no expression deeper than this many words. */
const MOST_WORDS = 400

/** Verbatims in which any of the terms may hit, newest row first; null where only reading all of them can tell. */
export function termCandidates(db: ReadableDb, terms: readonly string[], vocabulary: Vocabulary): number[] | null {
  const words = new Set<string>()
  for (const term of terms) {
    const query = termQuery(term, vocabulary)
    if (query === null) return null
    for (const word of query.split(' OR ')) if (word !== '') words.add(word)
  }
  for (const word of misspeltWords(terms.flatMap(anchorsOf), vocabulary)) words.add(`"${word}"`)
  const all = [...words]
  const ids = new Set<number>()
  for (let at = 0; at < all.length; at += MOST_WORDS) {
    const match = `{title words} : (${all.slice(at, at + MOST_WORDS).join(' OR ')})`
    for (const { id } of hitIds(db, match)) ids.add(id)
  }
  return [...ids].sort((a, b) => b - a)
}
