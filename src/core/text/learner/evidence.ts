import type { Evidence } from '../../../contract/schemas/coding.ts'
import type { Reading } from '../reading.ts'
import type { Word } from '../words.ts'
import type { Scorer } from './score.ts'

const mostWords = 3

interface Speaking {
  readonly word: Word
  readonly at: number
  readonly weight: number
}

/** The words that spoke most for an output, as they stand in the text; strongest first, of equals the earlier. */
export function strongestWords({ tokens }: Reading, scorer: Scorer, output: number): Evidence[] {
  const best: Speaking[] = []
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.words[at] as Word
    const weight = scorer.wordWeight(word, output)
    if (weight <= 0 || word.folded.length < 2) continue
    if (weight > (best[mostWords - 1]?.weight ?? 0)) insert(best, { word, at, weight })
  }
  return best.map(({ at, weight }): Evidence => {
    const span: [number, number] = [tokens.starts[at] as number, tokens.ends[at] as number]
    return {
      span,
      words: tokens.text.slice(...span),
      rule: (tokens.words[at] as Word).folded,
      weight: Math.round(weight * 1000) / 1000,
    }
  })
}

function insert(best: Speaking[], next: Speaking): void {
  if (best.some(({ word }) => word === next.word)) return
  const place = best.findIndex(({ weight }) => weight < next.weight)
  best.splice(place < 0 ? best.length : place, 0, next)
  if (best.length > mostWords) best.pop()
}
