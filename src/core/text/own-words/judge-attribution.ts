import {
  COLON,
  DATE,
  DIGIT_OPENING,
  HARD_DATE,
  MAIL,
  NAME_ALONE,
  NAME_THEN_DATE,
  OPENING,
  QUOTING,
  SHOP_THEN_DATE,
  SOMEBODY,
  SPEAKER,
  TIME,
  VERB,
  WROTE_AT_END,
  WROTE_BEFORE,
} from './attribution-words.ts'

/** `sure`: a date with time, or a mail address. `likely`: a date alone. `doubtful`: a sentence like "schrieb mir …". */
export type Certainty = 'sure' | 'likely' | 'doubtful'

/** Only lines that end with a colon, with a word for "wrote" or with dashes are looked at closely. */
const lastSigns = ':：*_ebvftTEBVFT-'

/** Quick, and never false where `judge` says anything: most lines end otherwise. */
export function mayEnd(body: string): boolean {
  if (body.length < 2 || !lastSigns.includes(body.charAt(body.length - 1))) return false
  return COLON.test(body.slice(-6)) || (body.length < 300 && VERB_END.test(body.slice(-24)))
}
const VERB_END = /\b(?:wrote|schrieb|skrev|schreef|écrit|sent)$|-{2,}$/iu

/** Whether a program wrote the line, and how surely; null where nothing speaks for it. */
export function judge(line: string): Certainty | null {
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

/** Whether it begins as programs begin such a line. */
export const opens = (line: string): boolean => DIGIT_OPENING.test(line) || OPENING.test(line)

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
