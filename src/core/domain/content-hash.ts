import { createHash } from 'node:crypto'
import { fold } from '../text/fold.ts'

/** Longer texts differ in their beginning; the length guards the rest. */
const HASH_AT_MOST = 20_000

/**
 * First 64 bits of SHA-256 over sender, subject and folded text: equal for the same letter, whatever its route, folder,
 * charset, line width or export format. The date is left out: a letter sent twice has two; `isDuplicate` looks at it.
 */
export function contentHash(sender: string, baseSubject: string, text: string): bigint {
  const bare = fold(text.slice(0, HASH_AT_MOST)).replace(/[\s>]+/g, '')
  const digest = createHash('sha256')
    .update(`${sender.toLowerCase()}\n${fold(baseSubject)}\n${bare.length}\n${bare}`)
    .digest()
  return digest.readBigInt64BE(0)
}
