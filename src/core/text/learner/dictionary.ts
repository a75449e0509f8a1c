/** Which features the learner knows, in rows 0 … size-1, each with its weight by rarity. Open addressing; grows. */
export interface Dictionary {
  readonly size: number
  /** Row of a feature, -1 when unknown. */
  readonly row: (hash: number) => number
  readonly add: (hash: number, rarity: number) => number
  /** Takes the newest rows away again. */
  readonly truncate: (size: number) => void
  readonly rarity: (row: number) => number
  readonly hashes: () => Int32Array
  readonly rarities: () => Float32Array
}

export function createDictionary(capacity = 1024): Dictionary {
  let hashes = new Int32Array(capacity)
  let rarities = new Float32Array(capacity)
  let slots = new Int32Array(slotsFor(capacity)).fill(-1)
  let size = 0
  const slotOf = (hash: number): number => {
    const mask = slots.length - 1
    let slot = Math.imul(hash, 0x9e3779b1) & mask
    while (slots[slot] !== -1 && hashes[slots[slot] as number] !== hash) slot = (slot + 1) & mask
    return slot
  }
  const rebuild = (room: number): void => {
    hashes = grown(hashes, new Int32Array(room))
    rarities = grown(rarities, new Float32Array(room))
    slots = new Int32Array(slotsFor(room)).fill(-1)
    for (let row = 0; row < size; row++) slots[slotOf(hashes[row] as number)] = row
  }
  return {
    get size() {
      return size
    },
    row: hash => slots[slotOf(hash)] as number,
    add: (hash, rarity) => {
      if (size === hashes.length) rebuild(size * 2)
      const slot = slotOf(hash)
      const known = slots[slot] as number
      if (known !== -1) return known
      hashes[size] = hash
      rarities[size] = rarity
      slots[slot] = size
      return size++
    },
    truncate: to => {
      size = Math.min(size, to)
      rebuild(hashes.length)
    },
    rarity: row => rarities[row] as number,
    hashes: () => hashes.slice(0, size),
    rarities: () => rarities.slice(0, size),
  }
}

/** At most half full, so that a look-up of an unknown feature ends soon. */
const slotsFor = (capacity: number): number => 2 ** Math.ceil(Math.log2(Math.max(8, capacity * 2)))

function grown<T extends Int32Array | Float32Array>(from: T, into: T): T {
  into.set(from.subarray(0, into.length))
  return into
}
