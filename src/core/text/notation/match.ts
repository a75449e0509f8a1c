import type { Tokens } from '../tokens.ts'
import type { Word } from '../words.ts'
import { needsNothing } from './anchor-index.ts'
import type { AnchorIndex } from './anchor-index.ts'
import type { Present } from './presence.ts'
import type { CompiledStep, CompiledTerm } from './compiled-term.ts'
import type { RuleSet } from './rules.ts'

/** A term found: from its first token to its last. */
export interface Hit {
  readonly term: CompiledTerm
  readonly from: number
  /** Last token, included. */
  readonly to: number
}

/** Up to this many words may stand in a gap. */
const maxGap = 6

export interface MatchOptions {
  readonly direction: 'in' | 'out'
  /** By sentence: which language's terms apply. */
  readonly applies: (language: CompiledTerm['language'], token: number) => boolean
}

/** All terms that the text holds, watch terms included, in the order of their rarest words. */
export function findHits(tokens: Tokens, rules: RuleSet, { direction, applies }: MatchOptions): Hit[] {
  const hits: Hit[] = []
  const present = rules.presence.of(tokens.words)
  const german = rules.anchored[`${direction}-de`]
  const english = rules.anchored[`${direction}-en`]
  for (let at = 0; at < tokens.count; at++) {
    const { atoms } = tokens.words[at] as Word
    if (atoms.length === 0) continue
    if (applies('de', at)) collect(tokens, at, rules, german, present, hits)
    if (applies('en', at)) collect(tokens, at, rules, english, present, hits)
  }
  return hits
}

function collect(
  tokens: Tokens,
  at: number,
  rules: RuleSet,
  { starts, terms, needs }: AnchorIndex,
  present: Present,
  hits: Hit[],
): void {
  const { atoms } = tokens.words[at] as Word
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index] as number
    const until = starts[atom + 1] as number
    for (let entry = starts[atom] as number; entry < until; entry++) {
      const need = needs[entry] as number
      if (need >= 0 && !present.has(need)) continue
      const term = rules.terms[terms[entry] as number] as CompiledTerm
      const hit = need === needsNothing ? { term, from: at, to: at } : phraseAt(tokens, term, at, present)
      if (hit !== null) hits.push(hit)
    }
  }
}

/** Most phrases lack a word that is nowhere in the text; that is seen without looking around. */
function mayMatch({ steps, anchor }: CompiledTerm, present: Present): boolean {
  for (let step = 0; step < steps.length; step++) {
    const { isAny, atoms } = steps[step] as CompiledStep
    if (step !== anchor && !isAny && !present.hasOneOf(atoms)) return false
  }
  return true
}

/** From the anchor outwards: the nearest words before and after it that complete the term, never leaving the sentence. */
function phraseAt(tokens: Tokens, term: CompiledTerm, at: number, present: Present): Hit | null {
  if (!mayMatch(term, present)) return null
  const { steps, anchor } = term
  const from = anchor === 0 ? at : firstToken(tokens, steps, at, anchor)
  if (from < 0) return null
  const to = lastToken(tokens, steps, at, anchor)
  return to < 0 ? null : { term, from, to }
}

/** Where the steps after `index`, which stands at `at`, end; -1 if they are not there. */
function lastToken(tokens: Tokens, steps: readonly CompiledStep[], at: number, index: number): number {
  const next = steps[index + 1]
  if (next === undefined) return at
  const furthest = next.afterGap ? at + 1 + maxGap : at + 1
  for (let later = at + 1; later <= furthest && tokens.sentences[later] === tokens.sentences[at]; later++) {
    if (!matches(tokens, next, later) || (next.closesClause && !closesClause(tokens, later))) continue
    const to = lastToken(tokens, steps, later, index + 1)
    if (to >= 0) return to
  }
  return -1
}

/** Where the steps before `index`, which stands at `at`, begin; -1 if they are not there. */
function firstToken(tokens: Tokens, steps: readonly CompiledStep[], at: number, index: number): number {
  if (index === 0) return at
  const before = steps[index - 1] as CompiledStep
  const step = steps[index]
  if (step?.closesClause === true && !closesClause(tokens, at)) return -1
  const furthest = step?.afterGap === true ? at - 1 - maxGap : at - 1
  for (
    let earlier = at - 1;
    earlier >= furthest && earlier >= 0 && tokens.sentences[earlier] === tokens.sentences[at];
    earlier--
  ) {
    if (!matches(tokens, before, earlier)) continue
    const from = firstToken(tokens, steps, earlier, index - 1)
    if (from >= 0) return from
  }
  return -1
}

/** The words after it belong to another clause, or begin one with "und". */
function closesClause({ clauses, words, count }: Tokens, at: number): boolean {
  return at + 1 >= count || clauses[at + 1] !== clauses[at] || joins.has((words[at + 1] as Word).folded)
}

const joins = new Set(['und', 'oder', 'sowie', 'bzw'])

/** Most words have no pattern or one; a step may have many forms. */
function matches(tokens: Tokens, step: CompiledStep, at: number): boolean {
  if (step.isAny) return true
  const own = (tokens.words[at] as Word).atoms
  for (let index = 0; index < own.length; index++) if (hasAtom(step, own[index] as number)) return true
  return false
}

function hasAtom(step: CompiledStep, atom: number): boolean {
  const { atoms } = step
  if (atoms.length > fewForms) return (step.lookup ??= new Set(atoms)).has(atom)
  for (let index = 0; index < atoms.length; index++) if (atoms[index] === atom) return true
  return false
}
const fewForms = 8

/**
 * Hits of terms without those that a watch term of the same list covers: wholly, or by more than half ("es geht nicht" in
 * "es geht nicht nur").
 */
export function withoutWatched(hits: readonly Hit[]): Hit[] {
  const watched = hits.filter(({ term }) => term.isWatch)
  return hits.filter(hit => !hit.term.isWatch && !watched.some(watch => isCovered(hit, watch)))
}

function isCovered(hit: Hit, watch: Hit): boolean {
  if (watch.term.owner !== hit.term.owner) return false
  const shared = Math.min(hit.to, watch.to) - Math.max(hit.from, watch.from) + 1
  return shared * 2 > hit.to - hit.from + 1
}
