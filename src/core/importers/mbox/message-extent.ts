import { isFromLine } from './from-line.ts'
import type { MboxWindow } from './mbox-window.ts'

const maxDeclared = 64 * 1024 * 1024

/**
 * Where the message that begins at `start` ends by its Content-Length (mboxcl, mboxcl2), if that lies behind `line` and is
 * true: a new `From ` line or the end of the file stands there. Stale lengths are common; they are not believed.
 */
export async function declaredEnd(window: MboxWindow, start: number, line: number): Promise<number | null> {
  const header = await headerOf(window, start, line)
  if (header === null) return null
  const declared = /^content-length[ \t]*:[ \t]*(\d{1,9})[ \t]*\r?$/im.exec(header.text)?.[1]
  if (declared === undefined || Number(declared) > maxDeclared) return null
  const end = header.bodyStart + Number(declared)
  if (end <= line) return null
  if (!(await window.has(end - 1))) return null
  return (await endsAt(window, end)) ? end : null
}

async function endsAt(window: MboxWindow, end: number): Promise<boolean> {
  const rest = await window.text(end, end + 2000)
  const blank = /^(?:\r?\n){0,2}/.exec(rest)?.[0].length ?? 0
  const after = rest.slice(blank)
  if (after === '') return true
  const feed = after.indexOf('\n')
  const line = (feed < 0 ? after : after.slice(0, feed)).replace(/\r$/, '')
  return isFromLine({ line, afterBlank: true, following: feed < 0 ? '' : after.slice(feed + 1), isLastLine: feed < 0 })
}

/** The boundary of the multipart message at `start` if no closing line of it stands before `line`. */
export async function openBoundary(window: MboxWindow, start: number, line: number): Promise<string | null> {
  const header = await headerOf(window, start, line)
  const type = header && /^content-type[ \t]*:[ \t]*multipart\/[^;]*;((?:.|\r?\n[ \t])*)/im.exec(header.text)?.[1]
  const boundary = type && /boundary[ \t]*=[ \t]*(?:"([^"\r\n]+)"|([^\s;"]+))/i.exec(type)
  const name = boundary && (boundary[1] ?? boundary[2])
  if (!name) return null
  const closing = await window.find(`\n--${name}--`, start, line)
  return closing >= 0 ? null : name
}

async function headerOf(
  window: MboxWindow,
  start: number,
  line: number,
): Promise<{ text: string; bodyStart: number } | null> {
  const text = await window.text(start, Math.min(line, start + 65536))
  const blank = /\n\r?\n/.exec(text)
  return blank ? { text: text.slice(0, blank.index + 1), bodyStart: start + blank.index + blank[0].length } : null
}
