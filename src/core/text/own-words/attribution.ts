import type { TextLine } from './text-line.ts'

/** "wrote" as mail programs say it, where the name stands before it and the line ends with a colon. */
const wroteAtEnd = `wrote|writes|sent|said|replied|schrieb|schrieben|geschrieben|schreibt|schrieb folgendes|a écrit|à écrit|a wrote|a ecrit|écrit|ecrit|écrivait|ha scritto|scrive|scritto|escribió|escribio|ha escrito|escribiu|escreveu|ha escrit|va escriure|escrigué|schreef|geschreven|
  het volgende geschreven|napisał|napisała|napisał\\(a\\)|napisał/a|napisal|napisala|pisze|skrev|skrev följande|skrev følgende|kirjoitti|napsal|napsala|napsal\\(a\\)|píše|napísal|napísal\\(a\\)|yazdı|şunu yazdı|şunları yazdı|tarihinde şunu yazdı|yazmış|
  написал|написала|написал\\(а\\)|пишет|писал|писал\\(а\\)|написав|написала|пише|のメッセージ|は書きました|さんは書きました|書きました|wrote|写道|寫道|撰写|作成|작성|님이 작성|írta|ezt írta|a következőt írta|a scris|je napisao|je napisala|je napisal|napisao je|napísal|đã viết|kirjutas|rašė|rakstīja|έγραψε|написа|כתב|كتب|menulis|shkroi|idatzi du`
/** The same where the name follows: "Am 3. Mai schrieb Anna Muster:". */
const wroteBefore = `schrieb|schreibt|schreef|skrev|escribió|escreveu|ha scritto|a écrit|napisał|napisała|napisał\\(a\\)|napsal|napsala|napsal\\(a\\)|написал|написала|написал\\(а\\)|пишет|писал|kirjoitti|wrote|hat|har skrevet|heeft|użytkownik|yazdı`
/** What such a line begins with; a sentence that only mentions writing does not. */
const opening = `on|am|an|den|le|il|el|em|op|w dniu|dnia|dne|dňa|på|ma|pe|ti|ke|to|la|su|på|tir|man|ons|tor|fre|lør|søn|tis|lör|sön|em|vào|na|в|во|le|le sam|data|date|do|gio|ven|mar|mer|lun|sab|dom|jue|vie|sáb|mié|qui|sex|seg|ter|qua|pon|wt|śr|czw|pt|sob|niedz|
  mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|from|von|quoting|zitat von|citando|lainaus|jan|feb|mär|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|
  пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|在|於|于|a|az|dana|u|els?|ngày|στις|ב|في|pada|am:|begin|hi|in|lähettäjä|dňa|paní|pan`

const list = (words: string): string =>
  words
    .split('|')
    .map(word => word.trim())
    .join('|')

const END = '[\\s\\u00a0.…]*[:：]?\\s*$'
const WROTE_AT_END = new RegExp(`(?:^|[\\s\\u00a0>,)"』」]|[0-9]日|さん)(?:${list(wroteAtEnd)})${END}`, 'iu')
const WROTE_BEFORE = new RegExp(`(?:^|[\\s\\u00a0>,)])(?:${list(wroteBefore)})[\\s\\u00a0]`, 'iu')
const OPENING = new RegExp(`^(?:[-–—*_]{1,3}\\s*)?(?:${list(opening)})(?:[\\s\\u00a0,.:：]|$)`, 'iu')
const DIGIT_OPENING = /^(?:[-–—*_["(]{1,3}\s*)?(?:\d|在|於|于)/u
const COLON = /[:：][\s*_]*$/
const MAIL = /[<[("]?\s*(?:mailto:)?[^\s<>()[\]"]{1,80}@[^\s<>()[\]"]{2,80}\s*[>\])"]?/
const TIME =
  /\b\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?\b|\b\d{1,2}\s?(?:uhr|am|pm|a\.m|p\.m)\b|[上下]午\s?\d|오[전후]\s?\d|\d\s?[時时시点點]/iu
const DATE =
  /\b\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}\b|\b(?:19|20)\d{2}\b|\d{4}\s?[年년]|\b\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s?(?:de\s)?\p{L}{3,}\.?|\b\p{L}{3,}\.?\s\d{1,2}\b/u
const HARD_DATE = /\b\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}\b|\b(?:19|20)\d{2}\b|\d{4}\s?[年년]/u
/** "2014-03-20 8:48 GMT+01:00 Anna <a@b.example>:" and other forms that have no verb at all. */
const WITHOUT_VERB =
  /^(?:\W{0,3})(?:\p{L}{2,12}\.?,?\s+)?\d.{6,160}(?:<[^<>\s]+@[^<>\s]+>|\(?[^\s()<>]+@[^\s()<>]+\)?)\s*[:：]$/u
/** Yahoo, Notes and others put the name first: "Anna Muster <a@b.example> schrieb am Montag, 3. Mai 2021 um 10:12:". */
const NAME_FIRST =
  /^(?:[-–—>*_\s"']{0,8})(?:"?[^:<>]{0,80}"?\s*)<?[^\s<>]{1,80}@[^\s<>]{2,80}>?"?,?\s+(?:\([^()]{0,80}\)\s*)?(?:wrote|schrieb|schrieb am|a écrit|ha scritto|escribió|escreveu|schreef|napisał|skrev|hat am|wrote on|in message|napsal|написал)/iu
/** Outlook for the web and Notes: "Anna Muster/DE/FIRMA schrieb am 03.05.2021 10:12:13:". */
const NAME_THEN_DATE =
  /^.{2,80}\s(?:schrieb|wrote|a écrit|ha scritto|escribió|schreef|skrev|napisał\(a\)|napisał)\s(?:am|on|le|il|el|op|em|den|dnia)\s.{0,30}\d.{0,60}[:：]\s*-{0,6}$/iu

const MAX_ATTRIBUTION = 420
const MAX_LINES = 6

/** `sure`: a date with time, or a mail address. `likely`: a date alone. `doubtful`: a sentence like "schrieb mir …". */
export type Certainty = 'sure' | 'likely' | 'doubtful'

export interface Attribution {
  /** First line, and one after the last. */
  readonly from: number
  readonly until: number
  readonly certainty: Certainty
}

/** Finds "Am … schrieb …:" at the line, where it may begin some lines before (programs wrap it). Null where there is none. */
export function attributionAt(lines: readonly TextLine[], at: number, floor: number): Attribution | null {
  const last = lines[at]?.body ?? ''
  if (!mayEnd(last)) return null
  let joined = ''
  for (let from = at; from >= floor && at - from < MAX_LINES; from--) {
    const line = lines[from]
    if (!line || line.body === '' || line.depth !== lines[at]?.depth) return null
    joined = joined === '' ? line.body : `${line.body} ${joined}`
    if (joined.length > MAX_ATTRIBUTION) return null
    const certainty = judge(joined)
    if (certainty !== null) return { from, until: at + 1, certainty }
  }
  return null
}

/** Only lines that end with a colon, with a word for "wrote" or with dashes are looked at closely. */
const lastSigns = ':：*_ebvftTEBVFT-'

function mayEnd(body: string): boolean {
  if (body.length < 2 || !lastSigns.includes(body.charAt(body.length - 1))) return false
  return COLON.test(body.slice(-6)) || (body.length < 300 && VERB_END.test(body.slice(-24)))
}
const VERB_END = /\b(?:wrote|schrieb|skrev|schreef|écrit|sent)$|-----$/iu

function judge(line: string): Certainty | null {
  if (line.length < 12) return null
  if (WITHOUT_VERB.test(line) && TIME.test(line)) return 'sure'
  const hasMail = MAIL.test(line)
  if (hasMail && NAME_FIRST.test(line)) return 'sure'
  const opens = DIGIT_OPENING.test(line) || OPENING.test(line)
  const ends = WROTE_AT_END.test(line)
  if (ends && hasMail && (opens || isNameAndMail(line))) return 'sure'
  if (!opens) return NAME_THEN_DATE.test(line) && DATE.test(line) ? (TIME.test(line) ? 'sure' : 'likely') : null
  if (!ends && !(COLON.test(line) && WROTE_BEFORE.test(line))) return null
  if (!DATE.test(line)) return null
  return verdict(line, hasMail)
}

/** "Am 5.12. um 14:30 schrieb mir Ihr Kollege:" tells a story; programs use no pronoun but the reader's. */
const TO_SOMEBODY =
  /\b(?:schrieb(?:en)?|wrote|schreibt|écrit|scritto|schreef)\s+(?:mir|uns|ich|sie|ihnen|wir|man|er|to me|to us|me|us|i)\b/iu

function verdict(line: string, hasMail: boolean): Certainty | null {
  if (!hasMail && TO_SOMEBODY.test(line)) return 'doubtful'
  if (hasMail || (TIME.test(line) && HARD_DATE.test(line))) return 'sure'
  if (!COLON.test(line) || line.split(/\s+/).length > 16) return null
  return TIME.test(line) || HARD_DATE.test(line) ? 'likely' : null
}

const isNameAndMail = (line: string): boolean => /^[^.!?:]{0,60}<[^<>\s]+@[^<>\s]+>\s+\p{L}/u.test(line)
