import type { MailMarks } from '../mail-marks.ts'
import { MboxWindow } from './mbox-window.ts'
import { maxMessageBytes, type MboxEntry } from './split-mbox.ts'

/** Emacs' Rmail up to version 22: options first, then each message between a form feed and Control-underscore. */
const options = 'BABYL OPTIONS:'
const start = Buffer.from('\x1f\f')

export const isBabyl = (head: Uint8Array): boolean =>
  Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, options.length)).toString('latin1') === options

/** Splits a Babyl mailbox into its messages, in the memory of one message and one chunk. */
export async function* splitBabyl(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<MboxEntry> {
  const window = new MboxWindow(chunks)
  try {
    let at = await window.find(start, 0)
    while (at >= 0) {
      const from = at + start.length
      const next = await window.find(start, from)
      const end = next < 0 ? window.end : next
      yield toEntry(from, window.slice(from, Math.min(end, from + maxMessageBytes)), end)
      at = next
      window.release(end)
    }
  } finally {
    await window.close()
  }
}

function toEntry(offset: number, section: Buffer, end: number): MboxEntry {
  // The window will be overwritten by what comes next.
  const whole = Buffer.from(section)
  const { marks, from } = readStatus(whole)
  return { offset, message: () => messageIn(whole, from), isUnquoted: true, hasFromLine: true, end, marks }
}

/** Behind the form feed: `1, unseen, answered,, label, other,`. */
function readStatus(section: Buffer): { readonly marks: MailMarks; readonly from: number } {
  const match = /^\r?\n[01],([^\n]*)(?:\n|$)/.exec(section.toString('latin1', 0, 2000))
  if (!match) return { marks: { labels: [], flags: [] }, from: 0 }
  const [attributes = '', labels = ''] = (match[1] ?? '').split(',,')
  const names = wordsIn(attributes)
  const flags = ['deleted', 'answered', 'forwarded'].filter(name => names.includes(name))
  return {
    marks: { labels: wordsIn(labels), flags: names.includes('unseen') ? flags : ['seen', ...flags] },
    from: match[0].length,
  }
}

const wordsIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')

const endMark = '\u001f'
const headerMark = /^\*\*\* EOOH \*\*\*\r?\n/m
const blankLine = /^\r?\n/m

/** The header as it came, the mark, the header as it was shown, and the body; without the first, the second counts. */
function messageIn(section: Buffer, from: number): Buffer {
  const whole = section.toString('latin1', from)
  const last = whole.lastIndexOf(endMark)
  const text = last >= 0 && whole.slice(last + 1).trim() === '' ? whole.slice(0, last) : whole
  const mark = headerMark.exec(text)
  if (!mark) return Buffer.from(text, 'latin1')
  const original = text.slice(0, mark.index)
  const shown = text.slice(mark.index + mark[0].length)
  if (!/^[!-9;-~]+[ \t]*:/.test(original)) return Buffer.from(shown, 'latin1')
  const blank = blankLine.exec(shown)
  const body = blank ? shown.slice(blank.index + blank[0].length) : ''
  return Buffer.from(`${original.trimEnd()}\n\n${body}`, 'latin1')
}
