import { fold } from '../text/fold.ts'

/** Two letters of one sender within minutes that agree so far are one. */
const HASH_AT_MOST = 2500
/** Latin letters; the folded form of each, up to two units, the second one in the high half. 0: no letter. */
const LATIN_END = 0x250
const folded = Uint32Array.from({ length: LATIN_END }, (_, unit) => {
  const plain = fold(String.fromCharCode(unit)).replace(/[^\p{L}\p{N}]/gu, '')
  return plain === '' ? 0 : plain.charCodeAt(0) | (plain.length > 1 ? plain.charCodeAt(1) << 16 : 0)
})

interface Lanes {
  high: number
  low: number
}

/**
 * 64 bits over sender, subject and text, of which only letters and digits count, folded: equal for the same letter,
 * whatever its route, folder, charset, line width or export format. The date is left out: a letter sent twice has two;
 * `isDuplicate` looks at it. Two lanes of multiply-and-xor, no secret: this runs for every mail of an import.
 */
export function contentHash(sender: string, baseSubject: string, text: string): bigint {
  const lanes: Lanes = { high: 0x5eed, low: 0x9e3779b9 | 0 }
  mix(lanes, sender)
  step(lanes, 10)
  mix(lanes, baseSubject)
  step(lanes, 10)
  mix(lanes, text, Math.min(text.length, HASH_AT_MOST))
  return (BigInt(finished(lanes.high ^ (lanes.low >>> 16))) << 32n) | BigInt(finished(lanes.low ^ lanes.high) >>> 0)
}

/** Letters and digits, folded, before they are mixed; each unit of a piece of text gives two at most. */
const PIECE = 2560
const letters = new Uint16Array(2 * PIECE)

/**
 * This sees every letter of a mailbox, so it goes over a text twice: first letters are gathered without a jump for each sign
 * that is none (a processor guesses half of them wrong), then they are mixed in a loop that does nothing else.
 */
function mix(lanes: Lanes, text: string, length = text.length): void {
  let { high, low } = lanes
  for (let from = 0; from < length; from += PIECE) {
    const count = gather(text, from, Math.min(length, from + PIECE))
    for (let i = 0; i < count; i++) {
      const unit = letters[i] as number
      high = stepHigh(high, unit)
      low = stepLow(low, unit)
    }
  }
  lanes.high = high
  lanes.low = low
}

/** Fills `letters` and gives their number; the place of a sign that is no letter is taken by the next one. */
function gather(text: string, from: number, until: number): number {
  let count = 0
  for (let i = from; i < until; i++) {
    const unit = text.charCodeAt(i)
    const plain = unit < LATIN_END ? (folded[unit] as number) : unit < 0x2000 || unit > 0x2bff ? unit : 0
    letters[count] = plain
    count += (plain | -plain) >>> 31 // 1 but for 0
    if (plain > 0xffff) letters[count++] = plain >>> 16
  }
  return count
}

function step(lanes: Lanes, unit: number): void {
  lanes.high = stepHigh(lanes.high, unit)
  lanes.low = stepLow(lanes.low, unit)
}

const stepHigh = (high: number, unit: number): number => Math.imul(high ^ unit, 2654435761)
const stepLow = (low: number, unit: number): number =>
  Math.imul((low << 13) | (low >>> 19), 5) ^ Math.imul(unit, 1597334677)

/** Every bit of the input moves about half of the result's bits (finalizer of MurmurHash3). */
function finished(lane: number): number {
  const a = Math.imul(lane ^ (lane >>> 16), 2246822507)
  const b = Math.imul(a ^ (a >>> 13), 3266489909)
  return (b ^ (b >>> 16)) | 0
}
