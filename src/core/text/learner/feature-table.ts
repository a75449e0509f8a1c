import type { Dictionary } from './dictionary.ts'

/** hash, row + 1 (0 where the place is free), the last text that had it, weight by rarity. */
const fields = 4
const [rowField, textField, rarityField] = [1, 2, 3]

/**
 * A dictionary laid out for tagging: all that is asked of a feature lies in one place of memory, and most features never
 * learned are told by a bit, small enough to stay near the processor. Good as long as the dictionary does not change.
 */
export interface FeatureTable {
  /** Place of a feature; -1 when it was never learned, or `text` has had it already. */
  readonly meet: (hash: number, text: number) => number
  /** Row of a feature, -1 when it was never learned. */
  readonly row: (hash: number) => number
  readonly rowAt: (place: number) => number
  readonly rarityAt: (place: number) => number
}

export function createFeatureTable(dictionary: Dictionary): FeatureTable {
  const hashes = dictionary.hashes()
  const rarities = dictionary.rarities()
  const length = 2 ** Math.ceil(Math.log2(Math.max(8, hashes.length * 2))) * fields
  const table = new Int32Array(length)
  const floats = new Float32Array(table.buffer)
  const mask = length - 1
  const lets = createSieve(hashes)
  const placeOf = (hash: number): number => {
    let place = (Math.imul(hash, 0x9e3779b1) * fields) & mask
    while (table[place + rowField] !== 0 && table[place] !== hash) place = (place + fields) & mask
    return place
  }
  for (const [row, hash] of hashes.entries()) {
    const place = placeOf(hash)
    table[place] = hash
    table[place + rowField] = row + 1
    floats[place + rarityField] = rarities[row] as number
  }
  return {
    meet: (hash, text) => {
      if (!lets(hash)) return -1
      const place = placeOf(hash)
      if (table[place + rowField] === 0 || table[place + textField] === text) return -1
      table[place + textField] = text
      return place
    },
    row: hash => (lets(hash) ? (table[placeOf(hash) + rowField] as number) - 1 : -1),
    rowAt: place => (table[place + rowField] as number) - 1,
    rarityAt: place => floats[place + rarityField] as number,
  }
}

function createSieve(hashes: Int32Array): (hash: number) => boolean {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1024, hashes.length * 8)))
  const bits = new Int32Array(size >>> 5)
  const mask = size - 1
  for (const hash of hashes) (bits[(hash & mask) >>> 5] as number) |= 1 << (hash & 31)
  return hash => ((bits[(hash & mask) >>> 5] as number) & (1 << (hash & 31))) !== 0
}
