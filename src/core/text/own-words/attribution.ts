import type { TextLine } from './text-line.ts'

/** "wrote" as mail programs say it, where the name stands before it and the line ends with a colon. */
const wroteAtEnd = `wrote|writes|sent|said|replied|schrieb|schrieben|geschrieben|schreibt|schrieb folgendes|a écrit|à écrit|a wrote|a ecrit|écrit|ecrit|écrivait|ha scritto|scrive|scritto|escribió|escribio|ha escrito|escribiu|escreveu|ha escrit|va escriure|escrigué|schreef|geschreven|
  het volgende geschreven|napisał|napisała|napisał\\(a\\)|napisał/a|napisal|napisala|pisze|skrev|skrev följande|skrev følgende|kirjoitti|napsal|napsala|napsal\\(a\\)|píše|napísal|napísal\\(a\\)|yazdı|şunu yazdı|şunları yazdı|tarihinde şunu yazdı|yazmış|
  написал|написала|написал\\(а\\)|пишет|писал|писал\\(а\\)|написав|написала|пише|のメッセージ|は書きました|さんは書きました|書きました|wrote|写道|寫道|撰写|作成|작성|님이 작성|írta|ezt írta|a következőt írta|a scris|je napisao|je napisala|je napisal|napisao je|napísal|đã viết|kirjutas|rašė|rakstīja|έγραψε|написа|כתב|كتب|menulis|shkroi|idatzi du`
/** The same where the name follows: "Am 3. Mai schrieb Anna Muster:". */
const wroteBefore = `schrieb|schreibt|schreef|skrev|escribió|escreveu|ha scritto|a écrit|napisał|napisała|napisał\\(a\\)|napsal|napsala|napsal\\(a\\)|написал|написала|написал\\(а\\)|пишет|писал|kirjoitti|wrote|hat|har skrevet|heeft|użytkownik|yazdı`
/** What such a line begins with; a sentence that only mentions writing does not. */
const opening = `on|am|an|den|le|il|el|em|op|w dniu|dnia|dne|dňa|på|ma|pe|ti|ke|su|på|tir|man|ons|tor|fre|lør|søn|tis|lör|sön|em|vào|na|в|во|le|le sam|data|date|do|gio|ven|mar|mer|lun|sab|dom|jue|vie|sáb|mié|qui|sex|seg|ter|qua|pon|wt|śr|czw|pt|sob|niedz|
  mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|from|von|quoting|zitat von|citando|lainaus|jan|feb|mär|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|
  пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|在|於|于|a|az|dana|u|els?|ngày|στις|ב|في|pada|am:|begin|lähettäjä|dňa|paní|pan`

const list = (words: string): string =>
  words
    .split('|')
    .map(word => word.trim())
    .join('|')

const END = '[\\s\\u00a0.…]*[:：]?\\s*-{0,12}$'
const WROTE_AT_END = new RegExp(`(?:^|[\\s\\u00a0>,)"』」]|[0-9]日|さん)(?:${list(wroteAtEnd)})${END}`, 'iu')
const WROTE_BEFORE = new RegExp(`(?:^|[\\s\\u00a0>,)])(?:${list(wroteBefore)})[\\s\\u00a0]`, 'iu')
const OPENING = new RegExp(`^(?:[-–—*_]{1,12}\\s*)?(?:${list(opening)})(?:[\\s\\u00a0,.:：]|$)`, 'iu')
const DIGIT_OPENING = /^(?:[-–—*_["(]{1,12}\s*)?(?:\d|在|於|于)/u
const COLON = /[:：][\s*_]*$/
const MAIL = /[<[("]?\s*(?:mailto:)?[^\s<>()[\]"]{1,80}@[^\s<>()[\]"]{2,80}\s*[>\])"]?/
const TIME =
  /\b\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?\b|(?<![\d.])\d{1,2}\.\d{2}(?:\.\d{2})?(?![.\d])|\b\d{1,2}\s?(?:uhr|am|pm|a\.m|p\.m)\b|[上下]午\s?\d|오[전후]\s?\d|\d\s?[時时시点點]/iu
const DATE =
  /\b\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}\b|\b(?:19|20)\d{2}\b|\d{4}\s?[年년]|[٠-٩]{1,4}[/.-][٠-٩]{1,2}[/.-][٠-٩]{1,4}|\b\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s?(?:de\s)?\p{L}{3,}\.?|\b\p{L}{3,}\.?\s\d{1,2}\b/u
const HARD_DATE = /\b\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}\b|\b(?:19|20)\d{2}\b|\d{4}\s?[年년]/u
/** Horde: "Zitat von Anna Muster <a@b.example>:". */
const QUOTING =
  /^(?:\W{0,3})(?:zitat von|zitiere|quoting|citando|citation de|citando a|lainaus|citerar|citat från|quote from)\s/iu
/** A word for "wrote" anywhere in the line. */
const VERB = new RegExp(
  `(?<!\\p{L})(?:${list(wroteAtEnd)}|${list(wroteBefore)}|napisana przez|folgendes geschrieben)(?!\\p{L})|写道|寫道|写于|のメール|のメッセージ|書きました|작성`,
  'iu',
)
/** "Petra Lang kirjoitti 5.3.2024 klo 14.02:"; Notes writes "Petra Lang/DE/FIRMA schrieb am …". */
const NAME_THEN_DATE = new RegExp(
  `^(?:\\p{Lu}[^\\s,.:;]*\\.?\\s){1,5}(?:${list(wroteAtEnd)}|${list(wroteBefore)})\\s.{0,30}\\d.{0,60}[:：]\\s*-{0,6}$`,
  'u',
)
/** The same of a shop: "Blumen-Koch.de Kundendienst kirjoitti 5.3.2024 klo 14.02:". */
const SHOP_THEN_DATE = new RegExp(
  `^\\p{Lu}\\S*\\s(?:\\S+\\s){0,4}(?:${list(wroteAtEnd)}|${list(wroteBefore)})\\s.{0,30}\\d.{0,60}[:：]\\s*-{0,6}$`,
  'u',
)
/** "Ihr Mitarbeiter schrieb am …": a person speaks of somebody, a program names him. */
const SOMEBODY =
  /^(?:ihre?|meine?|unsere?|deine?|eure?|eine?|der|die|das|diese[rs]?|er|sie|es|man|jemand|your|my|our|his|her|the|an?|he|she|they|it|someone|you)\s/iu
/** "Petra Lang wrote:"; counts only with `>` below. */
const NAME_ALONE =
  /^["']?(?:[\p{Lu}\d][^\s,.:;!?]*\.?\s){1,4}(?:wrote|schrieb|a écrit|écrit|ha scritto|escribió|escreveu|schreef|skrev|napisał|napisał\(a\)|написал|пишет|kirjoitti|napsal)\s?[:：]$/u
/** Whoever says "I" is no program; "Henry I. Ford" and ich@post.example say nothing. */
const SPEAKER = /(?<![\p{L}\d.@_-])(?:ich|wir|habe|haben|I|we|have)(?![\p{L}\d.@_-])/u

const MAX_ATTRIBUTION = 420
const MAX_LINES = 6

/** `sure`: a date with time, or a mail address. `likely`: a date alone. `doubtful`: a sentence like "schrieb mir …". */
export type Certainty = 'sure' | 'likely' | 'doubtful'

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
  (body.endsWith('>')
    ? /^\d{4}[/-]\d{1,2}[/-]\d{1,2}(?:,? \S{1,20}){1,6} <[^<>\s]+@[^<>\s]+>$/u.test(body)
    : /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2} GMT[+-]\d{2}:\d{2} \S.{0,60}$/u.test(body))

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

/** Only lines that end with a colon, with a word for "wrote" or with dashes are looked at closely. */
const lastSigns = ':：*_ebvftTEBVFT-'

function mayEnd(body: string): boolean {
  if (body.length < 2 || !lastSigns.includes(body.charAt(body.length - 1))) return false
  return COLON.test(body.slice(-6)) || (body.length < 300 && VERB_END.test(body.slice(-24)))
}
const VERB_END = /\b(?:wrote|schrieb|skrev|schreef|écrit|sent)$|-{2,}$/iu

function judge(line: string): Certainty | null {
  if (line.length < 12) return null
  const hasColon = COLON.test(line)
  if (!hasColon && !VERB_END.test(line)) return null
  const when = { date: DATE.test(line), time: TIME.test(line) }
  return MAIL.test(line) ? judgeWithMail(line, hasColon, when) : judgeWithoutMail(line, hasColon, when)
}

interface When {
  readonly date: boolean
  readonly time: boolean
}

/** Programs without a verb end with the address: "5. 3. 2024, 14:02, Petra Lang <petra@post.example>:". */
const MAIL_AT_END = /@[^\s<>()[\]"]{2,80}\s*[>\])"*_]{0,3}[\s\u00a0]*[:：][\s*_]*$/u

/** An address makes it nearly sure; a person who names one in a sentence speaks of himself. */
function judgeWithMail(line: string, hasColon: boolean, { date, time }: When): Certainty | null {
  if (SPEAKER.test(line)) return null
  if (IN_MESSAGE.test(line)) return 'doubtful'
  if (VERB.test(line) && (date || time || isNameAndMail(line))) return 'sure'
  if (!hasColon) return null
  if (QUOTING.test(line) || ADDRESS_WROTE.test(line)) return 'sure'
  if (NAME_IN_FRONT.test(line)) return 'doubtful'
  return date && time && opens(line) && MAIL_AT_END.test(line) ? 'sure' : null
}

/** "On bob@post.example wrote:", as programs write that lost the date. */
const ADDRESS_WROTE =
  /^(?:on|am|le|el|il|op|den)\s[<"']?[^\s<>@]+@[^\s<>@]+[>"']?\s(?:wrote|schrieb|a écrit|ha scritto|escribió|schreef|skrev)\s?:$/iu

/** News readers: "In message <4711@post.example>, Petra Lang writes:". */
const IN_MESSAGE = /^in (?:message|article|nachricht) <[^<>\s]+>,?\s.{1,80}\s(?:writes|wrote|schrieb|schreibt)\s?:$/iu
/** Mutt: "Petra Lang (petra@post.example) wrote:"; people name an address in brackets, too, so it counts above `>` only. */
const NAME_IN_FRONT =
  /^[^.!?:]{1,60}\([^()\s]+@[^()\s]+\)\s(?:wrote|writes|schrieb|a écrit|ha scritto|escribió|schreef|skrev)\s?:$/iu
/** "At 6/16/2016 08:32 PM, you wrote:"; people remind of letters with the same words, so it counts above `>` only. */
const YOU_WROTE =
  /^(?:on|at|am|um)\s.{0,60}\d.{0,30}\s(?:you (?:wrote|said)|schriebst du|schrieben sie|schriebt ihr)\s?:$/iu
/** Mail programs of phones: "---- Petra Lang wrote ----". */
const FRAMED_NAME =
  /^-{2,8}\s?(?:\p{Lu}[^\s,.:;!?]*\.?\s){1,4}(?:wrote|schrieb|a écrit|ha scritto|escribió|escreveu|schreef|skrev|napisał)\s?-{2,8}$/u

function judgeWithoutMail(line: string, hasColon: boolean, when: When): Certainty | null {
  if (FRAMED_NAME.test(line)) return 'sure'
  return judgeSentence(line, hasColon, when) ?? (hasColon && YOU_WROTE.test(line) ? 'doubtful' : null)
}

function judgeSentence(line: string, hasColon: boolean, { date, time }: When): Certainty | null {
  if (!date) return hasColon && NAME_ALONE.test(line) && !SPEAKER.test(line) ? 'doubtful' : null
  const ends = WROTE_AT_END.test(line)
  if (opens(line) && (ends || (hasColon && WROTE_BEFORE.test(line)))) return verdict(line, time)
  if (!hasColon) return null
  if (NAME_THEN_DATE.test(line)) return time && !SOMEBODY.test(line) && !TO_SOMEBODY.test(line) ? 'sure' : 'doubtful'
  return time && HARD_DATE.test(line) && SHOP_THEN_DATE.test(line) && !SOMEBODY.test(line) ? 'likely' : null
}

const opens = (line: string): boolean => DIGIT_OPENING.test(line) || OPENING.test(line)

/** "Am 5.12. um 14:30 schrieb mir Ihr Kollege:" tells a story; programs use no pronoun but the reader's. */
const TO_SOMEBODY =
  /\b(?:schrieb(?:en)?|wrote|schreibt|écrit|scritto|schreef)\s+(?:mir|uns|ich|sie|ihnen|wir|man|er|to me|to us|me|us|i)\b/iu

/** "schrieb Ihr Kollege:", "wrote the shop:". */
const OF_SOMEBODY =
  /\b(?:schrieb|wrote|schreibt)\s+(?:Ihre?|ihre?|meine?|unsere?|deine?|eine?|der|die|das|jemand|your|my|our|the|someone)\s/u

function verdict(line: string, hasTime: boolean): Certainty | null {
  if (TO_SOMEBODY.test(line) || OF_SOMEBODY.test(line) || SPEAKER.test(line)) return 'doubtful'
  if (hasTime && HARD_DATE.test(line)) return 'sure'
  const words = line.split(/\s+/).length
  if (!COLON.test(line) || words > 16) return null
  return hasTime || HARD_DATE.test(line) ? 'likely' : words <= 8 ? 'doubtful' : null
}

const isNameAndMail = (line: string): boolean => /^[^.!?:]{0,60}<[^<>\s]+@[^<>\s]+>\s+\p{L}/u.test(line)
