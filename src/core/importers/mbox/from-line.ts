/**
 * Tells the `From ` line that begins a message from one that stands in a text. There is no standard (RFC 4155 only
 * describes one dialect); what counts is the shape of the line, the blank line before it and the header fields after it.
 */
export interface FromLineContext {
  /** The line itself, without its end. */
  readonly line: string
  /** The line before is empty, or there is none. */
  readonly afterBlank: boolean
  /** What follows the line, some hundred characters; '' at the end of the file. */
  readonly following: string
  readonly isLastLine: boolean
}

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)'
/** `Mon Aug  2 21:25:01 2004`, with zone or year on either side, RFC 5322 order, ISO order. */
const date = `(?:${months}[a-z]*\\s+\\d{1,2},?\\s+(?:\\d{4}\\s+)?\\d{1,2}:\\d{2}|\\d{1,2}[\\s-]+${months}[a-z]*[\\s-]+\\d{2,4}\\s+\\d{1,2}:\\d{2}|\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2})`
const dated = new RegExp(`\\s${date}`, 'i')
const hasYear = /\b(?:19|20)\d\d\b|-\d\d\s/
const senderAndDate = new RegExp(
  `^From (?:"[^"]*"\\S*|\\S+(?: at \\S+)?)?\\s+(?:[a-z]{3,9},?\\s+)?${date}(?::\\d{2})?(?:\\.\\d+)?`,
  'i',
)
const yearAndZone = /^(?:\s+(?:\d{4}|[A-Z]{1,6}|[+-]\d{4}|\([^)]*\)))*(?:\s+remote from \S+)?\s*$/

/** Nothing but a sender and a date: no sentence that happens to name a time. */
function isOnlySenderAndDate(line: string): boolean {
  const match = senderAndDate.exec(line)
  return match !== null && yearAndZone.test(line.slice(match[0].length))
}

/** As a mail server writes it, address and all: nobody ends a sentence so, and no header need follow. */
const envelope = /^From (?:"[^"]*"@\S+|[^\s@]+@[^\s@]+|MAILER-DAEMON)\s+(?:mon|tue|wed|thu|fri|sat|sun)\s/i

/** The line as it is where a program knows no sender; then two fields at least must follow. */
const bare = /^From -?[ \t]*$/

function countKnownFields(text: string): number {
  let count = 0
  for (const line of text.split(/\r?\n/, 4)) if (knownField.test(line)) count++
  return count
}

/** Only a sender: Thunderbird's `From - `, a bare address, the names that daemons give. */
const undated = /^From (?:-|\S+@\S+|MAILER-DAEMON|[\w.-]+|"[^"]*"@?\S*)?[ \t]*$/
/** An address and some words that are no date; then the very next line must be a field. */
const addressed = /^From [^\s@]+@[^\s@]+ .{1,80}$/
const knownField =
  /^(?:from|to|cc|date|subject|sender|reply-to|received|return-path|message-id|in-reply-to|references|mime-version|content-type|content-transfer-encoding|delivered-to|envelope-to|x-[a-z0-9-]+|status|precedence|authentication-results|dkim-signature|arc-seal|list-[a-z]+|organization|user-agent|newsgroups|path|autocrypt|delivery-date|errors-to)[ \t]*:/im
const anyField = /^(?:[!-9;-~]+[ \t]*:|>From )/

/** True where a new message begins. */
export function isFromLine({ line, afterBlank, following, isLastLine }: FromLineContext): boolean {
  if (line.length > 2000 || !line.startsWith('From ')) return false
  const firstLines = following.slice(0, 600)
  if (dated.test(line) && hasYear.test(line)) {
    const isEnvelope = envelope.test(line) && isOnlySenderAndDate(line)
    if (!afterBlank) return isEnvelope || (anyField.test(firstLines) && knownField.test(firstLines))
    if (isEnvelope || anyField.test(firstLines)) return true
    return isOnlySenderAndDate(line) && (isLastLine || /^\r?\n/.test(firstLines))
  }
  const header = firstLines.split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (!afterBlank && bare.test(line)) return anyField.test(header) && countKnownFields(header) >= 2
  if (!afterBlank || !anyField.test(header)) return false
  return undated.test(line)
    ? knownField.test(header)
    : addressed.test(line) && countKnownFields(header.split('\n', 1)[0] ?? '') === 1
}

/** Stands in all announcements; before most messages it does not. */
const announces = /message ?--/i

/** What the text before a `From ` line says of it: that a message is quoted whole below, up to an end mark or without one. */
export function announcedAs(before: string): 'with-end' | 'without-end' | null {
  if (!announces.test(before)) return null
  if (/^[ \t>]*-{2,} ?begin (?:included|forwarded) message ?-{2,}[ \t]*\r?\n(?:[^\r\n]*\r?\n)?$/im.test(before))
    return 'with-end'
  return /^[ \t>]*-{2,} ?(?:original|forwarded) message ?-{2,}[ \t]*\r?\n(?:[^\r\n]*\r?\n)?$/im.test(before)
    ? 'without-end'
    : null
}

export const endOfIncluded = /^[ \t>]*-{2,} ?end (?:of )?(?:included|forwarded) message ?-{2,}/im
