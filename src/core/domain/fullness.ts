/** A file in the letter outweighs some lines. */
const LETTERS_PER_ATTACHMENT = 200
const FNV_PRIME = 0x01000193

/**
 * How much of a mail a copy holds: exports cut texts short and leave files out. Letters count, not how lines are broken; the
 * lowest byte tells texts of the same length apart, so that of two copies the same one is kept, whichever came first.
 */
export function fullnessOf(text: string, attachments: number): number {
  let letters = 0
  let hash = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit <= 0x20 || unit === 0xa0) continue
    letters++
    hash = Math.imul(hash ^ unit, FNV_PRIME)
  }
  return (letters + LETTERS_PER_ATTACHMENT * attachments) * 256 + ((hash ^ (hash >>> 16)) & 0xff)
}
