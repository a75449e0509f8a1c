import type { Reading } from '../reading.ts'
import { createDictionary } from './dictionary.ts'
import type { Dictionary } from './dictionary.ts'
import { visitFeatures, wordFeatures } from './features.ts'
import type { Matrix } from './matrix.ts'
import { lengthScale, rarityOf } from './vectors.ts'

/** Features by number, before it is known which of them are worth a row; a word's own are worked out once. */
interface Group {
  readonly ids: Int32Array
  readonly weights: readonly number[]
  /** The last text that had it: a word counts once in a text. */
  text: number
}

/** All texts as groups of features, one for each distinct word, and what else they have, laid end to end. */
interface Texts {
  readonly words: Group[][]
  readonly rest: { readonly ids: number[]; readonly weights: number[]; readonly starts: number[] }
}

/** Texts on the way to a matrix. */
export interface Collection {
  readonly add: (reading: Reading, title: Reading | null) => void
  /** Keeps the features worth it, and gives all texts as vectors of them. */
  readonly finish: (maxRows: number, labels: number) => { readonly dictionary: Dictionary; readonly matrix: Matrix }
}

export function createCollection(): Collection {
  const numbers = createDictionary()
  const groupsByWord = new Map<string, Group>()
  const texts: Texts = { words: [], rest: { ids: [], weights: [], starts: [0] } }
  /** By feature: where it last stood in `rest`. */
  const lastPlace: number[] = []
  const numberOf = (hash: number): number => numbers.add(hash, 0)
  const groupOf = (folded: string): Group => {
    const known = groupsByWord.get(folded)
    if (known !== undefined) return known
    const { hashes, weights } = wordFeatures(folded)
    const group = { ids: Int32Array.from(hashes, numberOf), weights, text: -1 }
    groupsByWord.set(folded, group)
    return group
  }
  return {
    add: (reading, title) => {
      const { ids, weights, starts } = texts.rest
      const [text, start] = [texts.words.length, ids.length]
      const groups: Group[] = []
      visitFeatures(reading, title, {
        word: word => {
          const group = groupOf(word.folded)
          if (group.text === text) return
          group.text = text
          groups.push(group)
        },
        feature: (hash, weight) => {
          const id = numberOf(hash)
          while (lastPlace.length <= id) lastPlace.push(-1)
          const place = lastPlace[id] as number
          if (place >= start) return void (weights[place] = weight)
          lastPlace[id] = ids.length
          ids.push(id)
          weights.push(weight)
        },
      })
      texts.words.push(groups)
      starts.push(ids.length)
    },
    finish: (maxRows, labels) => {
      const counts = countTexts(texts, numbers.size)
      const dictionary = keepFrequent(numbers, counts, leastTexts(texts, labels), texts.words.length, maxRows)
      return { dictionary, matrix: matrixOf(texts, numbers, counts, dictionary) }
    },
  }
}

/** By feature: how many texts have it. */
function countTexts({ words, rest }: Texts, features: number): Int32Array {
  const counts = new Int32Array(features)
  const last = new Int32Array(features).fill(-1)
  for (const [text, groups] of words.entries()) {
    const note = (id: number): void => {
      if (last[id] === text) return
      last[id] = text
      ;(counts[id] as number)++
    }
    for (const { ids } of groups) for (let at = 0; at < ids.length; at++) note(ids[at] as number)
    const until = rest.starts[text + 1] as number
    for (let at = rest.starts[text] as number; at < until; at++) note(rest.ids[at] as number)
  }
  return counts
}

/** Words and signs of a text that says one thing. */
const shortText = 24

/** With few texts in all every word may matter, and in short ones with few for a label; else a word seen once teaches nothing. */
function leastTexts({ words }: Texts, labels: number): number {
  const groups = words.reduce((sum, text) => sum + text.length + 1, 0)
  const isShort = groups < words.length * shortText
  return words.length > Math.max(300, isShort ? 150 * labels : 0) ? 2 : 1
}

function keepFrequent(
  numbers: Dictionary,
  counts: Int32Array,
  least: number,
  texts: number,
  maxRows: number,
): Dictionary {
  const count = (id: number): number => counts[id] as number
  let kept = Int32Array.from(counts.keys()).filter(id => count(id) >= least)
  if (kept.length > maxRows) kept = kept.sort((a, b) => count(b) - count(a) || a - b).slice(0, maxRows)
  const dictionary = createDictionary(Math.max(16, kept.length))
  const hashes = numbers.hashes()
  for (const id of kept) dictionary.add(hashes[id] as number, rarityOf(texts, count(id)))
  return dictionary
}

function matrixOf({ words, rest }: Texts, numbers: Dictionary, counts: Int32Array, dictionary: Dictionary): Matrix {
  const rowOf = Int32Array.from(numbers.hashes(), dictionary.row)
  const size = counts.reduce((sum, count, id) => (rowOf[id] === -1 ? sum : sum + count), 0)
  const matrix = {
    starts: new Int32Array(words.length + 1),
    rows: new Int32Array(size),
    values: new Float32Array(size),
    columns: dictionary.size,
  }
  const add = createSum(matrix, rowOf, dictionary.rarities())
  for (const [text, groups] of words.entries()) {
    for (const { ids, weights } of groups) add.features(ids, weights, 0, ids.length)
    add.features(rest.ids, rest.weights, rest.starts[text] as number, rest.starts[text + 1] as number)
    matrix.starts[text + 1] = add.endText()
  }
  return matrix
}

/** Adds up features of one text after the other, and lays them down in the matrix. */
function createSum(
  { rows, values, columns }: Matrix,
  rowOf: Int32Array,
  rarities: Float32Array,
): {
  readonly features: (ids: ArrayLike<number>, weights: ArrayLike<number>, from: number, until: number) => void
  /** Where the text ends in the matrix. */
  readonly endText: () => number
} {
  const sums = new Float32Array(columns)
  let start = 0
  let end = 0
  let square = 0
  return {
    features: (ids, weights, from, until) => {
      for (let at = from; at < until; at++) {
        const row = rowOf[ids[at] as number] as number
        if (row === -1) continue
        const value = (weights[at] as number) * (rarities[row] as number)
        const sum = sums[row] as number
        if (sum === 0) rows[end++] = row
        sums[row] = sum + value
        square += value * value
      }
    },
    endText: () => {
      const scale = lengthScale(square)
      for (let at = start; at < end; at++) {
        const row = rows[at] as number
        values[at] = (sums[row] as number) * scale
        sums[row] = 0
      }
      start = end
      square = 0
      return end
    },
  }
}
