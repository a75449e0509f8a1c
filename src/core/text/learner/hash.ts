/** FNV-1a over UTF-16 units; stable across runs and machines, which keeps models comparable. */
export const hashText = (text: string, seed = 2166136261): number => hashPart(text, 0, text.length, seed)

/** Of text.slice(from, until), without cutting it out. */
export function hashPart(text: string, from: number, until: number, seed: number): number {
  let hash = seed
  for (let at = from; at < until; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return hash | 0
}

/** Order matters: "nicht gut" is not "gut nicht". */
export function mixHashes(first: number, second: number, kind: number): number {
  let hash = Math.imul(first ^ kind, 0x85ebca6b)
  hash = Math.imul((hash ^ (hash >>> 13)) + second, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/** mulberry32: small, fast, and the same everywhere. Numbers from 0 (included) to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Fisher-Yates in place. */
export function shuffle(items: Int32Array, random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = items[last] as number
    items[last] = items[other] as number
    items[other] = kept
  }
}
