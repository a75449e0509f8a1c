import { isCardLine, isContactLine } from './contact-block.ts'
import {
  disclaimerFrom,
  isBanner,
  isLegalHeading,
  isListFooter,
  isReaderFooter,
  mayHoldDisclaimer,
} from './boilerplate.ts'
import { isClosing, isName } from './greeting.ts'
import type { LineMap, OwnRun } from './line-map.ts'
import { claim, isBlankLine, nextWords, ownRuns, wordsBefore } from './line-map.ts'
import { isMobileFooter } from './mobile-footer.ts'
import { isRule } from './separators.ts'

export interface EndingContext {
  readonly senderName: string
  /** A newsletter says itself why one gets it; under a person's letter the list's program says so. */
  readonly isMassMail: boolean
}

/** Marks what stands under (and, for banners, above) the writer's words: signature, disclaimer, footers. */
export function markEndings(map: LineMap, { senderName, isMassMail }: EndingContext): void {
  for (const run of ownRuns(map)) {
    markBanner(map, run)
    let until = cutListFooter(map, run, isMassMail)
    until = cutLegal(map, run.from, until)
    until = cutDelimited(map, run.from, until)
    for (let cut = until; cut > run.from;) {
      cut = cutLastParagraph(map, run.from, until, senderName)
      if (cut === until) break
      until = cut
    }
    cutSpacedCard(map, run.from, until)
  }
}

/** "[EXTERN] Achtung, diese E-Mail kommt von außerhalb": put on top by a gateway. */
function markBanner(map: LineMap, { from, until }: OwnRun): void {
  let end = from
  while (end < until && !isBlankLine(map.lines[end])) end++
  const text = textOf(map, from, Math.min(end, from + 6))
  if (end < until && isBanner(text)) claim(map, from, end, 'disclaimer')
}

/** The footer of a mailing list and all below it. */
function cutListFooter(map: LineMap, { from, until }: OwnRun, isMassMail: boolean): number {
  for (let i = from; i < until; i++) {
    const body = map.lines[i]?.body ?? ''
    if (!isListFooter(body) || map.owner[i] !== null) continue
    let start = i
    const above = wordsBefore(map, i)
    if (above >= from && /^[-_=*—–]{1,}\s*$/u.test(map.lines[above]?.body ?? '')) start = above
    else if (above === i - 1 && above >= from && isRule(map.lines[above]?.body ?? '')) start = above
    if (contentLines(map, i, until) > MAX_FOOTER_LINES || (isMassMail && start === i)) continue
    claim(map, start, until, 'footer')
    return trimmed(map, from, start)
  }
  return until
}
const MAX_FOOTER_LINES = 14

/** The law of a firm in several paragraphs, and what its gateway put below. */
function cutLegal(map: LineMap, from: number, until: number): number {
  const first = map.lines[from]
  const last = map.lines[until - 1]
  if (first === undefined || last === undefined || !mayHoldDisclaimer(map.text, first.start, last.end)) return until
  let top = until
  for (let end = until, paragraphs = 0; end > from && paragraphs < MAX_LEGAL_PARAGRAPHS; paragraphs++) {
    let start = end
    while (start > from && !isBlankLine(map.lines[start - 1])) start--
    const isLegal =
      isLegalHeading(map.lines[start]?.body ?? '') || disclaimerFrom(textOf(map, start, Math.min(end, start + 12)))
    if (isLegal && start > from) top = start
    end = trimmed(map, from, start)
  }
  if (top === until) return until
  const above = wordsBefore(map, top)
  return cut(map, from, above > from && isRule(map.lines[above]?.body ?? '') ? above : top, until, 'disclaimer')
}
const MAX_LEGAL_PARAGRAPHS = 8

/** Lines of dashes that open a signature; RFC 3676 has "-- ", people and programs have others. */
const DELIMITER = /^(?:--|—|–|––|——|---{0,2}|__{1,3}|={2,4}|\+{2,4}|\*{2,4}|~{2,4}|#{2,4})$/u
const MAX_SIGNATURE_LINES = 24
const MAX_WEAK_LINES = 12

/** The signature after a delimiter, if what follows is short enough to be one. */
function cutDelimited(map: LineMap, from: number, until: number): number {
  let inCode = false
  for (let i = from; i < until; i++) {
    const body = map.lines[i]?.body ?? ''
    if (body.startsWith('```')) inCode = !inCode
    if (inCode || (body.length > 4 ? !isRule(body) : !DELIMITER.test(body))) continue
    const content = contentLines(map, i + 1, until)
    const underFormula = body.length > 4 && isUnderFormula(map, from, i)
    const isStrong = body === '--' || body === '—' || (underFormula && startsWithCard(map, i + 1, until))
    const fits = content <= (isStrong ? MAX_SIGNATURE_LINES : MAX_WEAK_LINES)
    const needsCard = body.length > 4 && !underFormula
    if (!fits || (!isStrong && !looksLikeSignature(map, i + 1, until, needsCard))) continue
    const postscript = postscriptAt(map, i, until)
    claim(map, i, postscript, 'signature')
    return postscript === until ? trimmed(map, from, i) : until
  }
  return until
}

/** Where the writer goes on below the signature; `until` where nothing but the signature stands. */
function postscriptAt(map: LineMap, from: number, until: number): number {
  for (let i = from + 1; i < until; i++)
    if (isBlankLine(map.lines[i - 1]) && /^p\.? ?s\.?\s?[:.–-]?\s\S/iu.test(map.lines[i]?.body ?? '')) return i
  return until
}

/** After a weak delimiter stands a signature only where no line is a sentence or of a list, or a card can be seen. */
function looksLikeSignature(map: LineMap, from: number, until: number, needsCard: boolean): boolean {
  let cards = 0
  for (let i = from; i < until; i++) {
    const body = map.lines[i]?.body ?? ''
    if (isContactLine(body)) cards++
    else if (!needsCard && (body.length > 70 || isSaid(body))) return false
  }
  return cards > 0 || !needsCard
}

/** A card right under the rule: what a firm puts below it, sentences too, is its own. */
function startsWithCard(map: LineMap, from: number, until: number): boolean {
  const first = nextWords(map, from)
  let end = first
  while (end < until && !isBlankLine(map.lines[end]) && isCardLine(map.lines[end]?.body ?? '')) end++
  return end - first >= 2 && contactLines(map, first, end) > 0
}

/** A sentence of some words, or an item of a list. */
const isSaid = (body: string): boolean =>
  /^(?:\d{1,2}[.)]|[-*•]) \S/u.test(body) || (/[.!?]$/u.test(body) && body.split(' ').length > 2)

/** Whether right above stands "Viele Grüße", with or without a name. */
function isUnderFormula(map: LineMap, from: number, at: number): boolean {
  const above = wordsBefore(map, at)
  if (above < from) return false
  const body = map.lines[above]?.body ?? ''
  if (isClosing(body) || (body.length < 50 && FORMULA.test(body))) return true
  return isName(body) && above > from && isClosing(map.lines[wordsBefore(map, above)]?.body ?? '')
}
const FORMULA =
  /^(?:(?:mit |viele |liebe |beste |herzliche |schöne |freundliche[nm]? )*(?:grüße|grüßle|grüsse|gruß|gruss)|mfg|lg|vg|regards|best regards|kind regards|cheers|thanks)(?!\p{L})/iu

/** Looks at the last paragraph; gives the new end of the run, or the old one where nothing was cut. */
function cutLastParagraph(map: LineMap, from: number, until: number, senderName: string): number {
  let start = until
  while (start > from && !isBlankLine(map.lines[start - 1])) start--
  const text = textOf(map, start, Math.min(until, start + 12))
  const legal = disclaimerFrom(text)
  if (legal && start > from) return cut(map, from, start, until, 'disclaimer')
  if (isReaderFooter(text)) return cut(map, from, start, until, 'footer')
  const last = map.lines[until - 1]?.body ?? ''
  if (isMobileFooter(last) || (until - start === 2 && isMobileFooter(textOf(map, start, until)))) {
    const line = isMobileFooter(last) ? until - 1 : start
    return until - from === 1 ? cut(map, from, line, until, 'footer') : cut(map, from, line, until, 'footer')
  }
  if (isDashedName(map, from, until)) return cut(map, from, until - 1, until, 'signature')
  return cutCard(map, from, start, until, senderName)
}

function cut(
  map: LineMap,
  from: number,
  at: number,
  until: number,
  what: 'signature' | 'disclaimer' | 'footer',
): number {
  claim(map, at, until, what)
  return trimmed(map, from, at)
}

/** "-Anna" as the last line, with nothing of a list above it. */
function isDashedName(map: LineMap, from: number, until: number): boolean {
  const body = map.lines[until - 1]?.body ?? ''
  if (until - from < 2 || !/^[-–—~]\s?\p{L}/u.test(body) || body.length > 40) return false
  const name = body.replace(/^[-–—~]\s?/u, '').replace(/\.$/, '')
  if (!isName(name)) return false
  const above = map.lines[wordsBefore(map, until - 1)]?.body ?? ''
  if (/^[-–—*•]/u.test(above) || above.endsWith(':')) return false
  return /^\p{Lu}/u.test(name) || (name.length <= 15 && !name.includes(' ') && /[.!?)]$/.test(above))
}

/** A business card without a delimiter; the name right under a formula stays with the letter. */
function cutCard(map: LineMap, from: number, start: number, until: number, senderName: string): number {
  let at = until
  while (at > start && isCardLine(map.lines[at - 1]?.body ?? '')) at--
  if (at <= from) return until
  at = afterFormula(map, from, at, until)
  const cards = contactLines(map, at, until)
  const size = until - at
  const startsWithName = size > 0 && senderName !== '' && (map.lines[at]?.body ?? '') === senderName
  const nameAt = wordsBefore(map, at)
  const above = map.lines[nameAt]?.body ?? ''
  if (above.endsWith(':') || size === 0 || givesData(map, at, until)) return until
  const afterName = isClosing(above) || (isName(above) && isClosing(map.lines[wordsBefore(map, nameAt)]?.body ?? ''))
  const isCard = (cards >= 2 && cards * 2 >= size) || (cards >= 1 && (startsWithName || afterName) && cards * 4 >= size)
  return isCard ? cut(map, from, at, until, 'signature') : until
}

/** "Bestellnummer: 4711", "Name: Petra Lang": what a shop was asked to know is no business card. */
function givesData(map: LineMap, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (DATA.test(map.lines[i]?.body ?? '')) return true
  return false
}
const DATA =
  /^(?:name|(?:bestell|auftrags?|kunden|rechnungs?|artikel|serien|vorgangs|order|customer|invoice)[- ]?(?:nr\.?|nummer|number|no\.?)|bestellung)\s?:?\s/iu

/** A card whose lines a program set apart by blank ones: all short ones between the name under a formula and the end. */
function cutSpacedCard(map: LineMap, from: number, until: number): void {
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

function contactLines(map: LineMap, from: number, until: number): number {
  let cards = 0
  for (let i = from; i < until; i++) if (isContactLine(map.lines[i]?.body ?? '')) cards++
  return cards
}

/** Counts to one more than any limit, so that many delimiters in a long text cost no more than one. */
function contentLines(map: LineMap, from: number, until: number): number {
  let count = 0
  for (let i = from; i < until && i - from < LOOK_DOWN && count <= MAX_SIGNATURE_LINES; i++) {
    if (!isBlankLine(map.lines[i])) count++
  }
  return until - from > LOOK_DOWN ? Number.POSITIVE_INFINITY : count
}
const LOOK_DOWN = 60

function textOf(map: LineMap, from: number, until: number): string {
  let text = ''
  for (let i = from; i < until; i++) text += (text === '' ? '' : ' ') + (map.lines[i]?.body ?? '')
  return text
}

/** The end of the run without blank lines below. */
function trimmed(map: LineMap, from: number, until: number): number {
  let end = until
  while (end > from && isBlankLine(map.lines[end - 1])) end--
  return end
}
