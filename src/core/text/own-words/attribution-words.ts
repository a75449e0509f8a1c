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
export const WROTE_AT_END = new RegExp(`(?:^|[\\s\\u00a0>,)"』」]|[0-9]日|さん)(?:${list(wroteAtEnd)})${END}`, 'iu')
export const WROTE_BEFORE = new RegExp(`(?:^|[\\s\\u00a0>,)])(?:${list(wroteBefore)})[\\s\\u00a0]`, 'iu')
export const OPENING = new RegExp(`^(?:[-–—*_]{1,12}\\s*)?(?:${list(opening)})(?:[\\s\\u00a0,.:：]|$)`, 'iu')
export const DIGIT_OPENING = /^(?:[-–—*_["(]{1,12}\s*)?(?:\d|在|於|于)/u
export const COLON = /[:：][\s*_]*$/
export const MAIL = /[<[("]?\s*(?:mailto:)?[^\s<>()[\]"]{1,80}@[^\s<>()[\]"]{2,80}\s*[>\])"]?/
export const TIME =
  /\b\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?\b|(?<![\d.])\d{1,2}\.\d{2}(?:\.\d{2})?(?![.\d])|\b\d{1,2}\s?(?:uhr|am|pm|a\.m|p\.m)\b|[上下]午\s?\d|오[전후]\s?\d|\d\s?[時时시点點]/iu
export const DATE =
  /\b\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}\b|\b(?:19|20)\d{2}\b|\d{4}\s?[年년]|[٠-٩]{1,4}[/.-][٠-٩]{1,2}[/.-][٠-٩]{1,4}|\b\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s?(?:de\s)?\p{L}{3,}\.?|\b\p{L}{3,}\.?\s\d{1,2}\b/u
export const HARD_DATE = /\b\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}\b|\b(?:19|20)\d{2}\b|\d{4}\s?[年년]/u
/** Horde: "Zitat von Anna Muster <a@b.example>:". */
export const QUOTING =
  /^(?:\W{0,3})(?:zitat von|zitiere|quoting|citando|citation de|citando a|lainaus|citerar|citat från|quote from)\s/iu
/** A word for "wrote" anywhere in the line. */
export const VERB = new RegExp(
  `(?<!\\p{L})(?:${list(wroteAtEnd)}|${list(wroteBefore)}|napisana przez|folgendes geschrieben)(?!\\p{L})|写道|寫道|写于|のメール|のメッセージ|書きました|작성`,
  'iu',
)
/** "Petra Lang kirjoitti 5.3.2024 klo 14.02:"; Notes writes "Petra Lang/DE/FIRMA schrieb am …". */
export const NAME_THEN_DATE = new RegExp(
  `^(?:\\p{Lu}[^\\s,.:;]*\\.?\\s){1,5}(?:${list(wroteAtEnd)}|${list(wroteBefore)})\\s.{0,30}\\d.{0,60}[:：]\\s*-{0,6}$`,
  'u',
)
/** The same of a shop: "Blumen-Koch.de Kundendienst kirjoitti 5.3.2024 klo 14.02:". */
export const SHOP_THEN_DATE = new RegExp(
  `^\\p{Lu}\\S*\\s(?:\\S+\\s){0,4}(?:${list(wroteAtEnd)}|${list(wroteBefore)})\\s.{0,30}\\d.{0,60}[:：]\\s*-{0,6}$`,
  'u',
)
/** "Ihr Mitarbeiter schrieb am …": a person speaks of somebody, a program names him. */
export const SOMEBODY =
  /^(?:ihre?|meine?|unsere?|deine?|eure?|eine?|der|die|das|diese[rs]?|er|sie|es|man|jemand|your|my|our|his|her|the|an?|he|she|they|it|someone|you)\s/iu
/** "Petra Lang wrote:"; counts only with `>` below. */
export const NAME_ALONE =
  /^["']?(?:[\p{Lu}\d][^\s,.:;!?]*\.?\s){1,4}(?:wrote|schrieb|a écrit|écrit|ha scritto|escribió|escreveu|schreef|skrev|napisał|napisał\(a\)|написал|пишет|kirjoitti|napsal)\s?[:：]$/u
/** Whoever says "I" is no program; "Henry I. Ford" and ich@post.example say nothing. */
export const SPEAKER = /(?<![\p{L}\d.@_-])(?:ich|wir|habe|haben|I|we|have)(?![\p{L}\d.@_-])/u
