import { isCardLine, isContactLine } from './contact-block.ts'
import { isClosing, isName } from './greeting.ts'
import type { LineMap } from './line-map.ts'
import { nextWords, wordsBefore } from './line-map.ts'
import { contactLines, contentLines, cut } from './run-lines.ts'

/** A business card without a delimiter; the name right under a formula stays with the letter. */
export function cutCard(map: LineMap, from: number, start: number, until: number, senderName: string): number {
  let at = until
  while (at > start && isCardLine(map.lines[at - 1]?.body ?? '')) at--
  if (at <= from) return until
  at = afterFormula(map, from, at, until)
  const cards = contactLines(map, at, until)
  const size = until - at
  const startsWithName = size > 0 && senderName !== '' && (map.lines[at]?.body ?? '') === senderName
  const nameAt = wordsBefore(map, at)
  const above = map.lines[nameAt]?.body ?? ''
  if (above.endsWith(':') || ANNOUNCES.test(above) || size === 0 || givesData(map, at, until)) return until
  const afterName = isClosing(above) || (isName(above) && isClosing(map.lines[wordsBefore(map, nameAt)]?.body ?? ''))
  const isCard = (cards >= 2 && cards * 2 >= size) || (cards >= 1 && (startsWithName || afterName) && cards * 4 >= size)
  return isCard ? cut(map, from, at, until, 'signature') : until
}

/** "Meine neue Anschrift lautet", and no stop behind it. */
const ANNOUNCES =
  /(?<!\p{L})(?:lautet|lauten|anschrift|\p{L}*adresse|address|kontaktdaten|(?:ist|liefern|schicken|senden) an|is)$/iu

/** "Bestellnummer: 4711", "Name: Petra Lang": what a shop was asked to know is no business card. */
function givesData(map: LineMap, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (DATA.test(map.lines[i]?.body ?? '')) return true
  return false
}
const DATA =
  /^(?:name|(?:bestell|auftrags?|kunden|rechnungs?|artikel|serien|vorgangs|order|customer|invoice)[- ]?(?:nr\.?|nummer|number|no\.?)|bestellung)\s?:?\s/iu

/** A card whose lines a program set apart by blank ones: all short ones between the name under a formula and the end. */
export function cutSpacedCard(map: LineMap, from: number, until: number): void {
  let cards = 0
  for (let i = until - 1, seen = 0; i > from && seen <= MAX_SPACED_LINES; i--) {
    const body = map.lines[i]?.body ?? ''
    if (body === '') continue
    if (isClosing(body)) {
      const at = afterFormula(map, from, i, until)
      if (cards > 0 && contentLines(map, at, until) > 0) cut(map, from, at, until, 'signature')
      return
    }
    if (map.owner[i] !== null || !isCardLine(body)) return
    if (isContactLine(body)) cards++
    seen++
  }
}
const MAX_SPACED_LINES = 12

/** Skips "Viele Grüße" and one name under it. */
function afterFormula(map: LineMap, from: number, at: number, until: number): number {
  let first = at
  for (let i = at; i < until; i++) if (isClosing(map.lines[i]?.body ?? '')) first = i + 1
  const above = wordsBefore(map, first)
  const isBelow = above >= from && isClosing(map.lines[above]?.body ?? '')
  if (isBelow) first = Math.min(until, nextWords(map, first))
  if (isBelow && first < until && isName(map.lines[first]?.body ?? '') && !isContactLine(map.lines[first]?.body ?? ''))
    first++
  return first
}
