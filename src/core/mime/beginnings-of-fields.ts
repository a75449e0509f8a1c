import { limits } from './limits.ts'

const LF = 10
const SPACE = 32
const TAB = 9
const lineFeed = Buffer.from('\n')

/**
 * A header that is too long, made short: of each field no more than its bound, so that an endless list of addresses does not
 * hide the subject behind it.
 */
export function beginningsOfFields(raw: Buffer, start: number, end: number): Buffer {
  const pieces: Buffer[] = []
  let size = 0
  for (let at = start; at < end && size < limits.headerBytes;) {
    const next = fieldEnd(raw, at, end)
    const kept = Math.min(next - at, limits.fieldBytes)
    pieces.push(raw.subarray(at, at + kept))
    if (kept < next - at) pieces.push(lineFeed)
    size += kept
    at = next
  }
  return Buffer.concat(pieces)
}

/** Behind the line that begins at `at` and those folded onto it. */
function fieldEnd(raw: Buffer, at: number, end: number): number {
  let next = lineEnd(raw, at, end)
  while (next < end && (raw[next] === SPACE || raw[next] === TAB)) next = lineEnd(raw, next, end)
  return next
}

function lineEnd(raw: Buffer, at: number, end: number): number {
  const feed = raw.indexOf(LF, at)
  return feed < 0 || feed >= end ? end : feed + 1
}
