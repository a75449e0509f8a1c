import type { Tokens } from '../tokens.ts'
import type { Word } from '../words.ts'
import { anyWord } from './atoms.ts'
import { anchorOf } from './rules.ts'
import type { CompiledStep, CompiledTerm, RuleSet } from './rules.ts'

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

/** All terms that the text holds, watch terms included, in the order of the text. */
export function findHits(tokens: Tokens, rules: RuleSet, { direction, applies }: MatchOptions): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < tokens.count; at++) {
    const atoms = (tokens.words[at] as Word).atoms
    for (let index = 0; index < atoms.length; index++) {
      for (const number of rules.termsByAtom[atoms[index] as number] as readonly number[]) {
        const term = rules.terms[number] as CompiledTerm
        if (!(direction === 'in' ? term.inward : term.outward) || !applies(term.language, at)) continue
        const hit = matchAt(tokens, term, at - anchorOf(term))
        if (hit !== null) hits.push(hit)
      }
    }
  }
  return hits
}

function matchAt(tokens: Tokens, term: CompiledTerm, from: number): Hit | null {
  if (from < 0) return null
  if (term.steps.length === 1) return { term, from, to: from }
  const to = lastToken(tokens, term.steps, from)
  return to < 0 ? null : { term, from, to }
}

/** The nearest words that complete the term; -1 if it is not there. Never leaves the sentence. */
function lastToken(tokens: Tokens, steps: readonly CompiledStep[], from: number, index = 0): number {
  const sentence = tokens.sentences[from]
  if (!matches(tokens, steps[index] as CompiledStep, from)) return -1
  const next = steps[index + 1]
  if (next === undefined) return from
  const furthest = next.afterGap ? from + 1 + maxGap : from + 1
  for (let at = from + 1; at <= furthest && tokens.sentences[at] === sentence; at++) {
    const to = lastToken(tokens, steps, at, index + 1)
    if (to >= 0) return to
  }
  return -1
}

function matches(tokens: Tokens, { atoms }: CompiledStep, at: number): boolean {
  const own = (tokens.words[at] as Word).atoms
  for (const atom of atoms) if (atom === anyWord || own.includes(atom)) return true
  return false
}

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
