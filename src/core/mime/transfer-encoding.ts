/** How a body was made fit for 7-bit transport (RFC 2045, section 6). */
export type TransferEncoding = 'identity' | 'base64' | 'quoted-printable' | 'uuencode'

/** Reads the field value; forgives comments, quotes and misspellings. Null where the name means nothing to us. */
export function transferEncodingOf(value: string | null): TransferEncoding | null {
  if (value === null) return 'identity'
  return plain.get(value) ?? encodingNamed(value)
}

/** As nearly all mail writes them. */
const plain: ReadonlyMap<string, TransferEncoding> = new Map([
  ['7bit', 'identity'],
  ['8bit', 'identity'],
  ['base64', 'base64'],
  ['quoted-printable', 'quoted-printable'],
])

function encodingNamed(value: string): TransferEncoding | null {
  const name = value
    .slice(0, 500)
    .replace(/^\s*=\?[^?\s]{1,40}\?q\?([\w-]+)(?:\?=)?\s*$/i, '$1')
    .replace(/\([^)]*\)/g, '')
    .replace(/[;,].*$/s, '')
    .replace(/["'\s]/g, '')
    .toLowerCase()
  if (/^(?:7-?bits?|8-?bits?|binary|identity|none|us-ascii|utf-?8|ascii|)$/.test(name)) return 'identity'
  if (/^(?:base-?64|b|x-base64)$/.test(name)) return 'base64'
  if (/^(?:quoted[-/_]?print(?:able|ible|ed)|q|qp|x-quoted-printable)$/.test(name)) return 'quoted-printable'
  if (/^(?:x-)?uu(?:e|encoded?|encoding)$/.test(name)) return 'uuencode'
  return null
}

/**
 * Base64 as found in the wild: line breaks and foreign characters skipped, several padded runs joined (a mail gateway's
 * way of appending a footer), padding missing, a footer in plain words behind it left out.
 */
export function decodeBase64(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1', 0, base64End(bytes))
  const padding = text.indexOf('=')
  if (padding < 0 || !/[A-Za-z0-9+/]/.test(text.slice(padding))) return Buffer.from(text, 'base64')
  const runs = text.split(/=+/).filter(run => /[A-Za-z0-9+/]{2}/.test(run))
  return Buffer.concat(runs.map(run => Buffer.from(run, 'base64')))
}

/** A blank line, and behind it one that holds no base64: a mailing list wrote on without a look at the encoding. */
function base64End(bytes: Buffer): number {
  const feeds = bytes.indexOf('\n\n')
  const blank = feeds < 0 ? bytes.indexOf('\n\r\n') : feeds
  if (blank < 0 || blank + 3 >= bytes.length) return bytes.length
  const line =
    bytes
      .toString('latin1', blank, blank + 2000)
      .trimStart()
      .split('\n', 1)[0] ?? ''
  return /^[A-Za-z0-9+/=]*\s*$/.test(line) || !/[\s_*#-]/.test(line.trim()) ? bytes.length : blank
}

const EQUALS = 0x3d
const LF = 10
const CR = 13

/** Quoted-printable (RFC 2045, 6.7); what is no escape stays as it is. */
export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const first = bytes.indexOf(EQUALS)
  if (first < 0) return bytes
  const out = Buffer.allocUnsafe(bytes.length)
  let to = bytes.copy(out, 0, 0, first)
  // Byte by byte: German text has an escape in each line, and a call for each costs more than the bytes between.
  for (let from = first; from < bytes.length;) {
    const byte = bytes[from++] as number
    if (byte !== EQUALS) {
      out[to++] = byte
      continue
    }
    const value = hexPair(bytes[from], bytes[from + 1])
    if (value >= 0) {
      out[to++] = value
      from += 2
    } else {
      const after = softBreakEnd(bytes, from)
      if (after < 0) out[to++] = EQUALS
      else from = after
    }
  }
  return out.subarray(0, to)
}

/** Where the text goes on after `=`, optional blanks and a line end; -1 if it is no soft line break. */
function softBreakEnd(bytes: Buffer, from: number): number {
  let at = from
  while (bytes[at] === 32 || bytes[at] === 9) at++
  if (at >= bytes.length) return at
  if (bytes[at] === CR) return bytes[at + 1] === LF ? at + 2 : at + 1
  return bytes[at] === LF ? at + 1 : -1
}

/** The byte that two hexadecimal digits name, or -1. */
export function hexPair(high: number | undefined, low: number | undefined): number {
  const a = hexDigit(high)
  const b = hexDigit(low)
  return a < 0 || b < 0 ? -1 : a * 16 + b
}

function hexDigit(code: number | undefined): number {
  if (code === undefined) return -1
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 65 && code <= 70) return code - 55
  if (code >= 97 && code <= 102) return code - 87
  return -1
}

/** Decoded size of a base64 body without decoding it: lines of equal length are counted, only an irregular rest is read. */
export function base64Size(bytes: Buffer, start: number, end: number): number {
  const { characters, at } = countRegularLines(bytes, start, end)
  let rest = 0
  for (let i = at; i < end; i++) if (isBase64(bytes[i] ?? 0)) rest++
  return Math.floor(((characters + rest) * 3) / 4)
}

/** Leading lines of the first line's width: checked at their ends only. */
function countRegularLines(bytes: Buffer, start: number, end: number): { characters: number; at: number } {
  const feed = bytes.indexOf(LF, start)
  const none = { characters: 0, at: start }
  if (feed <= start || feed >= end) return none
  const stride = feed + 1 - start
  const isCrlf = bytes[feed - 1] === CR
  const width = isCrlf ? stride - 2 : stride - 1
  if (width <= 0 || width % 4 !== 0 || !isPlainBase64(bytes, start, start + width)) return none
  let at = start
  while (at + stride <= end && bytes[at + stride - 1] === LF && bytes[at + width - 1] !== EQUALS) {
    if (isCrlf && bytes[at + width] !== CR) break
    at += stride
  }
  return { characters: ((at - start) / stride) * width, at }
}

function isPlainBase64(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBase64(bytes[i] ?? 0)) return false
  return true
}

const isBase64 = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 43 || code === 47

/** Decoded size of quoted-printable text, by counting its escapes. */
export function quotedPrintableSize(bytes: Buffer, start: number, end: number): number {
  return decodeQuotedPrintable(bytes.subarray(start, end)).length
}
