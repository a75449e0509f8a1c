import type { MailMarks } from '../mail-marks.ts'
import { MboxWindow } from './mbox-window.ts'
import { announcedAs, endOfIncluded, isFromLine } from './from-line.ts'
import { declaredEnd, headerOf, openBoundary, type MessageHeader } from './message-extent.ts'

/** One message as it stands in the mbox, with its quoting. */
export interface MboxEntry {
  /** Byte offset of its `From ` line in the file. */
  readonly offset: number
  /** Without the `From ` line and the blank line that ends it, in memory of its own; to be asked for before the next entry is. */
  readonly message: () => Buffer
  /** Found by Content-Length, with bare `From ` lines inside: the dialect that does not quote (mboxcl2). */
  readonly isUnquoted: boolean
  /** False for bytes before the first `From ` line. */
  readonly hasFromLine: boolean
  /** Offset in the file behind the message. */
  readonly end: number
  /** Folders and flags that the mailbox itself notes beside the message. */
  readonly marks?: MailMarks
}

/** A message that goes on beyond this is given as far as here; the rest is passed over. */
export const maxMessageBytes = 64 * 1024 * 1024
/** How far to look for the end of a MIME part that may contain a whole mailbox. */
const maxLookAhead = 2 * 1024 * 1024
const maxIncluded = 256 * 1024
const lineRoom = 1024
const longLineRoom = 4096
const separator = Buffer.from('\nFrom ')

/** Splits an mbox of any dialect into its messages, in the memory of one message and one chunk. */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<MboxEntry> {
  const window = new MboxWindow(chunks)
  try {
    yield* entriesOf(window)
  } finally {
    await window.close()
  }
}

async function* entriesOf(window: MboxWindow): AsyncGenerator<MboxEntry> {
  const habit: WriterHabit = { withBlank: 0, without: 0 }
  let start = await skipBlankLines(window)
  let hasFromLine = await startsWithFrom(window, start)
  while (await window.has(start)) {
    const found = await findMessageEnd(window, start, hasFromLine, habit)
    yield toEntry(window, start, found, hasFromLine)
    const { end } = found
    hasFromLine = true
    start = end
    window.release(start)
  }
}

async function skipBlankLines(window: MboxWindow): Promise<number> {
  await window.fill(3)
  let at = window.text(0, 3) === '\u00ef\u00bb\u00bf' ? 3 : 0
  while ((await window.has(at)) && /[\r\n]/.test(window.text(at, at + 1))) at++
  return at
}

async function startsWithFrom(window: MboxWindow, at: number): Promise<boolean> {
  await window.fill(at + 5)
  return window.text(at, at + 5) === 'From '
}

interface FoundEnd {
  readonly end: number
  readonly isUnquoted: boolean
  /** The first bytes of a message that is too large to be held. */
  readonly head: Buffer | null
}

/** How the program that wrote this file separates messages, by the separators seen so far. */
interface WriterHabit {
  withBlank: number
  without: number
}

async function findMessageEnd(
  window: MboxWindow,
  start: number,
  hasFromLine: boolean,
  habit: WriterHabit,
): Promise<FoundEnd> {
  const limit = start + maxMessageBytes
  let isUnquoted = false
  let from = hasFromLine ? start + 5 : start
  for (;;) {
    const at = await window.find(separator, Math.max(start, from - 1), limit)
    if (at < 0 && (await window.has(limit))) return passOver(window, start, limit)
    if (at < 0) return { end: window.end, isUnquoted, head: null }
    const line = at + 1
    from = line + 5
    if (!(await isSeparator(window, start, line, habit))) continue
    const header = headerOf(window, start, line)
    const declared = header === null ? null : await declaredEnd(window, header, line)
    if (declared !== null) {
      isUnquoted = true
      from = declared
      if (!(await window.has(declared))) return { end: window.end, isUnquoted, head: null }
    } else if (!(await isInsidePart(window, header, start, line))) return { end: line, isUnquoted, head: null }
  }
}

/** Looks for the end of a message whose beginning alone is kept. */
async function passOver(window: MboxWindow, start: number, limit: number): Promise<FoundEnd> {
  const head = Buffer.from(window.slice(start, limit))
  let from = limit - 1
  for (;;) {
    const at = await window.find(separator, from, from + maxMessageBytes)
    if (at >= 0 && (await isSeparator(window, from, at + 1, { withBlank: 0, without: 0 })))
      return { end: at + 1, isUnquoted: false, head }
    if (at < 0 && !(await window.has(from + maxMessageBytes))) return { end: window.end, isUnquoted: false, head }
    from = at < 0 ? from + maxMessageBytes - 5 : at + 1
    window.release(Math.max(limit - 1, from - 200))
  }
}

/** Looks at the line, what stands before and what follows it. */
async function isSeparator(window: MboxWindow, start: number, line: number, habit: WriterHabit): Promise<boolean> {
  if (!window.holds(line + longLineRoom)) await window.fill(line + longLineRoom)
  const near = window.text(line, line + lineRoom)
  const after = near.includes('\n') ? near : window.text(line, line + longLineRoom)
  const feed = after.indexOf('\n')
  const text = (feed < 0 ? after : after.slice(0, feed)).replace(/\r$/, '')
  const before = window.text(Math.max(start, line - 200), line)
  const afterBlank = /(?:^|\n)[ \t]*\r?\n$/.test(before)
  const following = feed < 0 ? '' : after.slice(feed + 1)
  const isLastLine = feed < 0 || feed + 1 === after.length
  if (!isFromLine({ line: text, afterBlank, following, isLastLine }) || (await isIncluded(window, before, line)))
    return false
  // Where the writer always sets a blank line, a bare one is a pasted message, unless the message before was cut off.
  if (!afterBlank && habit.withBlank >= 2 && habit.without === 0)
    return openBoundary(window, headerOf(window, start, line), start, line) !== null
  if (afterBlank) habit.withBlank++
  else habit.without++
  return true
}

async function isIncluded(window: MboxWindow, before: string, line: number): Promise<boolean> {
  const announced = announcedAs(before)
  if (announced !== 'with-end') return announced !== null
  await window.fill(line + maxIncluded)
  return endOfIncluded.test(window.text(line, line + maxIncluded))
}

/**
 * A whole mailbox may lie unquoted in a MIME part. It does if the message's own boundary is still open here and a delimiter
 * line of it follows before any header declares it anew: then it belongs to a copy of the message that follows.
 */
async function isInsidePart(
  window: MboxWindow,
  header: MessageHeader | null,
  start: number,
  line: number,
): Promise<boolean> {
  if (/\n--[^\r\n]+--\s*$/.test(window.text(Math.max(start, line - 200), line))) return false
  const boundary = openBoundary(window, header, start, line)
  if (boundary === null) return false
  const at = await window.find(Buffer.from(`\n--${boundary}`, 'latin1'), line, line + maxLookAhead)
  if (at < 0) return false
  const between = window.text(line, at)
  return !between.includes(`boundary="${boundary}"`) && !between.includes(`boundary=${boundary}`)
}

function toEntry(window: MboxWindow, start: number, found: FoundEnd, hasFromLine: boolean): MboxEntry {
  const message = (): Buffer => {
    const whole = found.head ?? window.slice(start, found.end)
    const feed = hasFromLine ? whole.indexOf(10) : -1
    const from = hasFromLine ? (feed < 0 ? whole.length : feed + 1) : 0
    // The window will be overwritten by what comes next.
    return Buffer.from(whole.subarray(from, withoutLastBlank(whole, from)))
  }
  return { offset: start, message, isUnquoted: found.isUnquoted, hasFromLine, end: found.end }
}

/** The blank line before the next `From ` line belongs to the mbox, not to the message. */
function withoutLastBlank(whole: Buffer, from: number): number {
  let end = whole.length
  if (end > from && whole[end - 1] === 10) {
    const before = end > from + 1 && whole[end - 2] === 13 ? end - 2 : end - 1
    if (before === from || whole[before - 1] === 10) end = before
  }
  return end
}
