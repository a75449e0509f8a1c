import type { FeedbackType, Finding } from '../../../contract/schemas/coding.ts'
import { starterThemes } from '../../domain/codebook.ts'
import type { Hit } from '../notation/match.ts'
import { toEvidences } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'

/** What kind of letter it is, by rules alone: a decline says so; else complaint, praise, suggestion and inquiry weigh their words. */
export function findType(reading: Reading, reader: Reader): Finding | null {
  if (reading.input.direction !== 'in' || reading.tokens.count === 0) return null
  const decline = reader.ofTheme(reading, starterThemes.decline)
  if (decline.length > 0) return finding('decline', decline, reading, 0.7)
  const votes = typeVotes(reading, reader).sort((a, b) => b.score - a.score)
  const [first, second] = votes
  if (first === undefined || first.score <= 0) return finding('other', [], reading, 0.4)
  return finding(first.value, first.hits, reading, 0.45 + 0.4 * (1 - (second?.score ?? 0) / first.score))
}

interface Vote {
  readonly value: FeedbackType
  readonly hits: readonly Hit[]
  readonly score: number
}

function typeVotes(reading: Reading, reader: Reader): Vote[] {
  const { moods, tokens } = reading
  const negative = moods.filter(({ sign }) => sign === -1).length
  const positive = moods.length - negative
  const vote = (value: FeedbackType, hits: readonly Hit[], more: number): Vote => ({
    value,
    hits,
    score: hits.length + more,
  })
  return [
    vote('complaint', reader.ofList(reading, 'type.complaint'), 0.7 * (negative - positive)),
    vote('praise', reader.ofList(reading, 'type.praise'), 0.7 * (positive - negative) - 0.5 * tokens.questions),
    vote(
      'suggestion',
      reader.ofList(reading, 'type.suggestion').flatMap(hit => [hit, hit]),
      0,
    ),
    vote('inquiry', reader.ofList(reading, 'type.inquiry'), tokens.questions - 0.5 * negative),
    vote('other', reader.ofList(reading, 'type.other'), 0),
  ]
}

const finding = (value: FeedbackType, hits: readonly Hit[], reading: Reading, confidence: number): Finding => ({
  kind: 'type',
  value,
  layer: 'rule',
  confidence,
  evidence: toEvidences(hits, reading),
})
