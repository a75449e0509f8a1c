import { fold } from '../text/fold.ts'

/** Two letters of one sender within minutes that agree so far are one. */
const HASH_AT_MOST = 2500
const GREATER = 62

/**
 * 64 bits over sender, subject and folded text without blanks and quote marks: equal for the same letter, whatever its
 * route, folder, charset, line width or export format. The date is left out: a letter sent twice has two; `isDuplicate`
 * looks at it. Two lanes of multiply-and-xor, no secret: this runs for every mail of an import.
 */
export function contentHash(sender: string, baseSubject: string, text: string): bigint {
  const lanes: Lanes = { high: 0x5eed, low: 0x9e3779b9 | 0 }
  mix(lanes, sender)
  mixUnit(lanes, 10)
  mix(lanes, baseSubject)
  mixUnit(lanes, 10)
  mix(lanes, text.length > HASH_AT_MOST ? text.slice(0, HASH_AT_MOST) : text)
  return (BigInt(finished(lanes.high ^ (lanes.low >>> 16))) << 32n) | BigInt(finished(lanes.low ^ lanes.high) >>> 0)
}

interface Lanes {
  high: number
  low: number
}

function mix(lanes: Lanes, text: string): void {
  let { high, low } = lanes
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i)
    if (unit <= 32 || unit === GREATER || unit === 0xa0) continue
    if (unit >= 128) {
      Object.assign(lanes, { high, low })
      for (const folded of fold(text.charAt(i))) mixUnit(lanes, folded.charCodeAt(0))
      ;({ high, low } = lanes)
      continue
    }
    if (unit >= 65 && unit <= 90) unit |= 32
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul((low << 13) | (low >>> 19), 5) ^ Math.imul(unit, 1597334677)
  }
  lanes.high = high
  lanes.low = low
}

function mixUnit(lanes: Lanes, unit: number): void {
  lanes.high = Math.imul(lanes.high ^ unit, 2654435761)
  lanes.low = Math.imul((lanes.low << 13) | (lanes.low >>> 19), 5) ^ Math.imul(unit, 1597334677)
}

/** Every bit of the input moves about half of the result's bits (finalizer of MurmurHash3). */
function finished(lane: number): number {
  const a = Math.imul(lane ^ (lane >>> 16), 2246822507)
  const b = Math.imul(a ^ (a >>> 13), 3266489909)
  return (b ^ (b >>> 16)) | 0
}
