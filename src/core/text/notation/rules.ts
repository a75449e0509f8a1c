import type { Terms } from '../../../contract/schemas/theme.ts'
import { createAtomIndex } from './atoms.ts'
import type { AtomIndex } from './atoms.ts'
import { parseTerm } from './parse.ts'
import type { ParsedTerm } from './parse.ts'

export type TermLanguage = 'de' | 'en'

/** A term ready to run: numbers in place of patterns. */
export interface CompiledTerm {
  /** As the owner wrote it. */
  readonly term: string
  /** Which list it belongs to (`RuleSource.id`), by number. */
  readonly owner: number
  readonly language: TermLanguage
  readonly isWatch: boolean
  readonly inPassing: boolean
  readonly inward: boolean
  readonly outward: boolean
  readonly steps: readonly CompiledStep[]
}
export interface CompiledStep {
  readonly atoms: readonly number[]
  readonly afterGap: boolean
}

/** One list of terms: a theme, or a list of the codebook. */
export interface RuleSource {
  readonly id: string
  readonly direction: 'in' | 'out' | 'both'
  readonly terms: Terms
  readonly watch: Terms
}

/** Any number of lists in one automaton: words to atoms, atoms to the terms that begin with them. */
export interface RuleSet {
  readonly owners: readonly string[]
  readonly atoms: AtomIndex
  readonly terms: readonly CompiledTerm[]
  /** By atom: the terms whose first step it is. */
  readonly termsByAtom: readonly (readonly number[])[]
}

/** Compiles lists into one automaton; terms that do not parse are left out (the codebook editor shows them). */
export function compileRules(sources: readonly RuleSource[]): RuleSet {
  const atoms = createAtomIndex()
  const terms: CompiledTerm[] = []
  for (const [owner, source] of sources.entries()) {
    for (const isWatch of [false, true]) {
      for (const language of ['de', 'en'] as const) {
        for (const term of (isWatch ? source.watch : source.terms)[language]) {
          const parsed = parseTerm(term)
          if (parsed.ok) terms.push(compileTerm(parsed, atoms, { term, owner, language, isWatch, source }))
        }
      }
    }
  }
  return { owners: sources.map(({ id }) => id), atoms, terms, termsByAtom: indexByFirstAtom(terms, atoms.size) }
}

interface TermPlace {
  readonly term: string
  readonly owner: number
  readonly language: TermLanguage
  readonly isWatch: boolean
  readonly source: RuleSource
}

function compileTerm(parsed: ParsedTerm, atoms: AtomIndex, { source, ...place }: TermPlace): CompiledTerm {
  const direction = parsed.direction ?? source.direction
  return {
    ...place,
    inPassing: parsed.inPassing,
    inward: direction !== 'out',
    outward: direction !== 'in',
    steps: parsed.steps.map(({ words, afterGap }) => ({ atoms: words.map(word => atoms.add(word)), afterGap })),
  }
}

/** A term that begins with "any word" is found by its second word. */
export const anchorOf = (term: CompiledTerm): number => (term.steps[0]?.atoms.includes(-1) === true ? 1 : 0)

function indexByFirstAtom(terms: readonly CompiledTerm[], size: number): number[][] {
  const index: number[][] = Array.from({ length: size }, () => [])
  for (const [number, term] of terms.entries()) {
    for (const atom of term.steps[anchorOf(term)]?.atoms ?? []) index[atom]?.push(number)
  }
  return index
}
