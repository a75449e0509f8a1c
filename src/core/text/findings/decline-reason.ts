import type { DeclineReason, Finding } from '../../../contract/schemas/coding.ts'
import type { ListId } from '../../domain/codebook.ts'
import type { Hit } from '../notation/match.ts'
import { toEvidences } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'

const lists: readonly (readonly [reason: DeclineReason, list: ListId])[] = [
  ['need-gone', 'decline.need-gone'],
  ['date', 'decline.date'],
  ['advice', 'decline.advice'],
  ['price', 'decline.price'],
  ['competitor', 'decline.competitor'],
  ['product', 'decline.product'],
]

/**
 * The reason a customer states is the one they name first; what comes after often shows another. A decline without a
 * reason is counted as such: "nicht genannt" belongs to the denominator.
 */
export function findDeclineReason(reading: Reading, reader: Reader): Finding {
  let first: {
    readonly reason: DeclineReason
    readonly hits: readonly Hit[]
    readonly sentence: number
    readonly weight: number
  } | null = null
  for (const [reason, list] of lists) {
    const hits = reader.ofList(reading, list)
    if (hits.length === 0) continue
    const sentence = Math.min(...hits.map(({ from }) => reading.tokens.sentences[from] as number))
    const weight = hits.filter(({ from }) => reading.tokens.sentences[from] === sentence).length
    if (first === null || sentence < first.sentence || (sentence === first.sentence && weight > first.weight)) {
      first = { reason, hits, sentence, weight }
    }
  }
  const found = { kind: 'decline-reason', layer: 'rule' } as const
  if (first === null) return { ...found, value: 'none', confidence: 0.6, evidence: [] }
  return { ...found, value: first.reason, confidence: 0.7, evidence: toEvidences(first.hits, reading) }
}
