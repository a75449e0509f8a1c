import type { Finding } from '../../../contract/schemas/coding.ts'
import { toEvidences } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'
import type { Tokens } from '../tokens.ts'

/** Owner's competitors named, then proposals: a name after "bei", "zu", "von" in a sentence about going elsewhere. */
export function findCompetitors(reading: Reading, reader: Reader): Finding[] {
  if (reading.input.direction !== 'in') return []
  const named = reader.competitors.flatMap((name): Finding[] => {
    const hits = reader.ofCompetitor(reading, name)
    if (hits.length === 0) return []
    return [{ kind: 'competitor', value: name, layer: 'rule', confidence: 0.95, evidence: toEvidences(hits, reading) }]
  })
  return named.length > 0 ? named : proposeNames(reading, reader)
}

const before = new Set(['bei', 'zu', 'von', 'fuer', 'to', 'from', 'with', 'at', 'by', 'firma'])
const noName = new Set(
  (
    'ihnen ihrem ihrer ihr ihren sie uns mir dem der den die das einem einer einen herrn frau herr montag dienstag mittwoch donnerstag freitag ' +
    'samstag sonntag januar februar maerz april mai juni juli august september oktober november dezember you your us me the a an mr ms mrs'
  ).split(' '),
)

function proposeNames(reading: Reading, reader: Reader): Finding[] {
  const leaving = [...reader.ofList(reading, 'gold.left'), ...reader.ofList(reading, 'decline.competitor')]
  const sentences = new Set(leaving.map(({ from }) => reading.tokens.sentences[from]))
  const { tokens } = reading
  for (let at = 0; at < tokens.count - 1; at++) {
    if (!sentences.has(tokens.sentences[at]) || !before.has(tokens.words[at]?.folded ?? '')) continue
    const end = endOfName(tokens, at + 1)
    if (end < at + 2) continue
    const span: [number, number] = [tokens.starts[at + 1] as number, tokens.ends[end] as number]
    const words = tokens.text.slice(...span)
    return [
      { kind: 'competitor', value: words, layer: 'rule', confidence: 0.5, evidence: [{ span, words, rule: 'name' }] },
    ]
  }
  return []
}

/** German nouns are capitals too, so only names of two words and more are proposed. */
function endOfName(tokens: Tokens, from: number): number {
  let at = from
  while (at < tokens.count && at < from + 4 && tokens.clauses[at] === tokens.clauses[from] && isNamePart(tokens, at))
    at++
  return at - 1
}

function isNamePart(tokens: Tokens, at: number): boolean {
  const word = tokens.words[at]
  return word !== undefined && /^\p{Lu}/u.test(word.raw) && !noName.has(word.folded)
}
