import { COLON, DATE, HARD_DATE, TIME } from './attribution-words.ts'
import type { Certainty } from './judge-attribution.ts'
import { judge, mayEnd, opens } from './judge-attribution.ts'
import type { TextLine } from './text-line.ts'

const MAX_ATTRIBUTION = 420
const MAX_LINES = 6

export interface Attribution {
  /** First line, and one after the last. */
  readonly from: number
  readonly until: number
  readonly certainty: Certainty
  /** Where in the first line it begins; more than 0 where a program put it right behind the writer's words. */
  readonly column: number
}

/** Finds "Am … schrieb …:" at the line, where it may begin some lines before (programs wrap it). Null where there is none. */
export function attributionAt(lines: readonly TextLine[], at: number, floor: number): Attribution | null {
  const last = lines[at]?.body ?? ''
  if (!mayEnd(last)) return null
  let joined = ''
  for (let from = at; from >= floor && at - from < MAX_LINES; from--) {
    const line = lines[from]
    if (line?.body === '' && joined.startsWith('<')) continue
    if (!line || line.body === '' || line.depth !== lines[at]?.depth) return null
    joined = joinedLines(line.body, joined)
    if (joined.length > MAX_ATTRIBUTION) return null
    const certainty = judge(joined)
    if (certainty === null) continue
    const column = columnOf(joined)
    if (column > 0 && column < line.body.length) return { from, until: at + 1, certainty, column }
    return { from: firstLine(lines, from, floor, joined), until: at + 1, certainty, column: 0 }
  }
  return null
}

/** A long address may be broken before its "@". */
const joinedLines = (above: string, below: string): string =>
  below === '' ? above : below.startsWith('@') ? above + below : `${above} ${below}`

/** "Thank you! On Wed, Apr 4, 2012 at 3:59 PM, bob@example.com wrote:": programs without line breaks write so. */
const INLINE =
  /(?:[\s.!?)]|-{2,}\s?)(?:On|Am|Le|El|Il|Op|Den|W dniu|Dne|Em)\s(?=(?:\p{L}{2,10}[.,]{0,2}\s)?(?:\d|\p{Lu}\p{Ll}{2,8}\.?\s\d))/gu

/** Where the program's line begins in the joined lines, if words stand before it; 0 where none do. */
function columnOf(joined: string): number {
  if (opens(joined) || !COLON.test(joined)) return 0
  let column = 0
  for (const { index, 0: sign } of joined.matchAll(INLINE)) {
    const rest = joined.slice(index).replace(/^[\s.!?)-]+/, '')
    const isSure = judge(rest) === 'sure' && (TIME.test(rest) || HARD_DATE.test(rest))
    if (isSure) column = index + (/^[\s-]/.test(sign) ? 0 : 1)
  }
  return column
}

/** Where the address alone was found, the date and the name may stand in the lines above. */
function firstLine(lines: readonly TextLine[], from: number, floor: number, joined: string): number {
  if (opens(joined) && DATE.test(joined)) return from
  let above = joined
  // A bare address begins no sentence: the line above it belongs to it even where its date has no year and no time.
  const date = joined.startsWith('<') ? DATE : HARD_DATE
  for (let at = from - 1; at >= floor && from - at < MAX_LINES; at--) {
    const line = lines[at]
    if (!line || line.body === '' || line.depth !== lines[from]?.depth) break
    above = `${line.body} ${above}`
    if (above.length > MAX_ATTRIBUTION) break
    if (opens(above) && (date.test(above) || TIME.test(above)) && judge(above) !== null) return at
  }
  return from
}

/** "2011/4/7 Petra Lang <petra@example.org>" above quoted lines: old Gmail wrote no verb and no colon, and often no address. */
export const isDateAndMailbox = (body: string): boolean =>
  body.length < 120 &&
  DIGITS.includes(body.charAt(0)) &&
  (body.endsWith('>')
    ? /^\d{4}[/-]\d{1,2}[/-]\d{1,2}(?:,? \S{1,20}){1,6} <[^<>\s]+@[^<>\s]+>$/u.test(body)
    : /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2} GMT[+-]\d{2}:\d{2} \S.{0,60}$/u.test(body))

const DIGITS = '0123456789'

/** Whether lines of a language that no rule knows introduce the quoted lines below: an address, a date, a time, a colon. */
export function foreignAttribution(lines: readonly TextLine[], at: number, floor: number): number | null {
  let joined = ''
  for (let from = at; from >= floor && at - from < 3; from--) {
    const line = lines[from]
    if (!line || line.body === '' || line.depth !== lines[at]?.depth) return null
    joined = joined === '' ? line.body : `${line.body} ${joined}`
    if (joined.length > MAX_ATTRIBUTION || !COLON.test(joined)) return null
    if (ANGLED_MAIL.test(joined) && TIME.test(joined) && /\d/.test(joined.replace(TIME, ''))) return from
  }
  return null
}
const ANGLED_MAIL = /[<(][^\s<>()]+@[^\s<>()]+[>)]/
