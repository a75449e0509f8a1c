import { MboxWindow } from './mbox-window.ts'
import { maxMessageBytes, type MboxEntry } from './split-mbox.ts'

/** MMDF and its heirs (SCO, Pine) frame each message with lines of four Control-A, and quote nothing. */
const controls = '\x01\x01\x01\x01'
const frame = Buffer.from(`${controls}\n`)

export const isMmdf = (head: Uint8Array): boolean =>
  Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4)).equals(Buffer.from(controls))

/** Splits an MMDF mailbox into its messages, in the memory of one message and one chunk. */
export async function* splitMmdf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<MboxEntry> {
  const window = new MboxWindow(chunks)
  try {
    for (let at = 0; await window.has(at);) {
      const start = await afterFrame(window, at)
      const found = await window.find(frame, start)
      const end = found < 0 ? window.end : found
      const message = window.slice(start, Math.min(end, start + maxMessageBytes))
      if (message.length > 0) yield toEntry(at, message, end)
      at = end
      window.release(at)
      if (at === start && !(await window.has(at + frame.length))) return
    }
  } finally {
    await window.close()
  }
}

/** Behind the frame's line, whichever way it ends. */
async function afterFrame(window: MboxWindow, at: number): Promise<number> {
  await window.fill(at + 6)
  const line = window.text(at, at + 6)
  if (!line.startsWith(controls)) return at
  return at + (line.startsWith('\r\n', 4) ? 6 : Math.min(5, line.length))
}

/** Some programs keep the `From ` line of an mbox too. */
function toEntry(offset: number, framed: Buffer, end: number): MboxEntry {
  const hasFromLine = framed.toString('latin1', 0, 5) === 'From '
  const feed = hasFromLine ? framed.indexOf(10) : -1
  // The window will be overwritten by what comes next.
  const message = (): Buffer => Buffer.from(framed.subarray(feed + 1))
  return { offset, message, isUnquoted: true, hasFromLine: true, end }
}
