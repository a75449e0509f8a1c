import type { ScoreScale } from '../../contract/schemas/survey.ts'
import { parseScore } from './cell-values.ts'
import { isMarkScale, scaleWordsOf } from './scale-words.ts'

const markName = /schulnote|\bnoten?\b|\bgrades?\b|\bmarks?\b/i
const starName = /stern|\bstars?\b|\brating\b|zufrieden|satisf|csat/i
const recommendName = /empfehl|recommend|\bnps\b|likel|wahrscheinlich/i

/** What the numbers of a score column are likely to mean, by their words, the question and the numbers themselves. */
export function guessScale(question: string, values: readonly string[]): ScoreScale {
  const words = scaleWordsOf(values)
  if (words) return isMarkScale(words) ? 'grade' : 'five'
  if (values.some(value => /[★⭐]|\b(?:von|of|out of) 5\b|\/\s?5$/i.test(value))) return 'five'
  const numbers = values.flatMap(value => parseScore(value) ?? [])
  const most = Math.max(0, ...numbers)
  const least = Math.min(10, ...numbers)
  if (recommendName.test(question) && (most > 5 || least === 0)) return 'nps'
  if (markName.test(question) && most <= 6) return 'grade'
  if (starName.test(question) && most <= 5) return 'five'
  if (most > 6) return least === 0 ? 'nps' : 'ten'
  return most === 6 ? 'grade' : 'five'
}
