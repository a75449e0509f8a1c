import type { Reader, Reading } from '../reading.ts'
import type { TagInput } from '../tag-input.ts'
import type { Word } from '../words.ts'
import { createDictionary } from './dictionary.ts'
import type { Dictionary } from './dictionary.ts'
import { visitFeatures, wordFeatures } from './features.ts'
import { toMatrix } from './matrix.ts'
import type { Matrix, SparseVector } from './matrix.ts'

/** The subject by itself; null where there is none. */
export const readTitle = (input: TagInput, reader: Reader): Reading | null =>
  input.title === '' ? null : reader.read({ ...input, text: input.title, hidden: [], title: '' })

/** Features by number, before it is known which of them are worth a row; a word's own are worked out once. */
interface Group {
  readonly ids: Int32Array
  readonly weights: readonly number[]
}

/** Texts as groups of features: one for each distinct word, one for all the rest. */
export interface Collection {
  readonly add: (reading: Reading, title: Reading | null) => void
  /** Keeps the features worth it, and gives all texts as vectors of them. */
  readonly finish: (maxRows: number, labels: number) => { readonly dictionary: Dictionary; readonly matrix: Matrix }
}

export function createCollection(): Collection {
  const numbers = new Map<number, number>()
  const groupsByWord = new Map<string, Group>()
  const texts: Group[][] = []
  const numberOf = (hash: number): number => {
    const known = numbers.get(hash)
    if (known !== undefined) return known
    numbers.set(hash, numbers.size)
    return numbers.size - 1
  }
  const groupOf = (word: Word): Group => {
    const known = groupsByWord.get(word.folded)
    if (known !== undefined) return known
    const { hashes, weights } = wordFeatures(word.folded)
    const group = { ids: Int32Array.from(hashes, numberOf), weights }
    groupsByWord.set(word.folded, group)
    return group
  }
  return {
    add: (reading, title) => {
      const groups = new Set<Group>()
      const rest = new Map<number, number>()
      visitFeatures(reading, title, {
        word: word => groups.add(groupOf(word)),
        feature: (hash, weight) => rest.set(numberOf(hash), weight),
      })
      texts.push([...groups, { ids: Int32Array.from(rest.keys()), weights: [...rest.values()] }])
    },
    finish: (maxRows, labels) => {
      const counts = countTexts(texts, numbers.size)
      const dictionary = keepFrequent(numbers, counts, leastTexts(texts, labels), texts.length, maxRows)
      return { dictionary, matrix: vectorsOf(texts, numbers, dictionary) }
    },
  }
}

function countTexts(texts: readonly (readonly Group[])[], features: number): Int32Array {
  const counts = new Int32Array(features)
  const last = new Int32Array(features).fill(-1)
  for (const [text, groups] of texts.entries()) {
    for (const { ids } of groups) {
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] as number
        if (last[id] === text) continue
        last[id] = text
        ;(counts[id] as number)++
      }
    }
  }
  return counts
}

/** Words and signs of a text that says one thing. */
const shortText = 24

/** With few texts in all every word may matter, and in short ones with few for a label; else a word seen once teaches nothing. */
function leastTexts(texts: readonly (readonly Group[])[], labels: number): number {
  const groups = texts.reduce((sum, text) => sum + text.length, 0)
  const isShort = groups < texts.length * shortText
  return texts.length > Math.max(300, isShort ? 150 * labels : 0) ? 2 : 1
}

/** Rare words say more, but not as much more as theory has it (measured). */
const rarityPower = 0.4

function keepFrequent(
  numbers: ReadonlyMap<number, number>,
  counts: Int32Array,
  least: number,
  texts: number,
  maxRows: number,
): Dictionary {
  let kept = [...numbers].filter(([, id]) => (counts[id] as number) >= least)
  if (kept.length > maxRows) {
    const count = ([, id]: readonly [number, number]): number => counts[id] as number
    kept = kept.sort((a, b) => count(b) - count(a) || a[1] - b[1]).slice(0, maxRows)
  }
  const dictionary = createDictionary(Math.max(16, kept.length))
  for (const [hash, id] of kept) dictionary.add(hash, rarityOf(texts, counts[id] as number))
  return dictionary
}

export const rarityOf = (texts: number, count: number): number => Math.log(1 + texts / count) ** rarityPower

function vectorsOf(
  texts: readonly (readonly Group[])[],
  numbers: ReadonlyMap<number, number>,
  dictionary: Dictionary,
): Matrix {
  const rowOf = new Int32Array(numbers.size)
  for (const [hash, id] of numbers) rowOf[id] = dictionary.row(hash)
  const add = createSum(dictionary)
  return toMatrix(
    texts.map(groups => {
      for (const { ids, weights } of groups) {
        for (let at = 0; at < ids.length; at++) add.feature(rowOf[ids[at] as number] as number, weights[at] as number)
      }
      return add.vector()
    }),
    dictionary.size,
  )
}

/** Adds up features of one text after the other. */
function createSum(dictionary: Dictionary): {
  readonly feature: (row: number, weight: number) => void
  readonly vector: () => SparseVector
} {
  const sums = new Float32Array(dictionary.size)
  let rows: number[] = []
  let square = 0
  return {
    feature: (row, weight) => {
      if (row === -1) return
      const value = weight * dictionary.rarity(row)
      if (sums[row] === 0) rows.push(row)
      ;(sums[row] as number) += value
      square += value * value
    },
    vector: () => {
      const scale = lengthScale(square)
      const values = Float32Array.from(rows, row => (sums[row] as number) * scale)
      const vector = { rows: Int32Array.from(rows), values }
      for (const row of rows) sums[row] = 0
      rows = []
      square = 0
      return vector
    },
  }
}

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
