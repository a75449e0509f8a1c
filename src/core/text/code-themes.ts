import type { Coding, Evidence, Polarity } from '../../contract/schemas/coding.ts'
import { decide } from './learner/decide.ts'
import type { Decision } from './learner/decide.ts'
import { strongestWords } from './learner/evidence.ts'
import type { Scorer } from './learner/score.ts'
import { joinPolarities, spanPolarity } from './polarity.ts'
import { toEvidences } from './reading.ts'
import type { Reader, Reading } from './reading.ts'

export interface ThemeAnswer {
  readonly themeIds: readonly string[]
  readonly probabilities: Float64Array
  readonly decision: Decision
  /** Output of the first theme; null where no model spoke. */
  readonly from: number | null
}

/** Codings of the themes decided on, with the words of the rules, or of the model where no rule spoke. */
export function codeThemes(answer: ThemeAnswer, reading: Reading, reader: Reader, scorer: Scorer | null): Coding[] {
  return decide(answer.probabilities, answer.decision).map(label => {
    const themeId = answer.themeIds[label] as string
    const confidence = Math.round((answer.probabilities[label] as number) * 1000) / 1000
    const byRule = toEvidences(reader.ofTheme(reading, themeId), reading)
    const evidence = byRule.length > 0 ? byRule : wordsOf(label, answer, reading, scorer)
    const polarity: Polarity = joinPolarities(evidence.map(piece => piece.polarity ?? 'neutral'))
    return { themeId, layer: byRule.length > 0 ? 'rule' : 'model', confidence, review: 'suggested', polarity, evidence }
  })
}

function wordsOf(label: number, { from }: ThemeAnswer, reading: Reading, scorer: Scorer | null): Evidence[] {
  if (scorer === null || from === null) return []
  return strongestWords(reading, scorer, from + label).map(piece => ({
    ...piece,
    polarity: spanPolarity(piece.span, reading.tokens, reading.moods),
  }))
}
