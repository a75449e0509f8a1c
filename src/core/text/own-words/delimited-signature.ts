import { isCardLine, isContactLine } from './contact-block.ts'
import { isClosing, isName } from './greeting.ts'
import type { LineMap } from './line-map.ts'
import { claim, isBlankLine, nextWords, wordsBefore } from './line-map.ts'
import { contactLines, contentLines, trimmed } from './run-lines.ts'
import { isRule } from './separators.ts'

/** Lines of dashes that open a signature; RFC 3676 has "-- ", people and programs have others. */
const DELIMITER = /^(?:--|—|–|––|——|---{0,2}|__{1,3}|={2,4}|\+{2,4}|\*{2,4}|~{2,4}|#{2,4})$/u
const MAX_SIGNATURE_LINES = 24
const MAX_WEAK_LINES = 12

/** The signature after a delimiter, if what follows is short enough to be one. */
export function cutDelimited(map: LineMap, from: number, until: number): number {
  let inCode = false
  for (let i = from; i < until; i++) {
    const body = map.lines[i]?.body ?? ''
    if (body.startsWith('```')) inCode = !inCode
    if (inCode || (body.length > 4 ? !isRule(body) && body !== '--=20' : !DELIMITER.test(body))) continue
    if (!opensSignature(map, from, i, until)) continue
    const postscript = postscriptAt(map, i, until)
    claim(map, i, postscript, 'signature')
    return postscript === until ? trimmed(map, from, i) : until
  }
  return until
}

/** Whether what stands below the delimiter is short enough and looks like a signature. */
function opensSignature(map: LineMap, from: number, at: number, until: number): boolean {
  const body = map.lines[at]?.body ?? ''
  const content = contentLines(map, at + 1, until)
  const isRuled = body.length > 4
  if (isRuled && isTableRule(map, from, at)) return false
  if (!isRuled && !STRONG.has(body) && isSecond(map, from, at)) return false
  const underFormula = isRuled && isUnderFormula(map, from, at)
  if (STRONG.has(body) || (underFormula && startsWithCard(map, at + 1, until))) return content <= MAX_SIGNATURE_LINES
  return content <= MAX_WEAK_LINES && looksLikeSignature(map, at + 1, until, isRuled && !underFormula)
}
/** "--=20" is what is left of "-- " where nobody decoded the mail. */
const STRONG: ReadonlySet<string> = new Set(['--', '—', '--=20'])

/** Whether the same sign stood above: "***" before and behind what is important. */
function isSecond(map: LineMap, from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (map.lines[i]?.body === map.lines[at]?.body) return true
  return false
}

/** A rule right under words that end without a stop, and right above others, underlines the head of a table. */
function isTableRule(map: LineMap, from: number, at: number): boolean {
  const above = map.lines[at - 1]?.body ?? ''
  if (at <= from || above === '' || isBlankLine(map.lines[at + 1])) return false
  return /\p{Ll}$/u.test(above) && above.includes(' ') && !isUnderFormula(map, from, at)
}

/** Where the writer goes on below the signature; `until` where nothing but the signature stands. */
function postscriptAt(map: LineMap, from: number, until: number): number {
  for (let i = from + 1; i < until; i++)
    if (isBlankLine(map.lines[i - 1]) && /^p\.? ?s\.?\s?[:.–-]?\s\S/iu.test(map.lines[i]?.body ?? '')) return i
  return until
}

/**
 * After a weak delimiter stands a signature only where no line is a sentence or of a list; after a rule a card must be
 * seen. A letter that goes on below a rule says something before any card, and closes with its formula.
 */
function looksLikeSignature(map: LineMap, from: number, until: number, needsCard: boolean): boolean {
  let cards = 0
  for (let i = from; i < until; i++) {
    const body = map.lines[i]?.body ?? ''
    if (needsCard && i > from && isClosing(body)) return false
    if (isContactLine(body)) cards++
    else if ((!needsCard || cards === 0) && (body.length > 70 || isSaid(body))) return false
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
