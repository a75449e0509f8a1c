import { hash } from 'node:crypto'
import { fold } from '../text/fold.ts'

/** Two letters of one sender within minutes that agree so far are one. */
const HASH_AT_MOST = 4000
const GREATER = 62
/** Reused: this runs for every mail of an import. A unit takes two bytes, and "ß" becomes two units. */
const bytes = Buffer.alloc(HASH_AT_MOST * 8)

/**
 * First 64 bits of SHA-256 over sender, subject and folded text without blanks and quote marks: equal for the same
 * letter, whatever its route, folder, charset, line width or export format. The date is left out: a letter sent twice
 * has two; `isDuplicate` looks at it.
 */
export function contentHash(sender: string, baseSubject: string, text: string): bigint {
  let at = put(0, sender.slice(0, 200))
  bytes[at++] = 10
  at = put(at, baseSubject.slice(0, 300))
  bytes[at++] = 10
  at = put(at, text.length > HASH_AT_MOST ? text.slice(0, HASH_AT_MOST) : text)
  return hash('sha256', bytes.subarray(0, at), 'buffer').readBigInt64BE(0)
}

function put(from: number, text: string): number {
  let at = from
  for (let i = 0; i < text.length && at < bytes.length - 40; i++) {
    const unit = text.charCodeAt(i)
    if (unit <= 32 || unit === GREATER || unit === 0xa0) continue
    if (unit < 128) bytes[at++] = unit >= 65 && unit <= 90 ? unit | 32 : unit
    else at = putFolded(at, fold(text.charAt(i)))
  }
  return at
}

function putFolded(from: number, folded: string): number {
  let at = from
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    bytes[at++] = unit & 0xff
    if (unit > 0xff) bytes[at++] = unit >> 8
  }
  return at
}
