import type { Finding } from '../../../contract/schemas/coding.ts'
import type { Hit } from '../notation/match.ts'
import { toEvidence } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'

/** A way out offered in the same or the next two sentences makes a no soft. */
const sentencesAhead = 2

/**
 * F1: refusals in our own mail, sentence by sentence; `hard` leaves the customer alone with the problem, `soft` offers a
 * way out. Refusals between quotation marks are somebody else's. Out-of-office and other automatic mail is not passed in.
 */
export function findRefusals(reading: Reading, reader: Reader): Finding[] {
  if (reading.input.direction !== 'out') return []
  const { tokens } = reading
  const solutions = reader.ofList(reading, 'refusal.solution')
  const own = reader.ofList(reading, 'refusal.hard').filter(({ from }) => tokens.quoted[from] !== true)
  return onePerSentence(own, reading).map(hit => {
    const sentence = tokens.sentences[hit.from] as number
    const way = solutions.find(solution => {
      const at = tokens.sentences[solution.from] as number
      return at >= sentence && at <= sentence + sentencesAhead && !(hit.from <= solution.from && solution.to <= hit.to)
    })
    const evidence = [refusedSentence(hit, reading), ...(way === undefined ? [] : [toEvidence(way, reading, false)])]
    return { kind: 'refusal', value: way === undefined ? 'hard' : 'soft', layer: 'rule', confidence: 0.8, evidence }
  })
}

function onePerSentence(hits: readonly Hit[], { tokens }: Reading): Hit[] {
  const first = new Map<number, Hit>()
  for (const hit of hits) {
    const sentence = tokens.sentences[hit.from] as number
    if (!first.has(sentence)) first.set(sentence, hit)
  }
  return [...first.values()]
}

/** The whole sentence is the refusal; the rule tells which words gave it away. */
function refusedSentence(hit: Hit, reading: Reading): Finding['evidence'][number] {
  const { tokens } = reading
  const sentence = tokens.sentences[hit.from]
  let from = hit.from
  let to = hit.to
  while (from > 0 && tokens.sentences[from - 1] === sentence) from--
  while (to < tokens.count - 1 && tokens.sentences[to + 1] === sentence) to++
  const span: [number, number] = [tokens.starts[from] as number, tokens.ends[to] as number]
  return { span, words: tokens.text.slice(...span), rule: hit.term.term }
}
