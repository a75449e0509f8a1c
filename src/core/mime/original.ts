import type { ParsedMessage } from './parsed-message.ts'

const mark = 'goldwert-omitted '

/**
 * The message as it is kept for a later, better reading: headers and text parts byte for byte, and in place of each
 * attachment's body one line with its size, which `parseMessage` understands.
 */
export function originalOf(raw: Uint8Array, parsed: ParsedMessage): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const pieces: Buffer[] = []
  let from = 0
  for (const { start, end, bytes: size, sha256 } of parsed.omitted) {
    const note = omittedLine(sha256 === undefined ? { bytes: size } : { bytes: size, sha256 })
    // A body shorter than the note costs less as it is.
    if (end - start <= note.length || start < from) continue
    pieces.push(bytes.subarray(from, start), Buffer.from(note, 'latin1'))
    from = end
  }
  pieces.push(bytes.subarray(from))
  return pieces.length === 1 ? bytes : Buffer.concat(pieces)
}

/** The line that stands for a body that was left out. */
export const omittedLine = ({ bytes, sha256 }: { readonly bytes: number; readonly sha256?: string }): string =>
  `${mark}bytes=${bytes}${sha256 === undefined ? '' : ` sha256=${sha256}`}`

/** Reads the line that `originalOf` left in place of a body. */
export function omittedNote(
  raw: Buffer,
  start: number,
  end: number,
): { readonly bytes: number; readonly sha256?: string } | null {
  if (end - start > 200 || raw.toString('latin1', start, start + mark.length) !== mark) return null
  const match = /bytes=(\d{1,15})(?: sha256=([0-9a-f]{64}))?/.exec(raw.toString('latin1', start, end))
  if (!match) return null
  return match[2] === undefined ? { bytes: Number(match[1]) } : { bytes: Number(match[1]), sha256: match[2] }
}
