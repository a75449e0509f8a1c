import type { Finding } from '../../../contract/schemas/coding.ts'
import { starterThemes } from '../../domain/starter-themes.ts'
import { polarityOf } from '../polarity.ts'
import type { Reader, Reading } from '../reading.ts'
import { findCompetitors } from './competitor.ts'
import { findGold } from './gold.ts'
import { findDeclineReason } from './decline-reason.ts'
import { causeLists, outcomeLists, strongest } from './listed.ts'
import { findRefusals } from './refusal.ts'
import { findType } from './type.ts'

/** Everything the rules find besides themes. */
export function findByRules(reading: Reading, reader: Reader): Finding[] {
  if (reading.tokens.count === 0) return []
  const type = findType(reading, reader)
  const isDecline = reader.ofTheme(reading, starterThemes.decline).length > 0
  const needsCause = reading.input.direction === 'out' || type?.value === 'complaint'
  const found = [
    type,
    sentimentFinding(reading),
    needsCause ? strongest(reading, reader, 'cause', causeLists) : null,
    reading.input.direction === 'in' ? strongest(reading, reader, 'outcome', outcomeLists) : null,
    isDecline ? findDeclineReason(reading, reader) : null,
  ].filter(finding => finding !== null)
  return [...found, ...findCompetitors(reading, reader), ...findGold(reading, reader), ...findRefusals(reading, reader)]
}

/** Nobody can tell praise from irony by its words: "unsicher" on screen. */
const unsure = 0.3

function sentimentFinding({ moods, tokens, ironic }: Reading): Finding {
  const evidence = moods.map(({ from, to, sign }) => {
    const span: [number, number] = [tokens.starts[from] as number, tokens.ends[to] as number]
    return {
      span,
      words: tokens.text.slice(...span),
      rule: 'mood',
      polarity: sign === 1 ? ('positive' as const) : ('negative' as const),
    }
  })
  const confidence = ironic.size > 0 ? unsure : moods.length === 0 ? 0.5 : 0.6
  return { kind: 'sentiment', value: polarityOf(moods), layer: 'rule', confidence, evidence }
}
