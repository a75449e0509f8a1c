import type { HeaderLabel } from './header-labels.ts'
import { headerLine } from './header-labels.ts'
import type { TextLine } from './text-line.ts'

export interface HeaderBlock {
  /** One after the last line. */
  readonly until: number
  /** The sender has a mail address: hardly a table of the writer's own. */
  readonly sure: boolean
  /** It has a sender, and its date a time of day, as programs give them; people note the day of a removal. */
  readonly timed: boolean
}

const MAX_LINES = 30
/** "Wed, 16 May 2012 00:15:02 -0600": only a program gives the second or the zone. */
const PROGRAM_DATE = /\d{1,2}:\d{2}:\d{2}|\d{2}:\d{2} ?(?:[+-]\d{4}|GMT|UTC)/
const MAILISH = /@|mailto:|\/O=|IMCEAEX/i

interface Tally {
  readonly kinds: Set<HeaderLabel>
  until: number
  mail: boolean
  programDate: boolean
  timed: boolean
  lastLabel: HeaderLabel | null
  blanks: number
  wraps: number
}

/**
 * Reads a block "Von: … / Gesendet: … / An: … / Betreff: …" that begins at the line. A block needs a sender and two further
 * kinds of line, or a sender with one after a separator: people use colons too.
 */
export function headerBlockAt(lines: readonly TextLine[], at: number, afterSeparator: boolean): HeaderBlock | null {
  const first = lines[at]
  if (!first || headerLine(first.body) === null) return null
  const tally: Tally = {
    kinds: new Set(),
    until: at,
    mail: false,
    programDate: false,
    timed: false,
    lastLabel: null,
    blanks: 0,
    wraps: 0,
  }
  for (let i = at; i < lines.length && i - at < MAX_LINES; i++) {
    if (!take(tally, lines[i], i, first.depth)) break
  }
  const { kinds, until, mail, programDate } = tally
  const core = [...kinds].filter(kind => kind !== 'other').length
  const enough =
    (kinds.has('from') && core >= 3) ||
    (core >= 3 && kinds.has('date') && kinds.has('subject')) ||
    (kinds.has('from') && kinds.size >= 2 && (afterSeparator || (mail && kinds.has('date')))) ||
    (afterSeparator && core >= 2) ||
    (mail && programDate && kinds.has('to'))
  return enough ? { until, sure: mail || afterSeparator, timed: tally.timed && kinds.has('from') } : null
}

/** Adds a line to the block; false where the block ends before it. */
function take(tally: Tally, line: TextLine | undefined, index: number, depth: number): boolean {
  if (!line || line.depth !== depth) return false
  if (line.body === '') return ++tally.blanks <= 1 || tally.kinds.size < 2
  const found = headerLine(line.body)
  if (found !== null) {
    if (found.label !== 'other' && tally.kinds.has(found.label) && found.label !== 'date') return false
    tally.kinds.add(found.label)
    if (MAILISH.test(found.value)) tally.mail = true
    if (found.label === 'date') noteDate(tally, found.value)
    return accept(tally, found.label, index)
  }
  return takeWrap(tally, line, index)
}

function noteDate(tally: Tally, value: string): void {
  if (PROGRAM_DATE.test(value)) tally.programDate = true
  if (TIME_OF_DAY.test(value)) tally.timed = true
}
const TIME_OF_DAY =
  /(?<![\d.])\d{1,2}(?:\s?[:h]\s?\d{2}|\.\d{2}(?![.\d]))|\d\s?(?:uhr|[ap]\.?m)\b|[上下]午|오[전후]|\d[時时시点點]/iu

function accept(tally: Tally, label: HeaderLabel, index: number): true {
  tally.lastLabel = label
  tally.blanks = 0
  tally.wraps = 0
  tally.until = index + 1
  return true
}

/** Long lists of recipients and subjects run on over the next lines. */
function takeWrap(tally: Tally, line: TextLine, index: number): boolean {
  if (tally.blanks > 0 || tally.lastLabel === null || ++tally.wraps > 6) return false
  const isList = /@|[;,]$|^[<"'(]/.test(line.body)
  if (tally.lastLabel !== 'subject' && isList) {
    if (MAILISH.test(line.body)) tally.mail = true
    tally.until = index + 1
    return true
  }
  // The value may stand under its label (tables), or a subject may be wrapped; kept only if a label follows.
  return tally.wraps <= 2 && line.body.length < 120
}

const ONE_LINE =
  /^\W{0,3}(?:from|von|de|da|van|od|från|fra)\s?:[*_]*\s.{3,160}\s[*_]*(?:sent|gesendet|date|datum|envoyé|inviato|enviado|verzonden|wysłano|skickat|sendt)\s?:[*_]*\s.{3,160}\s[*_]*(?:to|an|à|a|para|aan|do|till|til|subject|betreff|objet|oggetto|asunto)\s?:/iu

/** All of the header in one line, as it is left when a program drops the line breaks; below a rule sender and date do. */
export function isOneLineHeader(body: string, isUnderRule: () => boolean): boolean {
  if (body.length <= 40 || !body.includes(':')) return false
  return ONE_LINE.test(body) || (SHORT_ONE_LINE.test(body) && isUnderRule())
}
const SHORT_ONE_LINE =
  /^\W{0,3}(?:from|von|de|da|van|od|från|fra)\s?:[*_]*\s.{0,80}@.{0,80}\s[*_]*(?:sent|gesendet|date|datum|envoyé|inviato|enviado|verzonden|wysłano|skickat|sendt)\s?:[*_]*\s.{0,60}\d{1,2}[:.]\d{2}/iu

const ADDRESS_ALONE = /^(?:<?[^\s<>@]+@[^\s<>@]+\.\p{L}{2,}>?|[^<>:]{1,60}<[^\s<>@]+@[^\s<>@]+\.\p{L}{2,}>)$/u

/** "From: petra@example.org" or "From: Petra Lang <petra@example.org>" in a line of its own, between blank ones or under a rule. */
export function isSenderAlone(lines: readonly TextLine[], at: number, isUnderRule: boolean): boolean {
  const found = headerLine(lines[at]?.body ?? '')
  if (found?.label !== 'from' || !ADDRESS_ALONE.test(found.value)) return false
  return (isUnderRule || lines[at - 1]?.body === '') && lines[at + 1]?.body === ''
}
