import { decodeWith } from '../../mime/decode-bytes.ts'
import type { ImportedItem, ImportFile, Importer } from '../importer.ts'
import { readMailMarks } from '../mail-marks.ts'
import { readWhole } from '../read-whole.ts'

/** One mail larger than this is read up to here; what lies beyond is attachment. */
const maxBytes = 128 * 1024 * 1024

/** One message in a file of its own. */
export const eml: Importer = {
  id: 'eml',
  kind: 'mailbox',
  extensions: ['.eml', '.mht', '.mhtml'],
  sniff: (head, name) => sniffEml(head, name),
  async *read(file, signal, { isWanted }) {
    if (isWanted?.() === false) return yield { kind: 'passed', bytesRead: file.size }
    const whole = await readWhole(file, signal, maxBytes)
    yield toItem(file, asBytes(whole))
  },
}

const known =
  /^(?:from|to|cc|date|subject|received|return-path|message-id|mime-version|delivered-to|content-type|x-[a-z-]+|reply-to|sender|dkim-signature|authentication-results|arc-seal)[ \t]*:/gim

function sniffEml(head: Uint8Array, name: string): number {
  const text = asBytes(Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 16384))).toString('latin1')
  // Archives may hold mail in plain sight; mail has no zero bytes before its first line.
  if (text.slice(0, 512).includes('\0')) return 0
  const header = text.split(/\r?\n\r?\n|\r\r/, 1)[0] ?? ''
  const isNamed = /\.(?:eml|mht|mhtml)$/i.test(name)
  const fields = new Set((header.match(known) ?? []).map(field => field.toLowerCase()))
  if (/^(?:\u00ef\u00bb\u00bf)?\s*[!-9;-~]+[ \t]*:/.test(text) && fields.size >= 2) return 0.9
  if (isNamed) return 0.6
  return fields.size >= 2 ? 0.4 : 0
}

/** PowerShell writes what passes through it as UTF-16; a mail was bytes before. */
function asBytes(raw: Buffer): Buffer {
  const isLittle = raw[0] === 0xff && raw[1] === 0xfe
  if (!isLittle && !(raw[0] === 0xfe && raw[1] === 0xff)) return raw
  return Buffer.from(decodeWith(isLittle ? 'utf-16le' : 'utf-16be', raw), 'utf8')
}

function toItem(file: ImportFile, raw: Buffer): ImportedItem {
  const locator = file.name
  if (raw.toString('latin1', 0, 1000).trim() === '' && raw.length < 1000)
    return { kind: 'skipped', locator, reason: 'empty', bytesRead: file.size }
  const { labels, flags } = readMailMarks(raw)
  if (flags.includes('deleted')) return { kind: 'skipped', locator, reason: 'deleted', bytesRead: file.size }
  return { kind: 'message', locator, offset: null, raw, labels, flags, bytesRead: file.size }
}
