import { isUtf8, isAscii } from 'node:buffer'
import { decodeText } from './decode-text.ts'
import { decodeBase64, hexPair } from './transfer-encoding.ts'
import { Warnings } from './warnings.ts'

// RFC 2047 with what programs write: blanks inside, quotes or a blank at the charset, a language tag (RFC 2231), no end mark
// at the end of the field.
const encodedWord = /=\?["']?([\w:.+()-]+?)["']? ?(?:\*[\w-]*)?\?([BbQq])\?(.*?)(?:\?=|$)/gs

/** Words that belong together: the bytes of those before, and the text of the last, which the next may go on with. */
interface Run {
  readonly charset: string
  readonly isBase64: boolean
  readonly before: Buffer
  readonly content: string
}

/**
 * Decodes the encoded words of a header value (bytes as latin1 characters). Neighbours of the same charset are joined
 * before decoding: Outlook and others cut a word in the middle of a character. Raw 8-bit text is read as UTF-8
 * (RFC 6532), or detected.
 */
export function decodeWords(value: string, warnings: Warnings = new Warnings()): string {
  if (!value.includes('=?')) return decodeRaw(value, warnings)
  let out = ''
  let last = 0
  let run: Run | null = null
  const flush = () => {
    if (run) out += decodeText(bytesOf(run), run.charset, warnings)
    run = null
  }
  for (const match of value.trimEnd().matchAll(encodedWord)) {
    const between = value.slice(last, match.index)
    const isGap = last > 0 && /^\s*$/.test(between)
    const charset = (match[1] ?? '').toLowerCase()
    const isBase64 = match[2] === 'B' || match[2] === 'b'
    const content = match[3] ?? ''
    if (run && isGap && run.charset === charset) run = joined(run, isBase64, content)
    else {
      flush()
      if (!isGap) out += decodeRaw(between, warnings)
      run = { charset, isBase64, before: none, content }
    }
    last = match.index + match[0].length
  }
  flush()
  return out + decodeRaw(value.slice(last), warnings)
}
const none = Buffer.alloc(0)

/** Some programs cut an escape or a group of four base64 characters, too; then the texts go together, not the bytes. */
function joined(run: Run, isBase64: boolean, content: string): Run {
  if (run.isBase64 === isBase64 && (isBase64 ? isCutBase64(run, content) : /=[0-9A-Fa-f]?$/.test(run.content)))
    return { ...run, content: run.content + content }
  return { charset: run.charset, isBase64, before: bytesOf(run), content }
}

/** No group of four ends after its first character; and half a character of UTF-8 that the next word completes was cut. */
function isCutBase64({ charset, content: first }: Run, second: string): boolean {
  if (first.length % 4 === 0 || first.endsWith('=')) return false
  if (first.length % 4 === 1 || second.replace(/=+$/, '').length % 4 === 1) return true
  const isSound = (text: string): boolean => isUtf8(decodeBase64(Buffer.from(text, 'latin1')))
  return charset === 'utf-8' && !isSound(first) && isSound(first + second)
}

function bytesOf({ isBase64, before, content }: Run): Buffer {
  const bytes = isBase64 ? decodeBase64(Buffer.from(content.replace(/\s+/g, ''), 'latin1')) : decodeQ(content)
  return before.length === 0 ? bytes : Buffer.concat([before, bytes])
}

function decodeQ(content: string): Buffer {
  return content.includes('\n') || content.includes('\r') ? decodeBrokenQ(content) : decodePlainQ(content)
}

function decodePlainQ(content: string): Buffer {
  const out = Buffer.allocUnsafe(content.length)
  let to = 0
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at)
    const value = code === EQUALS ? hexPair(content.charCodeAt(at + 1), content.charCodeAt(at + 2)) : -1
    out[to++] = value >= 0 ? value : code === UNDERSCORE ? 32 : code
    if (value >= 0) at += 2
  }
  return out.subarray(0, to)
}
const EQUALS = 0x3d
const UNDERSCORE = 0x5f

/** With line breaks inside, as some programs leave them. */
function decodeBrokenQ(content: string): Buffer {
  const text = content
    .replace(/=[ \t]*\r?\n[ \t]*/g, '')
    .replace(/_/g, ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(text, 'latin1')
}

/** Text that should have been encoded and was not. */
export function decodeRaw(value: string, warnings: Warnings): string {
  // oxlint-disable-next-line no-control-regex -- the escape that opens ISO-2022 text
  if (!/[\x1b\x80-\xff]/.test(value)) return value
  const bytes = Buffer.from(value, 'latin1')
  if (isAscii(bytes) && !value.includes('\x1b')) return value
  return isUtf8(bytes) && !value.includes('\x1b') ? bytes.toString('utf8') : decodeText(bytes, '', warnings)
}
