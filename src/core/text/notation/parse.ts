import type { TermProblem } from '../../../contract/schemas/codebook.ts'
import { joiner, kindOf, letter } from '../chars.ts'
import { fold } from '../fold.ts'

/** How a word of the text must look to match: the whole word, its start, its end, any part of it, or any word at all. */
export interface WordPattern {
  readonly kind: 'whole' | 'start' | 'end' | 'part' | 'any'
  /** Folded; empty for `any`. */
  readonly text: string
}

export interface TermStep {
  /** One of these must match. */
  readonly words: readonly WordPattern[]
  /** Up to six other words of the same sentence may stand before this one. */
  readonly afterGap: boolean
  /** Only the last word of a clause will do, as in "rief mich nicht zurück". */
  readonly closesClause?: boolean
}

export interface ParsedTerm {
  readonly ok: true
  /** `~` in front: a word people also use in passing; it counts where something is said about it. */
  readonly inPassing: boolean
  /** Whose mail the term looks at, where it says so (`in:` or `out:` in front). */
  readonly direction: 'in' | 'out' | null
  readonly steps: readonly TermStep[]
}

export interface BadTerm {
  readonly ok: false
  readonly problem: TermProblem
  /** Offset into the term as the owner typed it. */
  readonly at: number
}

const maxLength = 120
const maxSteps = 12
const star = 42
const bar = 124
const quotes = /["„“”«»]/u

/**
 * Reads one term of the codebook's notation (docs/codebook.md): `wort`, `wort*`, `*wort`, `*wort*`, `zwei wörter`,
 * `dies … das`, `dies|jenes`, `*` for any word, `~wort` for a word also used in passing, `in:` and `out:` for whose mail. Quotation marks round a phrase may be left out.
 */
export function parseTerm(term: string): ParsedTerm | BadTerm {
  if (term.length > maxLength) return { ok: false, problem: 'too-long', at: maxLength }
  const direction = /^\s*~?\s*(in|out):/u.exec(term)
  const start = direction === null ? 0 : direction[0].length
  const open = unpairedQuote(term, start)
  if (open !== null) return { ok: false, problem: 'quote-open', at: open }
  const steps = parseSteps(term, start)
  if ('problem' in steps) return steps
  const inPassing = term.trimStart().startsWith('~')
  return { ok: true, inPassing, direction: (direction?.[1] ?? null) as ParsedTerm['direction'], steps: steps.steps }
}

function unpairedQuote(term: string, start: number): number | null {
  if (!quotes.test(term)) return null
  let open: number | null = null
  for (let at = start; at < term.length; at++) if (quotes.test(term[at] as string)) open = open === null ? at : null
  return open
}

function parseSteps(term: string, start: number): BadTerm | { readonly steps: readonly TermStep[] } {
  const steps: TermStep[] = []
  let gapAt: number | null = null
  for (const piece of piecesOf(term, start)) {
    if (piece.text === null) {
      if (steps.length === 0) return { ok: false, problem: 'gap-at-edge', at: piece.at }
      gapAt = piece.at
      continue
    }
    const words = parseWord(piece.text, piece.at)
    if ('problem' in words) return words
    steps.push({ words: words.words, afterGap: gapAt !== null })
    gapAt = null
  }
  if (gapAt !== null) return { ok: false, problem: 'gap-at-edge', at: gapAt }
  if (steps.length === 0) return { ok: false, problem: 'empty', at: start }
  if (steps.length > maxSteps) return { ok: false, problem: 'too-long', at: term.length }
  if (steps.every(step => step.words.some(word => word.kind === 'any')))
    return { ok: false, problem: 'only-star', at: start }
  return { steps }
}

interface Piece {
  /** null for a gap. */
  readonly text: string | null
  readonly at: number
}

/** Words and gaps of a term; everything else only parts them. */
function piecesOf(term: string, start: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  while (at < term.length) {
    const gap = gapLength(term, at)
    if (gap > 0) pieces.push({ text: null, at })
    const end = gap > 0 ? at + gap : endOfWord(term, at)
    if (gap === 0 && end > at) pieces.push({ text: term.slice(at, end), at })
    at = Math.max(end, at + 1)
  }
  return pieces
}

const gapLength = (term: string, at: number): number =>
  term.startsWith('...', at) ? 3 : term.startsWith('…', at) ? 1 : 0

function endOfWord(term: string, from: number): number {
  let at = from
  while (at < term.length && isWordCode(term.charCodeAt(at))) at++
  return at
}

const isWordCode = (code: number): boolean => {
  const kind = kindOf(code)
  return kind === letter || kind === joiner || code === star || code === bar
}

function parseWord(word: string, at: number): BadTerm | { readonly words: readonly WordPattern[] } {
  const words: WordPattern[] = []
  let offset = at
  for (const choice of word.split('|')) {
    const pattern = parseChoice(choice, offset)
    if ('problem' in pattern) return pattern
    words.push(pattern)
    offset += choice.length + 1
  }
  return { words }
}

function parseChoice(choice: string, at: number): BadTerm | WordPattern {
  if (choice !== '' && !choice.includes('*')) return wholeWord(choice, at)
  if (/^\*+$/u.test(choice)) return { kind: 'any', text: '' }
  const star = choice.slice(1, -1).indexOf('*')
  if (star !== -1) return { ok: false, problem: 'star-inside', at: at + star + 1 }
  const text = fold(choice.replaceAll('*', ''))
  if (text === '') return { ok: false, problem: 'empty', at }
  const opens = choice.startsWith('*')
  const ends = choice.endsWith('*')
  if ((opens || ends) && text.length < 2) return { ok: false, problem: 'too-short', at }
  return { kind: opens ? (ends ? 'part' : 'end') : ends ? 'start' : 'whole', text }
}

function wholeWord(choice: string, at: number): BadTerm | WordPattern {
  const text = fold(choice)
  return text === '' ? { ok: false, problem: 'empty', at } : { kind: 'whole', text }
}
