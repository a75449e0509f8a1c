import { beginningsOfFields } from './beginnings-of-fields.ts'
import { limits } from './limits.ts'
import type { Warnings } from './warnings.ts'

/** One header field as it stands: bytes as latin1 characters, still folded. */
export interface RawField {
  /** Lower case. */
  readonly name: string
  readonly value: string
}

export interface HeaderBlock {
  readonly fields: readonly RawField[]
  /** Offset in the bytes where the body begins. */
  readonly bodyStart: number
}

const LF = 10
const CR = 13
const fieldStart = /^([!-9;-~]+)[ \t]*:/
const envelopeLine = /^>?From [^\r\n:]*(?:\d{1,2}:\d\d|\r?$)/

/**
 * Reads the header fields at `start`. Forgives what real files hold: blank lines and an mbox `From ` line before the
 * first field, blanks before the colon, junk lines between fields, a body without the blank line before it.
 */
export function readHeaderBlock(
  raw: Buffer,
  start: number,
  end: number,
  warnings: Warnings,
  isPart: boolean,
): HeaderBlock {
  const first = isPart ? skipStrayLines(raw, start, end) : skipLeadingLines(raw, start, end)
  const { headerEnd, bodyStart } = findBlankLine(raw, first, end)
  if (headerEnd - first <= limits.headerBytes) {
    const block = splitFields(raw, first, headerEnd, bodyStart, warnings)
    return isPart || !isBrokenInTwo(raw, block, end) ? block : withSecondHalf(raw, block, end, warnings)
  }
  warnings.add('header-too-long')
  const block = splitFields(raw, first, first + limits.headerBytes, bodyStart, warnings)
  // The text begins within the bound: it was no header that is so long.
  if (block.bodyStart !== bodyStart) return block
  const short = beginningsOfFields(raw, first, headerEnd)
  return { fields: splitFields(short, 0, short.length, 0, warnings).fields, bodyStart }
}

/** A blank line slipped between what the servers wrote and what the sender did: no letter begins with its own header. */
function isBrokenInTwo(raw: Buffer, { fields, bodyStart }: HeaderBlock, end: number): boolean {
  if (fields.length === 0 || fields.some(({ name }) => letterFields.has(name))) return false
  const block = splitHead(raw.toString('latin1', bodyStart, Math.min(bodyStart + 4000, end)))
  return (
    block.every(line => fieldStart.test(line) || /^[ \t]/.test(line)) &&
    block.some(line => /^from[ \t]*:/i.test(line)) &&
    block.some(line => /^(?:date|subject)[ \t]*:/i.test(line))
  )
}
const letterFields: ReadonlySet<string> = new Set(['from', 'to', 'subject', 'date', 'content-type', 'mime-version'])

const splitHead = (text: string): readonly string[] => (text.split(/\r?\n\r?\n/, 1)[0] ?? '').split(/\r?\n/)

function withSecondHalf(raw: Buffer, block: HeaderBlock, end: number, warnings: Warnings): HeaderBlock {
  const second = readHeaderBlock(raw, block.bodyStart, end, warnings, false)
  return { fields: [...block.fields, ...second.fields], bodyStart: second.bodyStart }
}

function skipLeadingLines(raw: Buffer, start: number, end: number): number {
  let at = start
  if (end - at >= 3 && raw[at] === 0xef && raw[at + 1] === 0xbb && raw[at + 2] === 0xbf) at += 3
  const afterMark = at
  for (let next = blankLineEnd(raw, at, end); next >= 0; next = blankLineEnd(raw, at, end)) at = next
  // A part without any header begins with a blank line; only where fields follow the blank lines were an accident.
  if (at > afterMark && !isHeaderLine(raw.toString('latin1', at, Math.min(at + 200, end)))) return afterMark
  if (raw[at] === 0x46 || raw[at] === 0x3e) {
    const line = lineEnd(raw, at, end)
    if (line - at < 1000 && envelopeLine.test(raw.toString('latin1', at, line))) return nextLine(raw, line, end)
  }
  return at
}

const partField = /^content-(?:type|transfer-encoding|disposition)[ \t]*:/i

/** A part that begins with a blank line has no header, though its text may begin like one; but for fields of a part. */
function skipStrayLines(raw: Buffer, start: number, end: number): number {
  let at = start
  for (let next = blankLineEnd(raw, at, end); next >= 0; next = blankLineEnd(raw, at, end)) at = next
  return at > start && partField.test(raw.toString('latin1', at, Math.min(at + 40, end))) ? at : start
}

const isHeaderLine = (following: string): boolean =>
  fieldStart.test(following) || envelopeLine.test(following.split('\n', 1)[0] ?? '')

/** The end of a line of nothing but blanks that begins here, or -1. */
function blankLineEnd(raw: Buffer, at: number, end: number): number {
  let i = at
  while (i < end && isBlank(raw[i] ?? 0)) i++
  return i < end && (raw[i] === LF || raw[i] === CR) ? i + 1 : -1
}

/** Where the header ends and the body starts: an empty line, by LF, CRLF or a mix. */
function findBlankLine(raw: Buffer, start: number, end: number): { headerEnd: number; bodyStart: number } {
  let at = firstDoubt(raw, start, end)
  while (at < end) {
    if (raw[at] === LF) return { headerEnd: at, bodyStart: at + 1 }
    const afterReturns = raw[at] === CR ? skipReturns(raw, at) : at
    if (afterReturns > at && raw[afterReturns] === LF) return { headerEnd: at, bodyStart: afterReturns + 1 }
    const line = raw.indexOf(LF, at)
    if (line < 0 || line >= end) break
    at = line + 1
  }
  return { headerEnd: end, bodyStart: end }
}

/**
 * The start of the first line that may be blank. Where all lines end with LF it is found in one search instead of one
 * for each line; a line that begins with CR, or the very first, is looked at the long way.
 */
function firstDoubt(raw: Buffer, start: number, end: number): number {
  if (raw[start] === LF || raw[start] === CR) return start
  const head = raw.subarray(start, Math.min(end, start + usualHeader))
  const blank = head.indexOf(twoFeeds)
  return blank < 0 || head.subarray(0, blank).includes(feedAndReturn) ? start : start + blank + 1
}
const usualHeader = 4096
const twoFeeds = Buffer.from('\n\n')
const feedAndReturn = Buffer.from('\n\r')

/** Programs that turn LF into CRLF twice leave two CRs. */
function skipReturns(raw: Buffer, from: number): number {
  let at = from
  while (raw[at] === CR && at - from < 4) at++
  return at
}

function lineEnd(raw: Buffer, at: number, end: number): number {
  const line = raw.indexOf(LF, at)
  return line < 0 || line > end ? end : line
}

const nextLine = (raw: Buffer, line: number, end: number): number => Math.min(raw[line] === LF ? line + 1 : line, end)

function splitFields(raw: Buffer, start: number, end: number, bodyStart: number, warnings: Warnings): HeaderBlock {
  const fields: RawField[] = []
  const text = raw.toString('latin1', start, end)
  let name = ''
  let valueFrom = 0
  let valueEnd = -1
  const close = () => {
    if (valueEnd >= 0 && fields.length < limits.headerFields)
      fields.push({ name, value: text.slice(valueFrom, valueEnd) })
    valueEnd = -1
  }
  for (let at = indentOfFirst(text); at < text.length;) {
    const feed = text.indexOf('\n', at)
    const next = feed < 0 ? text.length : feed + 1
    const colon = colonOf(text, at, next)
    if (colon > 0) {
      close()
      name = text.slice(at, colon).trimEnd().toLowerCase()
      valueFrom = colon + 1
      valueEnd = next
    } else if (isBlank(text.charCodeAt(at)) && valueEnd >= 0) {
      valueEnd = next
    } else if (valueEnd >= 0 && name.startsWith('content-') && closesQuote(text, valueFrom, at, next)) {
      valueEnd = next
    } else {
      close()
      const isStray = fields.length > 0 && strayParameter.test(text.slice(at, Math.min(next, at + 100)))
      if (!isStray && !hasFieldAfter(text, next)) {
        const isBody = fields.length > 0 || text.slice(at).trim() !== ''
        return { fields, bodyStart: isBody ? start + at : bodyStart }
      }
      warnings.add('header-junk', text.slice(at, Math.min(next, at + 60)).trim())
    }
    at = next
  }
  close()
  return { fields, bodyStart }
}

const isBlank = (code: number): boolean => code === 32 || code === 9

/** A name in quotes that goes on in the next line, which has lost its blanks. */
const closesQuote = (text: string, from: number, at: number, next: number): boolean =>
  text.slice(from, at).split('"').length % 2 === 0 && text.slice(at, next).includes('"')

/** Blanks slipped before the very first field; where the whole header is indented, it is text somebody pasted. */
function indentOfFirst(text: string): number {
  if (!isBlank(text.charCodeAt(0))) return 0
  const [, indent = '', field = '', second = ''] = /^([ \t]+)([^\n]*)\n?([^\n]*)/.exec(text) ?? []
  return knownField.test(field) && !/^[ \t]/.test(second) ? indent.length : 0
}

/** The colon that ends a field name at the start of the line, or -1 where the line is no field. */
function colonOf(text: string, at: number, end: number): number {
  let i = at
  for (; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 58) return i > at ? i : -1
    if (code <= 32 || code >= 127) break
  }
  if (i === at || !isBlank(text.charCodeAt(i))) return -1
  while (i < end && isBlank(text.charCodeAt(i))) i++
  return text.charCodeAt(i) === 58 ? i : -1
}

/**
 * A junk line is a slip inside the header if real fields follow before a blank line; otherwise the body has begun. Some
 * archives take the white space from folded lines, and a signature may have twenty of them.
 */
function hasFieldAfter(text: string, at: number): boolean {
  for (let lines = 0; lines < maxJunk && at < text.length; lines++) {
    const feed = text.indexOf('\n', at)
    const next = feed < 0 ? text.length : feed + 1
    if (knownField.test(text.slice(at, Math.min(next, at + 100)))) return true
    at = next
  }
  return false
}

const maxJunk = 30
/** A parameter that lost its field at the end of a header: `charset="BIG-5"`. */
const strayParameter = /^(?:charset|boundary|filename)=\S/i
const knownField =
  /^(?:from|to|cc|bcc|date|subject|sender|reply-to|received|return-path|message-id|in-reply-to|references|mime-version|content-[a-z-]+|delivered-to|user-agent|list-[a-z]+|authentication-results|dkim-signature|domainkey-signature|arc-[a-z-]+|x-[a-z0-9-]+|status|precedence|importance|thread-[a-z]+|auto-submitted|organization|lines|newsgroups|path|xref|disposition-notification-to|errors-to|priority|resent-[a-z-]+)[ \t]*:/i
