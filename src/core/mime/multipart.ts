import { limits } from './limits.ts'
import type { Warnings } from './warnings.ts'

/** Byte range [start, end) of one part: header and body, without the line end before the next delimiter. */
export interface PartRange {
  readonly start: number
  readonly end: number
}

export interface SplitParts {
  readonly parts: readonly PartRange[]
  readonly isClosed: boolean
  /** Where what stands before the first delimiter ends. */
  readonly preambleEnd: number
}

interface Delimiter {
  /** Start of the line end before the delimiter line. */
  readonly before: number
  readonly lineStart: number
  readonly after: number
  readonly isClosing: boolean
}

const LF = 10
const CR = 13
const DASH = 45

/**
 * Splits a multipart body at its delimiter lines (RFC 2046, 5.1.1). What stands before the first one is left out. A part
 * that follows the closing line all the same is taken: programs that reuse a boundary close it too early.
 */
export function splitMultipart(raw: Buffer, start: number, end: number, boundary: string): SplitParts {
  const needle = Buffer.from(`--${boundary}`, 'latin1')
  const parts: PartRange[] = []
  let isClosed = false
  let open = -1
  let preambleEnd = -1
  for (let at = start; parts.length < limits.parts;) {
    const found = nextDelimiter(raw, at, end, needle)
    if (!found) break
    if (preambleEnd < 0) preambleEnd = found.before
    if (open >= 0) parts.push({ start: open, end: Math.max(open, found.before) })
    // Nothing but the closing line: what stands before it is all there is.
    else if (found.isClosing && parts.length === 0) parts.push({ start, end: found.before })
    open = found.isClosing ? -1 : found.after
    isClosed = found.isClosing
    at = found.after
  }
  if (open < 0) return { parts, isClosed, preambleEnd: Math.max(start, preambleEnd) }
  const glued = gluedClosing(raw, open, end, needle)
  parts.push({ start: open, end: glued ?? end })
  return { parts, isClosed: glued !== null, preambleEnd: Math.max(start, preambleEnd) }
}

/** Text without a line end of its own, and the closing line written right behind it, at the very end of the body. */
function gluedClosing(raw: Buffer, open: number, end: number, needle: Buffer): number | null {
  const tail = raw.toString('latin1', Math.max(open, end - needle.length - 200), end).trimEnd()
  const closing = `${needle.toString('latin1')}--`
  if (!tail.endsWith(closing)) return null
  return raw.lastIndexOf(closing, end, 'latin1')
}

function nextDelimiter(raw: Buffer, from: number, end: number, needle: Buffer): Delimiter | null {
  for (let at = from; ; at++) {
    at = raw.indexOf(needle, at)
    if (at < 0 || at + needle.length > end) return null
    if (at === from || raw[at - 1] === LF || raw[at - 1] === CR) {
      const found = delimiterAt(raw, at, end, needle.length, from)
      if (found) return found
    }
  }
}

/** Behind the boundary only blanks may stand, or the closing dashes: "--ab" is no delimiter of boundary "a". */
function delimiterAt(raw: Buffer, lineStart: number, end: number, length: number, from: number): Delimiter | null {
  let at = lineStart + length
  // A boundary named with a blank at its end shows that blank before the closing dashes.
  const dashes = afterBlanks(raw, at, end)
  const isClosing = raw[dashes] === DASH && raw[dashes + 1] === DASH
  at = afterBlanks(raw, isClosing ? dashes + 2 : dashes, end)
  if (at < end && raw[at] !== LF && raw[at] !== CR) return null
  if (raw[at] === CR && at < end) at++
  if (raw[at] === LF && at < end) at++
  let before = lineStart
  if (before > from && raw[before - 1] === LF) before--
  if (before > from && raw[before - 1] === CR) before--
  return { before, lineStart, after: Math.min(at, end), isClosing }
}

function afterBlanks(raw: Buffer, from: number, end: number): number {
  let at = from
  while (at < end && (raw[at] === 32 || raw[at] === 9)) at++
  return at
}

/** A line that opens a part though no header announced it: dashes, then field lines. */
export function guessBoundary(raw: Buffer, start: number, end: number): string | null {
  const text = raw.toString('latin1', start, Math.min(end, start + 65536))
  const match = /(?:^|\n)--([^\s][^\r\n]{0,200}?)[ \t]*\r?\n(?:content-[a-z-]+|mime-version)[ \t]*:/i.exec(text)
  return match?.[1] ?? null
}

/** Single quotes belong to the boundary (RFC 2045, 5.1); some programs take them for marks. */
function namesOf(boundary: string): readonly string[] {
  if (boundary === '') return []
  const bare = /^'(.+)'$/.exec(boundary)?.[1]
  return bare === undefined ? [boundary] : [boundary, bare]
}

/** Finds the parts by the named boundary, or by one that the body itself shows. */
export function partsOf(
  raw: Buffer,
  start: number,
  end: number,
  boundary: string | undefined,
  warnings: Warnings,
): SplitParts | null {
  const named = boundary ? Buffer.from(boundary, 'utf8').toString('latin1').replace(/\s+$/, '') : ''
  for (const name of namesOf(named)) {
    const split = splitMultipart(raw, start, end, name)
    if (split.parts.length > 0) {
      if (!split.isClosed) warnings.add('boundary-unclosed')
      return split
    }
  }
  warnings.add('boundary-missing', named.slice(0, 70))
  const guessed = guessBoundary(raw, start, end)
  const split = guessed === null ? null : splitMultipart(raw, start, end, guessed)
  return split && split.parts.length > 0 ? split : null
}
