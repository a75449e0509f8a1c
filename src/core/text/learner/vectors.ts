import type { Reader, Reading } from '../reading.ts'
import type { TagInput } from '../tag-input.ts'
import { createDictionary } from './dictionary.ts'
import type { Dictionary } from './dictionary.ts'
import { visitFeatures, wordFeatures } from './features.ts'
import type { SparseVector } from './matrix.ts'

/** A text as bare features, before it is known which of them are worth a row. */
export interface RawFeatures {
  readonly hashes: Int32Array
  readonly weights: Float32Array
  /** Where each word's own features begin; lengths are counted word by word, as the tagger does it. */
  readonly groups: Int32Array
}

/** The subject by itself; null where there is none. */
export const readTitle = (input: TagInput, reader: Reader): Reading | null =>
  input.title === '' ? null : reader.read({ ...input, text: input.title, hidden: [], title: '' })

export function collectFeatures(reading: Reading, title: Reading | null): RawFeatures {
  const hashes: number[] = []
  const weights: number[] = []
  const groups: number[] = []
  visitFeatures(reading, title, {
    word: word => {
      groups.push(hashes.length)
      const own = wordFeatures(word.folded)
      hashes.push(...own.hashes)
      weights.push(...own.weights)
    },
    feature: (hash, weight) => {
      groups.push(hashes.length)
      hashes.push(hash)
      weights.push(weight)
    },
  })
  groups.push(hashes.length)
  return { hashes: Int32Array.from(hashes), weights: Float32Array.from(weights), groups: Int32Array.from(groups) }
}

/** With few texts every word may matter; with many, a word seen once teaches nothing. */
const manyTexts = 300
/** Rare words say more, but not as much more as theory has it (measured). */
const rarityPower = 0.4

export function buildDictionary(texts: readonly RawFeatures[], maxRows: number): Dictionary {
  const seen = new Map<number, number>()
  for (const { hashes } of texts) for (const hash of new Set(hashes)) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  const least = texts.length > manyTexts ? 2 : 1
  let kept = [...seen].filter(([, texts]) => texts >= least)
  if (kept.length > maxRows) kept = kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, maxRows)
  const dictionary = createDictionary(Math.max(16, kept.length))
  for (const [hash, count] of kept) dictionary.add(hash, rarityOf(texts.length, count))
  return dictionary
}

export const rarityOf = (texts: number, count: number): number => Math.log(1 + texts / count) ** rarityPower

/** Length of a usual text of a sentence or two, in weights. */
const usualLength = 9

/** Half way between "all texts are of length one" and "every word counts the same, however long the text" (measured). */
export const lengthScale = (square: number): number =>
  square === 0 ? 0 : 1 / Math.sqrt(Math.sqrt(square) * usualLength)

/** Values of known features, scaled by the length of the text. */
export function toVector({ hashes, weights, groups }: RawFeatures, dictionary: Dictionary): SparseVector {
  const values = new Map<number, number>()
  let square = 0
  for (let group = 0; group < groups.length - 1; group++) {
    for (let at = groups[group] as number; at < (groups[group + 1] as number); at++) {
      const row = dictionary.row(hashes[at] as number)
      if (row === -1) continue
      const value = (weights[at] as number) * dictionary.rarity(row)
      values.set(row, (values.get(row) ?? 0) + value)
      square += value * value
    }
  }
  const scale = lengthScale(square)
  return { rows: Int32Array.from(values.keys()), values: Float32Array.from(values.values(), value => value * scale) }
}
