import { isUtf8 } from 'node:buffer'
import { streamDecoder } from '../../mime/decode-bytes.ts'
import { detectCharset } from '../../mime/detect-charset.ts'
import type { ImportFile } from '../importer.ts'

/** Charset of a text file: its mark, UTF-8 if the whole file is, else detected from its beginning. */
export async function charsetOf(file: ImportFile, signal: AbortSignal): Promise<string> {
  const head = Buffer.from(file.head.buffer, file.head.byteOffset, file.head.byteLength)
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  const guess = detectCharset(head)
  if (guess.startsWith('utf-16') || guess.startsWith('iso-2022')) return guess
  const foreign = await firstForeignBytes(file, signal)
  if (foreign === null) return 'utf-8'
  if (isUtf8(head) && isUtf8(foreign)) return 'utf-8'
  const bytes = isUtf8(head) ? foreign : head
  const found = detectCharset(bytes)
  return /^(?:windows|iso-8859)/.test(found) && isMacGerman(bytes) ? 'macintosh' : found
}

/** Excel for Macintosh writes umlauts as bytes that elsewhere are Š, š, Ÿ and §, which hardly stand within words. */
function isMacGerman(bytes: Buffer): boolean {
  const count = (letters: RegExp): number => (bytes.toString('latin1').match(letters) ?? []).length
  const mac = count(/(?<=[a-z])[\x8a\x9a\x9f\xa7](?=[a-z])|(?<![a-z])[\x80\x85\x86](?=[a-z])/gi)
  return mac >= 2 && mac > 4 * count(/[\xe4\xf6\xfc\xdf\xc4\xd6\xdc]/g)
}

/** All lines with bytes above ASCII, up to 64 KiB; null if there is none. A form filled in by hundreds has them late. */
async function firstForeignBytes(file: ImportFile, signal: AbortSignal): Promise<Buffer | null> {
  const found: Buffer[] = []
  let size = 0
  let rest = Buffer.alloc(0)
  for await (const chunk of file.stream()) {
    signal.throwIfAborted()
    const bytes = Buffer.concat([rest, chunk])
    const cut = bytes.lastIndexOf(10) + 1 || bytes.length
    rest = bytes.subarray(cut)
    for (const line of foreignLines(bytes.subarray(0, cut))) {
      found.push(line)
      size += line.length
    }
    if (size > 65536) break
  }
  found.push(...foreignLines(rest))
  return found.length === 0 ? null : Buffer.concat(found)
}

function* foreignLines(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length;) {
    const feed = bytes.indexOf(10, at)
    const end = feed < 0 ? bytes.length : feed + 1
    const line = bytes.subarray(at, end)
    if (line.some(byte => byte > 127)) yield line
    at = end
  }
}

/** The file as text, piece by piece, with the count of bytes read so far. */
export async function* decodeStream(
  file: ImportFile,
  charset: string,
  signal: AbortSignal,
): AsyncGenerator<{ text: string; bytesRead: number; isLast: boolean }> {
  const decode = streamDecoder(charset)
  let bytesRead = 0
  let isFirst = true
  for await (const chunk of file.stream()) {
    signal.throwIfAborted()
    bytesRead += chunk.length
    const text = decode(chunk)
    yield { text: isFirst ? text.replace(/^\ufeff/, '') : text, bytesRead, isLast: false }
    isFirst = false
  }
  yield { text: decode(), bytesRead, isLast: true }
}
