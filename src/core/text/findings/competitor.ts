import type { Finding } from '../../../contract/schemas/coding.ts'
import { competitorName } from '../competitors.ts'
import { toEvidences } from '../reading.ts'
import type { Reader, Reading } from '../reading.ts'
import type { Tokens } from '../tokens.ts'

/** Owner's competitors named, then proposals: a name after "bei", "zu", "von" in a sentence about going elsewhere. */
export function findCompetitors(reading: Reading, reader: Reader): Finding[] {
  if (reading.input.direction !== 'in') return []
  const named = reader.competitors.flatMap((name): Finding[] => {
    const hits = reader.ofCompetitor(reading, name)
    if (hits.length === 0) return []
    return [
      {
        kind: 'competitor',
        value: competitorName(name),
        layer: 'rule',
        confidence: 0.95,
        evidence: toEvidences(hits, reading),
      },
    ]
  })
  return named.length > 0 ? named : proposeNames(reading, reader)
}

const before = new Set([
  'bei',
  'beim',
  'zu',
  'zum',
  'zur',
  'von',
  'vom',
  'fuer',
  'to',
  'from',
  'with',
  'at',
  'by',
  'firma',
])
const noName = new Set(
  (
    'ihnen ihrem ihrer ihr ihren sie uns mir dem der den die das einem einer einen herrn frau herr montag dienstag mittwoch donnerstag freitag ' +
    'samstag sonntag januar februar maerz april mai juni juli august september oktober november dezember weihnachten ostern you your us me a an mr ms mrs ' +
    'konkurrenz mitbewerber mitbewerberin anbieter haendler wettbewerber betrieb laden geschaeft nachbarn freunden kollegen internet kauf bestellung preis qualitaet'
  ).split(' '),
)
/** Verbs that end "bei X …": what stands between the two is where they went. */
const went = new Set(
  (
    'gekauft bestellt gewechselt gegangen gefahren gelandet beauftragt gefunden geholt entschieden unterschrieben abgeschlossen ' +
    'instead now'
  ).split(' '),
)
const whereTo = new Set(['zu', 'zum', 'zur'])
const movedTo = new Set(['gewechselt', 'gegangen', 'gefahren'])
/** They bought, ordered or settled elsewhere; otherwise a name after "bei" is anybody's. */
const leavingWords = new Set([
  ...went,
  'kuenftig',
  'wechsle',
  'wechseln',
  'wechselte',
  'ordered',
  'bought',
  'switched',
  'went',
  'chosen',
])
const legalForms = new Set(['gmbh', 'ag', 'kg', 'ohg', 'ug', 'gbr', 'mbh', 'ek', 'ltd', 'inc', 'llc'])

function proposeNames(reading: Reading, reader: Reader): Finding[] {
  const { tokens } = reading
  const sentences = leavingSentences(reading, reader)
  for (let at = 0; at < tokens.count - 1; at++) {
    if (!sentences.has(tokens.sentences[at] as number) || !before.has(wordAt(tokens, at))) continue
    const end = endOfName(tokens, at + 1)
    if (end < at + 1 || !isName(tokens, at, end)) continue
    const span: [number, number] = [tokens.starts[at + 1] as number, tokens.ends[end] as number]
    const words = tokens.text.slice(...span)
    return [
      {
        kind: 'competitor',
        value: words.replaceAll(/\s+/gu, ' '),
        layer: 'rule',
        confidence: 0.5,
        evidence: [{ span, words, rule: 'name' }],
      },
    ]
  }
  return []
}

function leavingSentences(reading: Reading, reader: Reader): ReadonlySet<number> {
  const { tokens } = reading
  const hits = [...reader.ofList(reading, 'gold.left'), ...reader.ofList(reading, 'decline.competitor')]
  const found = new Set(hits.map(({ from }) => tokens.sentences[from] as number))
  for (let at = 0; at < tokens.count; at++)
    if (leavingWords.has(wordAt(tokens, at))) found.add(tokens.sentences[at] as number)
  return found
}

const wordAt = ({ words }: Tokens, at: number): string => words[at]?.folded ?? ''

/**
 * German nouns are capitals too. Several in a row are a name; one is where it bears a number or a capital inside, or
 * where they "bei X gekauft" or "zu X gewechselt" (but not "zu Ostern gekauft").
 */
function isName(tokens: Tokens, at: number, to: number): boolean {
  if (to > at + 1) return true
  const raw = tokens.words[at + 1]?.raw ?? ''
  if (/\p{Ll}.*\d|\p{Ll}\p{Lu}/u.test(raw)) return true
  const verb = wordAt(tokens, to + 1)
  return whereTo.has(wordAt(tokens, at)) ? movedTo.has(verb) : wordAt(tokens, at) === 'bei' && went.has(verb)
}

function endOfName(tokens: Tokens, from: number): number {
  let at = from
  if (wordAt(tokens, at) === 'the' && isNamePart(tokens, at + 1)) at++
  while (at < tokens.count && at < from + 4 && tokens.clauses[at] === tokens.clauses[from] && isNamePart(tokens, at))
    at++
  if (at > from && legalForms.has(wordAt(tokens, at))) at++
  return at - 1
}

function isNamePart(tokens: Tokens, at: number): boolean {
  const word = tokens.words[at]
  return word !== undefined && /^\p{Lu}/u.test(word.raw) && !noName.has(word.folded) && word.folded !== 'the'
}
