import type { ImportedItem, Importer } from '../importer.ts'
import { readMailMarks } from '../mail-marks.ts'
import { isFromLine } from './from-line.ts'
import { withoutFromQuoting } from './mbox-quoting.ts'
import { isBabyl, splitBabyl } from './split-babyl.ts'
import { splitMbox, type MboxEntry } from './split-mbox.ts'
import { isMmdf, splitMmdf } from './split-mmdf.ts'

const chunkBytes = 256 * 1024

/** A mailbox in one file: mboxo, mboxrd, mboxcl, mboxcl2, MMDF and Babyl, of Thunderbird, Apple Mail, Google Takeout and all others. */
export const mbox: Importer = {
  id: 'mbox',
  kind: 'mailbox',
  extensions: ['.mbox', '.mbx', '.mboxrd', '.mmdf', '.babyl', '.rmail'],
  sniff: head => (isMmdf(head) || isBabyl(head) || beginsWithFromLine(head) ? 0.95 : 0),
  async *read(file, signal, { isWanted }) {
    const folder = folderName(file.name)
    const chunks = file.stream(0, Buffer.allocUnsafeSlow(chunkBytes))
    for await (const entry of splitterFor(file.head)(hasFeeds(file.head) ? chunks : withFeeds(chunks))) {
      signal.throwIfAborted()
      yield isWanted?.() === false ? { kind: 'passed', bytesRead: entry.end } : toItem(entry, folder)
    }
  },
}

function splitterFor(head: Uint8Array): typeof splitMbox {
  if (isBabyl(head)) return splitBabyl
  return isMmdf(head) ? splitMmdf : splitMbox
}

const LF = 10
const CR = 13

/** Eudora and others on the old Macintosh end their lines with CR alone. */
const hasFeeds = (head: Uint8Array): boolean => head.includes(LF) || !head.includes(CR)

async function* withFeeds(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.map(byte => (byte === CR ? LF : byte))
}

function beginsWithFromLine(head: Uint8Array): boolean {
  const whole = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 8192)).toString('latin1')
  const text = hasFeeds(head) ? whole : whole.replaceAll('\r', '\n')
  const start = /^(?:\u00ef\u00bb\u00bf)?[\r\n]*/.exec(text)?.[0].length ?? 0
  const feed = text.indexOf('\n', start)
  const line = text.slice(start, feed < 0 ? text.length : feed).replace(/\r$/, '')
  return isFromLine({ line, afterBlank: true, following: feed < 0 ? '' : text.slice(feed + 1), isLastLine: feed < 0 })
}

function toItem(entry: MboxEntry, folder: string | null): ImportedItem {
  const locator = `@${entry.offset}`
  const message = entry.message()
  const raw = entry.isUnquoted ? message : withoutFromQuoting(message)
  if (isBlank(raw)) return { kind: 'skipped', locator, reason: 'empty', bytesRead: entry.end }
  if (!entry.hasFromLine && !looksLikeHeader(raw))
    return { kind: 'skipped', locator, reason: 'not-a-message', bytesRead: entry.end }
  const marks = readMailMarks(raw)
  const flags = [...new Set([...(entry.marks?.flags ?? []), ...marks.flags])]
  if (flags.includes('deleted')) return { kind: 'skipped', locator, reason: 'deleted', bytesRead: entry.end }
  const labels = [...(entry.marks?.labels ?? []), ...marks.labels]
  const all = folder === null ? labels : [...labels, folder]
  return { kind: 'message', locator, offset: entry.offset, raw, labels: all, flags, bytesRead: entry.end }
}

const isBlank = (raw: Buffer): boolean => raw.length < 100 && raw.toString('latin1').trim() === ''

const looksLikeHeader = (raw: Buffer): boolean => /^[!-9;-~]+[ \t]*:/m.test(raw.toString('latin1', 0, 1000))

/** A mailbox file is named after its folder; Takeout's single file is named after no folder. */
function folderName(name: string): string | null {
  const base = name.replace(/^.*\//, '').replace(/\.(?:mbox|mbx|mboxrd|mmdf|babyl|rmail|txt)$/i, '')
  return base === '' || /^all mail|^alle nachrichten|^mbox$/i.test(base) ? null : base
}
