import type { ImportedItem, Importer } from '../importer.ts'
import { readMailMarks } from '../mail-marks.ts'
import { isFromLine } from './from-line.ts'
import { withoutFromQuoting } from './mbox-quoting.ts'
import { splitMbox, type MboxEntry } from './split-mbox.ts'
import { isMmdf, splitMmdf } from './split-mmdf.ts'

const chunkBytes = 1024 * 1024

/** A mailbox in one file: mboxo, mboxrd, mboxcl, mboxcl2 and MMDF, of Thunderbird, Apple Mail, Google Takeout and all others. */
export const mbox: Importer = {
  id: 'mbox',
  kind: 'mailbox',
  extensions: ['.mbox', '.mbx', '.mboxrd', '.mmdf'],
  sniff: head => (isMmdf(head) || beginsWithFromLine(head) ? 0.95 : 0),
  async *read(file, signal, { isWanted }) {
    const folder = folderName(file.name)
    const split = isMmdf(file.head) ? splitMmdf : splitMbox
    for await (const entry of split(file.stream(0, Buffer.allocUnsafeSlow(chunkBytes)))) {
      signal.throwIfAborted()
      yield isWanted?.() === false ? { kind: 'passed', bytesRead: entry.end } : toItem(entry, folder)
    }
  },
}

function beginsWithFromLine(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 8192)).toString('latin1')
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
  const { labels, flags } = readMailMarks(raw)
  if (flags.includes('deleted')) return { kind: 'skipped', locator, reason: 'deleted', bytesRead: entry.end }
  const all = folder === null ? labels : [...labels, folder]
  return { kind: 'message', locator, offset: entry.offset, raw, labels: all, flags, bytesRead: entry.end }
}

const isBlank = (raw: Buffer): boolean => raw.length < 100 && raw.toString('latin1').trim() === ''

const looksLikeHeader = (raw: Buffer): boolean => /^[!-9;-~]+[ \t]*:/m.test(raw.toString('latin1', 0, 1000))

/** A mailbox file is named after its folder; Takeout's single file is named after no folder. */
function folderName(name: string): string | null {
  const base = name.replace(/^.*\//, '').replace(/\.(?:mbox|mbx|mboxrd|mmdf|txt)$/i, '')
  return base === '' || /^all mail|^alle nachrichten|^mbox$/i.test(base) ? null : base
}
