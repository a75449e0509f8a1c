import type { Finding, FindingKind } from '../../../contract/schemas/coding.ts'
import type { ListId } from '../../domain/codebook.ts'
import type { Hit } from '../notation/match.ts'
import { toEvidences } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'

/** The value whose list has most to say; ties go to the one named first. */
export function strongest(
  reading: Reading,
  reader: Reader,
  kind: FindingKind,
  lists: readonly (readonly [value: string, list: ListId])[],
): Finding | null {
  let best: { readonly value: string; readonly hits: readonly Hit[]; readonly score: number } | null = null
  let total = 0
  for (const [value, list] of lists) {
    const hits = reader.ofList(reading, list)
    const score = hits.reduce((sum, hit) => sum + weightOf(hit), 0)
    total += score
    if (score > 0 && score > (best?.score ?? 0)) best = { value, hits, score }
  }
  if (best === null) return null
  const confidence = 0.4 + 0.5 * (best.score / (total + 0.5))
  return { kind, value: best.value, layer: 'rule', confidence, evidence: toEvidences(best.hits, reading) }
}

/** A phrase is rarely said by accident, a single word often is. */
const weightOf = ({ term }: Hit): number => (term.steps.length > 1 ? 2 : 1)

export const causeLists = [
  ['we', 'cause.we'],
  ['maker', 'cause.maker'],
  ['perception', 'cause.perception'],
  ['external', 'cause.external'],
] as const
export const outcomeLists = [
  ['lost', 'outcome.lost'],
  ['won', 'outcome.won'],
  ['saved', 'outcome.saved'],
  ['open', 'outcome.open'],
] as const
