import type { Evidence } from '../../../contract/schemas/coding.ts'
import type { Reading } from '../reading.ts'
import type { Word } from '../words.ts'
import type { Scorer } from './score.ts'

const mostWords = 3

/** The words that spoke most for an output, as they stand in the text; strongest first. */
export function strongestWords({ tokens }: Reading, scorer: Scorer, output: number): Evidence[] {
  const seen = new Map<Word, { readonly at: number; readonly weight: number }>()
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.words[at] as Word
    if (seen.has(word) || word.folded.length < 2) continue
    const weight = scorer.wordWeight(word, output)
    if (weight > 0) seen.set(word, { at, weight })
  }
  const best = [...seen.values()].sort((a, b) => b.weight - a.weight || a.at - b.at).slice(0, mostWords)
  return best.map(({ at, weight }) => {
    const span: [number, number] = [tokens.starts[at] as number, tokens.ends[at] as number]
    return {
      span,
      words: tokens.text.slice(...span),
      rule: (tokens.words[at] as Word).folded,
      weight: Math.round(weight * 1000) / 1000,
    }
  })
}
