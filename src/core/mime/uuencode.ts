import { decodeBase64 } from './transfer-encoding.ts'

/** A file that an old mail program wrote into the text itself. */
export interface InlineFile {
  readonly name: string | null
  readonly bytes: number
  readonly type: string
}

const uuBegin = /^begin(?:-base64)? [0-7]{3,4} ?([^\n]*)\n/m
const yBegin = /^=ybegin (?=[^\n]*\bline=\d)[^\n]*\n/m

const base64Begin = /^begin-base64 /

/** Decodes one uuencoded block of lines (the content of an x-uuencode part); lines that are none are skipped. */
export function decodeUuencode(bytes: Buffer): Buffer {
  const out: Buffer[] = []
  for (const line of bytes.toString('latin1').split(/\r?\n/)) {
    if (line === 'end') break
    const decoded = /^begin(?:-base64)? [0-7]{3,4}/.test(line) ? null : decodeUuLine(line)
    if (decoded) out.push(decoded)
  }
  return Buffer.concat(out)
}

function decodeUuLine(line: string): Buffer | null {
  const length = (line.charCodeAt(0) - 32) & 63
  if (line === '' || length === 0 || line.length < 1 + Math.ceil((length * 4) / 3)) return null
  const out = Buffer.alloc(Math.ceil(length / 3) * 3)
  for (let from = 1, to = 0; to < length; from += 4, to += 3) {
    const value = [0, 1, 2, 3].reduce((sum, i) => sum * 64 + (((line.charCodeAt(from + i) || 32) - 32) & 63), 0)
    out.writeUIntBE(value, to, 3)
  }
  return out.subarray(0, length)
}

/** Takes uuencoded and yEnc files out of a plain text; the text around them stays. */
export function withoutInlineFiles(text: string): { readonly text: string; readonly files: readonly InlineFile[] } {
  if (!text.includes('begin')) return { text, files: [] }
  const files: InlineFile[] = []
  let rest = text
  for (let left = 100; left > 0; left--) {
    const found = takeUu(rest) ?? takeYEnc(rest)
    if (!found) break
    files.push(found.file)
    rest = found.text
  }
  return { text: rest, files }
}

interface Taken {
  readonly file: InlineFile
  readonly text: string
}

function takeUu(text: string): Taken | null {
  const begin = uuBegin.exec(text)
  if (!begin) return null
  const from = begin.index + begin[0].length
  const end = /^(?:end|====)[ \t]*(?:\n|$)/m.exec(text.slice(from))
  // Without its end line it is a file only if the lines below have the form; "begin 100 things" is prose.
  const body = end ? text.slice(from, from + end.index) : leadingUuLines(text.slice(from))
  if (!looksEncoded(body)) return null
  const name = begin[1]?.trim() || null
  const after = end ? from + end.index + end[0].length : from + body.length
  const encoded = Buffer.from(body, 'latin1')
  const bytes = (base64Begin.test(begin[0]) ? decodeBase64(encoded) : decodeUuencode(encoded)).length
  return {
    file: { name, bytes, type: 'application/octet-stream' },
    text: text.slice(0, begin.index) + text.slice(after),
  }
}

function leadingUuLines(text: string): string {
  const match = /^(?:M[ -`]{60,61}\n)+(?:[ -L][ -`]{0,60}\n)?/.exec(text)
  return match ? match[0] : ''
}

function looksEncoded(body: string): boolean {
  const lines = body.split('\n').filter(line => line.trim() !== '')
  return lines.length > 0 && lines.every(line => /^[ -`a-z~]{1,100}$/.test(line) && !/[a-z]{3,} [a-z]{2,} /.test(line))
}

function takeYEnc(text: string): Taken | null {
  const begin = yBegin.exec(text)
  if (!begin) return null
  const end = /^=yend\b[^\n]*(?:\n|$)/m.exec(text.slice(begin.index))
  const after = end ? begin.index + end.index + end[0].length : text.length
  const size = /\bsize=(\d{1,12})/.exec(begin[0])?.[1]
  const name = /\bname=(.*?)\s*$/.exec(begin[0].trimEnd())?.[1] ?? null
  return {
    file: { name, bytes: Number(size ?? 0), type: 'application/octet-stream' },
    text: text.slice(0, begin.index) + text.slice(after),
  }
}
