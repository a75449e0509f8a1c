import type { FeedbackType, Finding } from '../../../contract/schemas/coding.ts'
import { starterThemes } from '../../domain/starter-themes.ts'
import type { Hit } from '../notation/match.ts'
import { toEvidences } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'

/** What kind of letter it is, by rules alone: a decline without a demand says so; else complaint, praise, suggestion and inquiry weigh their words. */
export function findType(reading: Reading, reader: Reader): Finding | null {
  if (reading.input.direction !== 'in' || reading.tokens.count === 0) return null
  const decline = reader.ofTheme(reading, starterThemes.decline)
  const demands = reader.ofList(reading, 'gold.demand')
  if (decline.length > 0 && demands.length === 0) return finding('decline', decline, reading, 0.7)
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

/** A letter of a few words that asks and complains of nothing is a nod: "Alles klar, danke." */
const nod = 25

function typeVotes(reading: Reading, reader: Reader): Vote[] {
  const { moods, tokens } = reading
  const negative = moods.filter(({ sign }) => sign === -1).length
  const positive = moods.length - negative
  const complaint = reader.ofList(reading, 'type.complaint')
  const asked = reader.ofList(reading, 'type.inquiry')
  const suggested = reader.ofList(reading, 'type.suggestion')
  const praise = reader.ofList(reading, 'type.praise')
  const other = reader.ofList(reading, 'type.other')
  const isNod = tokens.count <= nod && complaint.length + asked.length + tokens.questions + negative === 0
  // "Super, besten Dank!" thanks for a reply; "Super Beratung, besten Dank!" praises something.
  const isBareThanks = isNod && !matterThemes(reading, reader)
  const vote = (value: FeedbackType, hits: readonly Hit[], score: number): Vote => ({ value, hits, score })
  return [
    vote('complaint', complaint, 1.2 * complaint.length + negative + (complaint.length === 0 ? -1 : 2)),
    vote(
      'praise',
      praise,
      praise.length + 0.7 * positive - 1.5 * complaint.length - negative - tokens.questions - (isNod ? 1 : 0),
    ),
    vote('suggestion', suggested, 3 * suggested.length - negative - (complaint.length > 0 ? 1 : 0)),
    vote('inquiry', asked, 0.5 * Math.min(4, asked.length) + 1.2 * Math.min(2, tokens.questions) - 0.5 * negative),
    vote('other', other, other.length + (isBareThanks ? 4 : isNod ? 1 : 0)),
  ]
}

/** Whether any theme but praise itself is spoken of. */
const matterThemes = (reading: Reading, reader: Reader): boolean =>
  reader.themeIds.some(
    id => id !== starterThemes.praise && reader.ofTheme(reading, id).some(({ term }) => !term.inPassing),
  )

const finding = (value: FeedbackType, hits: readonly Hit[], reading: Reading, confidence: number): Finding => ({
  kind: 'type',
  value,
  layer: 'rule',
  confidence,
  evidence: toEvidences(hits, reading),
})
