import type { Terms } from '../../../contract/schemas/theme.ts'
import { hashText } from '../learner/hash.ts'
import { wordTraits } from '../word-traits.ts'
import { createAnchorIndex } from './anchor-index.ts'
import type { AnchorIndex } from './anchor-index.ts'
import { anyWord, createAtomIndex } from './atoms.ts'
import type { AtomIndex } from './atoms.ts'
import type { CompiledStep, CompiledTerm, TermLanguage } from './compiled-term.ts'
import { parseTerm } from './parse.ts'
import { createPresence } from './presence.ts'
import type { Presence } from './presence.ts'
import type { ParsedTerm, TermStep } from './parse.ts'
import { separatedSteps } from './separable.ts'

/** One list of terms: a theme, or a list of the codebook. */
export interface RuleSource {
  readonly id: string
  readonly direction: 'in' | 'out' | 'both'
  readonly terms: Terms
  readonly watch: Terms
  /** Whether one slip of the pen in a long word is overlooked. */
  readonly forgives?: boolean
  /** Whether the learner takes its terms for features. */
  readonly teaches?: boolean
}

/** Any number of lists in one automaton: words to atoms, atoms to the terms that are anchored at them. */
export interface RuleSet {
  readonly owners: readonly string[]
  readonly atoms: AtomIndex
  readonly presence: Presence
  readonly terms: readonly CompiledTerm[]
  /** By direction and language. */
  readonly anchored: Readonly<Record<`${'in' | 'out'}-${TermLanguage}`, AnchorIndex>>
}

/** Compiles lists into one automaton; terms that do not parse are left out (the codebook editor shows them). */
export function compileRules(sources: readonly RuleSource[], others?: Pick<AtomIndex, 'knows'>): RuleSet {
  const atoms = createAtomIndex(others)
  const terms: CompiledTerm[] = []
  for (const [owner, source] of sources.entries()) {
    for (const isWatch of [false, true]) {
      for (const language of ['de', 'en'] as const) {
        for (const term of (isWatch ? source.watch : source.terms)[language]) {
          const parsed = parseTerm(term)
          if (!parsed.ok) continue
          const place = { term, owner, language, isWatch, source }
          for (const form of formsOf(parsed, language)) terms.push(compileTerm(form, atoms, place))
        }
      }
    }
  }
  const index = (language: TermLanguage, isMine: (term: CompiledTerm) => boolean): AnchorIndex => {
    const mine = [...terms.keys()].filter(number => {
      const term = terms[number] as CompiledTerm
      return term.language === language && isMine(term)
    })
    return createAnchorIndex(terms, mine, atoms.size)
  }
  return {
    owners: sources.map(({ id }) => id),
    atoms,
    presence: createPresence(atoms.size),
    terms,
    anchored: {
      'in-de': index('de', term => term.inward),
      'in-en': index('en', term => term.inward),
      'out-de': index('de', term => term.outward),
      'out-en': index('en', term => term.outward),
    },
  }
}

interface TermPlace {
  readonly term: string
  readonly owner: number
  readonly language: TermLanguage
  readonly isWatch: boolean
  readonly source: RuleSource
}

/** The term as written; a separable verb also taken apart. */
export function formsOf(parsed: ParsedTerm, language: TermLanguage): readonly ParsedTerm[] {
  const [only, more] = parsed.steps
  if (language !== 'de' || only === undefined || more !== undefined) return [parsed]
  const apart = only.words.flatMap(word => {
    const steps = separatedSteps(word)
    return steps === null ? [] : [{ ...parsed, steps }]
  })
  return [parsed, ...apart]
}

function compileTerm(parsed: ParsedTerm, atoms: AtomIndex, { source, ...place }: TermPlace): CompiledTerm {
  const direction = parsed.direction ?? source.direction
  const isSingle = parsed.steps.length === 1
  const ownerHash = hashText(source.id)
  return {
    ...place,
    ownerHash,
    hash: hashText(place.term, ownerHash),
    teaches: source.teaches === true,
    inPassing: parsed.inPassing,
    inward: direction !== 'out',
    outward: direction !== 'in',
    anchor: anchorOf(parsed.steps),
    steps: parsed.steps.map(step => compileStep(step, atoms, isSingle && place.language === 'de', source.forgives)),
  }
}

/** A word by itself is also sought at the end of compounds: `reparatur*` in "Handyreparatur". */
function compileStep(
  { words, afterGap, closesClause = false }: TermStep,
  atoms: AtomIndex,
  withHeads: boolean,
  forgives = false,
): CompiledStep {
  const ids = words.flatMap(word => {
    const id = atoms.add(word)
    if (forgives) atoms.forgive(word, id)
    const head = withHeads ? atoms.addHead(word) : null
    return head === null ? [id] : [id, head]
  })
  return { atoms: ids, isAny: ids.includes(anyWord), lookup: null, afterGap, closesClause }
}

/** Function words and short words stand in every sentence; any word ("*") stands everywhere. */
function rarity({ words }: TermStep): number {
  return Math.min(
    ...words.map(({ kind, text }) => {
      if (kind === 'any') return -1
      const traits = wordTraits(text)
      return traits.language !== 0 || traits.negates ? 0 : text.length
    }),
  )
}

function anchorOf(steps: readonly TermStep[]): number {
  const rarities = steps.map(rarity)
  return rarities.indexOf(Math.max(...rarities))
}
