import type { Reader, Reading } from '../reading.ts'
import type { TagInput } from '../tag-input.ts'
import type { Dictionary } from './dictionary.ts'
import { visitFeatures, wordFeatures } from './features.ts'
import type { SparseVector } from './matrix.ts'

/** The subject by itself; null where there is none. */
export const readTitle = (input: TagInput, reader: Reader): Reading | null =>
  input.title === '' ? null : reader.read({ ...input, text: input.title, hidden: [], title: '' })

/** Rare words say more, but not as much more as theory has it (measured). */
const rarityPower = 0.4

/** Weight of a feature that `count` of `texts` texts have. */
export const rarityOf = (texts: number, count: number): number => Math.log(1 + texts / count) ** rarityPower

/** Length of a usual text of a sentence or two, in weights. */
const usualLength = 9

/** Half way between "all texts are of length one" and "every word counts the same, however long the text" (measured). */
export const lengthScale = (square: number): number =>
  square === 0 ? 0 : 1 / Math.sqrt(Math.sqrt(square) * usualLength)

/** One text by itself; features never met are first made known to the dictionary as so rare. */
export function learnVector(
  reading: Reading,
  title: Reading | null,
  dictionary: Dictionary,
  newRarity: number,
): SparseVector {
  const features: [hash: number, weight: number][] = []
  const words = new Set<string>()
  const rest = new Set<number>()
  visitFeatures(reading, title, {
    word: ({ folded }) => {
      if (words.has(folded)) return
      words.add(folded)
      const { hashes, weights } = wordFeatures(folded)
      for (const [at, hash] of hashes.entries()) features.push([hash, weights[at] as number])
    },
    feature: (hash, weight) => {
      if (!rest.has(hash)) features.push([hash, weight])
      rest.add(hash)
    },
  })
  const sums = new Map<number, number>()
  let square = 0
  for (const [hash, weight] of features) {
    const row = dictionary.add(hash, newRarity)
    const value = weight * dictionary.rarity(row)
    sums.set(row, (sums.get(row) ?? 0) + value)
    square += value * value
  }
  const scale = lengthScale(square)
  return { rows: Int32Array.from(sums.keys()), values: Float32Array.from(sums.values(), value => value * scale) }
}
