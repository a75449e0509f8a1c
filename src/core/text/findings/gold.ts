import type { Finding } from '../../../contract/schemas/coding.ts'
import { starterThemes } from '../../domain/starter-themes.ts'
import type { Hit } from '../notation/match.ts'
import { hitPolarity } from '../polarity.ts'
import { toEvidences } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'

/** What a customer who goes names as the reason: how we advised, treated, answered or refused them. */
const reasonThemes = ['T1', 'T6', 'T8', 'T11'] as const

/**
 * F7: the customer has left or is let down, gives a reason, and asks for nothing. The most useful letter there is, since
 * most leave in silence. Who asks a question or makes a demand has not left yet.
 */
export function findGold(reading: Reading, reader: Reader): Finding[] {
  if (reading.input.direction !== 'in' || reading.tokens.questions > 0) return []
  if (reader.ofList(reading, 'gold.demand').length > 0) return []
  const left = [...reader.ofList(reading, 'gold.left'), ...reader.ofTheme(reading, starterThemes.decline)]
  const letDown = reader.ofList(reading, 'gold.let-down')
  const reasons = reasonThemes.flatMap(id => reader.ofTheme(reading, id).filter(hit => isBlame(hit, reading)))
  const hasLeft = left.length > 0
  if (!(hasLeft ? letDown.length + reasons.length > 0 : letDown.length > 0 && reasons.length > 0)) return []
  if (!hasLeft && !soundsNegative(reading)) return []
  const confidence = hasLeft && letDown.length > 0 ? 0.85 : 0.6
  return [
    { kind: 'gold', value: 'yes', layer: 'rule', confidence, evidence: toEvidences([...left, ...letDown], reading) },
  ]
}

/** Who thanks for the good advice does not leave because of it. */
const isBlame = (hit: Hit, { tokens, moods, negations }: Reading): boolean =>
  !hit.term.inPassing && hitPolarity(hit, tokens, moods, negations) !== 'positive'

const soundsNegative = ({ moods }: Reading): boolean =>
  moods.filter(({ sign }) => sign === -1).length >= moods.filter(({ sign }) => sign === 1).length
