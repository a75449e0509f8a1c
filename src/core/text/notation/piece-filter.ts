const BITS = 1 << 16

/**
 * Tells most pieces of a word that are not in a set without cutting them out: a mark for each hash. Never wrong about a
 * piece that is in the set; one in some ten that is not has a mark too, and is then looked up.
 */
export interface PieceFilter {
  readonly add: (text: string) => void
  /** `hash` is `growHash` over the units of the piece. */
  readonly mayHold: (hash: number) => boolean
}

export const noHash = 2166136261
/** FNV-1a, grown unit by unit: all beginnings of a word cost no more than the word. */
export const growHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 16777619)

const markOf = (hash: number): number => (hash ^ (hash >>> 16)) & (BITS - 1)

export function createPieceFilter(): PieceFilter {
  const marks = new Uint8Array(BITS)
  return {
    add: text => {
      let hash = noHash
      for (let at = 0; at < text.length; at++) hash = growHash(hash, text.charCodeAt(at))
      marks[markOf(hash)] = 1
    },
    mayHold: hash => marks[markOf(hash)] === 1,
  }
}
