import type { Tokens } from '../tokens.ts'
import type { Word } from '../words.ts'

/** A negator reaches this many words forward. */
const reach = 3

export interface Negations {
  /** Whether the words from `from` to `to` (included) are denied by words outside them. */
  readonly denies: (from: number, to: number) => boolean
  /** Whether a negator stands between the first and the last of them, as in "riefen … nicht zurück". */
  readonly splits: (from: number, to: number) => boolean
}

/** Whether the word at `at` negates; "nicht nur", "nicht zuletzt", "nicht wahr", "nicht zu unterschätzen" do not. */
function isNegator(tokens: Tokens, at: number): boolean {
  if (!(tokens.words[at] as Word).negates) return false
  for (let next = at + 1; next <= at + 2 && tokens.sentences[next] === tokens.sentences[at]; next++) {
    if (tokens.words[next]?.cancelsNegation === true) return false
    if (tokens.words[next]?.folded !== 'zu') break
  }
  return true
}

/**
 * Scope of negation: a negator denies what stands up to three words after it in its clause; if nothing that could be
 * denied stands there (`isTarget`), it denies its clause backwards, as German puts "nicht" behind the verb.
 */
export function findNegations(tokens: Tokens, isTarget: (token: number) => boolean): Negations {
  const forward: number[] = []
  const backward: number[] = []
  for (let at = 0; at < tokens.count; at++) {
    if (!isNegator(tokens, at)) continue
    forward.push(at)
    if (!targetFollows(tokens, at, isTarget)) backward.push(at)
  }
  if (forward.length === 0) return { denies: () => false, splits: () => false }
  const clause = (at: number): number => tokens.clauses[at] as number
  return {
    denies: (from, to) => {
      let count = 0
      for (const at of forward) if (at < from && from - at <= reach && clause(at) === clause(from)) count++
      for (const at of backward) if (at > to && clause(at) === clause(to)) count++
      return count % 2 === 1
    },
    splits: (from, to) => forward.some(at => from < at && at < to),
  }
}

function targetFollows(tokens: Tokens, at: number, isTarget: (token: number) => boolean): boolean {
  for (let next = at + 1; next <= at + reach && tokens.clauses[next] === tokens.clauses[at]; next++) {
    if (isTarget(next)) return true
  }
  return false
}
