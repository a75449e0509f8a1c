import type { Terms } from '../../contract/schemas/theme.ts'
import type { Hit } from './notation/match.ts'
import type { Mood } from './polarity.ts'
import type { Tokens } from './tokens.ts'
import type { Word } from './words.ts'

/** Turns of phrase that mean the opposite, in the codebook's notation. */
export const ironyMarkers: Terms = {
  de: [
    'na|ja|oh toll|super|prima|klasse|bravo|wunderbar|danke|herrlich',
    'ganz großes kino',
    'danke für nichts',
    'vielen dank auch',
    'na danke',
    'da kommt freude auf',
    'dass ich nicht lache',
    "wer's glaubt",
    'sehr witzig',
    'wie schön dass … nicht|wieder',
    'schön dass … nicht|wieder',
    'herzlichen glückwunsch … verschlafen|vergessen|vermasselt|verpasst|kaputt|falsch',
    'ironie',
    'sarkasmus',
  ],
  en: [
    'thanks for nothing',
    'thanks a lot for nothing',
    'oh great|wonderful|brilliant|lovely',
    'just great',
    'well done for … not|wrong|broken',
    'yeah right',
    'what a joke',
    'slow clap',
  ],
}

/** After these, praise and blame stand side by side and are both meant. */
const contrasts = new Set(
  (
    'aber leider doch jedoch allerdings trotzdem dennoch obwohl nur sondern waehrend dafuer trotz bis auf ausser ' +
    'but however although though yet except unfortunately while despite still'
  ).split(' '),
)
/** What makes praise in the same breath sound hollow. */
const hollow = new Set(
  'wieder erneut schonwieder ohne vergessen verschlafen geplatzt again without forgot broken'.split(' '),
)
/** Praise that is meant otherwise opens the sentence. */
const opening = 3

/**
 * Sentences that may not mean what they say: with a marker, or opened by praise that a reproach follows without any "but"
 * ("Bravo, wieder das falsche Modell!"). Nobody can be sure of irony, so such praise only counts for less.
 */
export function findIrony(tokens: Tokens, moods: readonly Mood[], markers: readonly Hit[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { from } of markers) found.add(tokens.sentences[from] as number)
  for (const { from, sign } of moods) {
    const sentence = tokens.sentences[from] as number
    if (sign === 1 && !found.has(sentence) && opensSentence(tokens, from) && isHollow(tokens, from, moods))
      found.add(sentence)
  }
  return found
}

function opensSentence({ sentences }: Tokens, at: number): boolean {
  return at < opening || sentences[at - opening] !== sentences[at]
}

function isHollow({ sentences, clauses, words, count }: Tokens, praise: number, moods: readonly Mood[]): boolean {
  const sentence = sentences[praise]
  let isReproached = false
  for (let at = praise + 1; at < count && sentences[at] === sentence; at++) {
    const { folded } = words[at] as Word
    if (contrasts.has(folded)) return false
    if (clauses[at] !== clauses[praise] && hollow.has(folded)) isReproached = true
  }
  return (
    isReproached ||
    moods.some(
      ({ from, sign }) =>
        sign === -1 && from > praise && sentences[from] === sentence && clauses[from] !== clauses[praise],
    )
  )
}
