import { isFromLine } from './from-line.ts'
import type { MboxWindow } from './mbox-window.ts'

const maxDeclared = 64 * 1024 * 1024

/** The header of a message in the window: bytes as latin1 characters. */
export interface MessageHeader {
  readonly text: string
  readonly bodyStart: number
}

/**
 * Where the message with this header ends by its Content-Length (mboxcl, mboxcl2), if that lies behind `line` and is
 * true: a new `From ` line or the end of the file stands there. Stale lengths are common; they are not believed.
 */
export async function declaredEnd(window: MboxWindow, header: MessageHeader, line: number): Promise<number | null> {
  const declared = /^content-length[ \t]*:[ \t]*(\d{1,9})[ \t]*\r?$/im.exec(header.text)?.[1]
  if (declared === undefined || Number(declared) > maxDeclared) return null
  const end = header.bodyStart + Number(declared)
  if (end <= line) return null
  if (!(await window.has(end - 1))) return null
  return (await endsAt(window, end)) ? end : null
}

async function endsAt(window: MboxWindow, end: number): Promise<boolean> {
  await window.fill(end + 2000)
  const rest = window.text(end, end + 2000)
  const blank = /^(?:\r?\n){0,2}/.exec(rest)?.[0].length ?? 0
  const after = rest.slice(blank)
  if (after === '') return true
  const feed = after.indexOf('\n')
  const line = (feed < 0 ? after : after.slice(0, feed)).replace(/\r$/, '')
  return isFromLine({ line, afterBlank: true, following: feed < 0 ? '' : after.slice(feed + 1), isLastLine: feed < 0 })
}

/** The boundary of the multipart message at `start` if no closing line of it stands before `line`. */
export function openBoundary(
  window: MboxWindow,
  header: MessageHeader | null,
  start: number,
  line: number,
): string | null {
  const type = header && /^content-type[ \t]*:[ \t]*multipart\/[^;]*;((?:.|\r?\n[ \t])*)/im.exec(header.text)?.[1]
  const boundary = type && /boundary[ \t]*=[ \t]*(?:"([^"\r\n]+)"|([^\s;"]+))/i.exec(type)
  const name = boundary && (boundary[1] ?? boundary[2])
  if (!name) return null
  // From behind, since it stands at the end where it stands at all.
  const isClosed = window.slice(start, line).lastIndexOf(`\n--${name}--`, undefined, 'latin1') >= 0
  return isClosed ? null : name
}

const maxHeader = 65536

/** The header of the message at `start`, if a blank line ends it before `line`. */
export function headerOf(window: MboxWindow, start: number, line: number): MessageHeader | null {
  const head = window.slice(start, Math.min(line, start + maxHeader))
  const blank = blankLineIn(head)
  if (blank === null) return null
  return { text: head.toString('latin1', 0, blank.from + 1), bodyStart: start + blank.until }
}

// As bytes: a search for a string has to make bytes of it first.
const blankLf = Buffer.from('\n\n')
const blankCrlf = Buffer.from('\n\r\n')

/** The first blank line, whichever way the lines end; a search for the way they do not would go through the whole message. */
function blankLineIn(head: Buffer): { readonly from: number; readonly until: number } | null {
  const isCrlf = head[head.indexOf(10) - 1] === 13
  const first = head.indexOf(isCrlf ? blankCrlf : blankLf)
  const before = first < 0 ? head : head.subarray(0, first + 2)
  const other = before.indexOf(isCrlf ? blankLf : blankCrlf)
  if (other >= 0) return { from: other, until: other + (isCrlf ? 2 : 3) }
  return first < 0 ? null : { from: first, until: first + (isCrlf ? 3 : 2) }
}
