import type { Finding } from '../../../contract/schemas/coding.ts'
import { toEvidences } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'

/**
 * F7: the customer has left or is let down, gives a reason, and asks for nothing. The most useful letter there is, since
 * most leave in silence.
 */
export function findGold(reading: Reading, reader: Reader): Finding[] {
  if (reading.input.direction !== 'in') return []
  if (reader.ofList(reading, 'gold.demand').length > 0) return []
  const left = reader.ofList(reading, 'gold.left')
  const letDown = reader.ofList(reading, 'gold.let-down')
  const reasons = reasonThemes.flatMap(id => [...reader.ofTheme(reading, id)])
  const isLetDownBadly = left.length > 0 || letDown.length > 1
  if (!isLetDownBadly || letDown.length + reasons.length === 0 || !soundsNegative(reading)) return []
  const confidence = left.length > 0 && letDown.length > 0 ? 0.85 : 0.6
  return [
    { kind: 'gold', value: 'yes', layer: 'rule', confidence, evidence: toEvidences([...left, ...letDown], reading) },
  ]
}

/** What a customer names as the reason to leave. */
const reasonThemes = ['T1', 'T2', 'T5', 'T6', 'T8', 'T14']

const soundsNegative = ({ moods }: Reading): boolean =>
  moods.filter(({ sign }) => sign === -1).length >= moods.filter(({ sign }) => sign === 1).length
