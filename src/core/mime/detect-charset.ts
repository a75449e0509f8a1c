import { isUtf8 } from 'node:buffer'
import { charsetScores } from './charset-scores.ts'

/**
 * Guesses the charset of text whose label is missing or wrong. UTF-8 is certain enough to be tested by its form alone;
 * the others are decoded and scored by how much the result looks like running text of a language written in them.
 */
export function detectCharset(bytes: Buffer): string {
  const sample = bytes.length > 65536 ? bytes.subarray(0, 65536) : bytes
  if (sample.includes('\x1b$') || sample.includes('\x1b(J')) return 'iso-2022-jp'
  const wide = wideCharset(sample)
  if (wide !== null) return wide
  if (isUtf8(bytes)) return 'utf-8'
  const { valid, invalid } = countUtf8(sample)
  if (valid > 0 && valid >= invalid * 3) return 'utf-8'
  let best = 'windows-1252'
  let bestScore = -Infinity
  for (const [name, score] of charsetScores) {
    const value = score(sample)
    if (value > bestScore) [best, bestScore] = [name, value]
  }
  return best
}

/** UTF-16 without a label: by its mark, or by the zero bytes that Latin text has in every other place. */
function wideCharset(sample: Buffer): string | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  const length = Math.min(sample.length, 2048)
  for (let i = 0; i + 1 < length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  if (odd > length / 5 && even < length / 50) return 'utf-16le'
  if (even > length / 5 && odd < length / 50) return 'utf-16be'
  return null
}

/** Well-formed and broken multi-byte sequences. */
export function countUtf8(bytes: Buffer): { valid: number; invalid: number } {
  let valid = 0
  let invalid = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
    let tail = 0
    while (tail < length && ((bytes[i + 1 + tail] ?? 0) & 0xc0) === 0x80) tail++
    if (length > 0 && tail === length) valid++
    else invalid++
    i += tail
  }
  return { valid, invalid }
}
