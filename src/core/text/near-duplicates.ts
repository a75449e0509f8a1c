import { hashText, mixHashes } from './learner/hash.ts'
import { tokenize } from './tokens.ts'
import { createLexicon } from './words.ts'

/** A text to compare: form letters differ in name and date alone. */
export interface ComparedText {
  readonly text: string
  /** Subject or question: what a short text answers to belongs to what it says. */
  readonly title: string
}

const signatureLength = 24
const rowsPerBand = 3
const bands = signatureLength / rowsPerBand
/** Shorter texts are alike by chance ("Danke!"); they are grouped only when equal, with their subject. */
const fewestWords = 8
const shortLength = 4
/** Share of the signature that must agree: about that share of the word pairs is the same. */
const alike = 0.6
/** A run of equal bands this long holds a template many times over; its first letters stand for all. */
const mostLeaders = 24

const factors = Array.from({ length: signatureLength }, (_, index) => hashText(`factor ${index}`) | 1)

/** What of a text is compared: 24 numbers of 16 bits, or four for a short one. Numbers in the text are looked over. */
export type Signature = Uint16Array

/** Reads signatures; keeps the words it has seen, so one reader serves many texts. */
export function createSignatureReader(): (compared: ComparedText) => Signature {
  const lexicon = createLexicon()
  const hashesOf = (text: string): number[] =>
    tokenize(text, [], lexicon)
      .words.filter(({ folded }) => !/\d/u.test(folded))
      .map(({ hash }) => hash)
  return ({ text, title }) => {
    const hashes = hashesOf(text)
    if (hashes.length < fewestWords) return shortSignature([...hashes, 0, ...hashesOf(title)])
    return longSignature(hashes.slice(1).map((hash, at) => mixHashes(hashes[at] ?? 0, hash, 1)))
  }
}

/** MinHash (Broder 1997) over pairs of words, so that groups are found in one pass, without comparing all with all. */
function longSignature(pairs: readonly number[]): Signature {
  const smallest = new Int32Array(signatureLength).fill(0x7fffffff)
  for (const pair of pairs) {
    for (let at = 0; at < signatureLength; at++) {
      const mixed = mixHashes(pair, factors[at] as number, at)
      if (mixed < (smallest[at] as number)) smallest[at] = mixed
    }
  }
  // The smallest of many differ little in their upper half.
  return Uint16Array.from(smallest, value => value & 0xffff)
}

function shortSignature(hashes: readonly number[]): Signature {
  const seeds = factors.slice(0, shortLength)
  return Uint16Array.from(seeds, seed => hashes.reduce((sum, hash) => mixHashes(sum, hash, 1), seed) & 0xffff)
}

/** By index: the first letter like this one, or its own index. Every letter is like its leader, so no chain drifts away. */
export function groupAlike(signatures: readonly Signature[]): Int32Array {
  const runs = bandRuns(signatures)
  const leadersOfRun = new Map<number, number[]>()
  return Int32Array.from(signatures, (signature, index) => {
    const own = runs.map(runOf => runOf[index] as number).filter(run => run >= 0)
    const found = own
      .flatMap(run => leadersOfRun.get(run) ?? [])
      .find(leader => agree(signatures[leader] as Signature, signature))
    if (found !== undefined) return found
    for (const run of own) {
      const leaders = leadersOfRun.get(run) ?? []
      if (leaders.length < mostLeaders) leadersOfRun.set(run, [...leaders, index])
    }
    return index
  })
}

/** For each band, and by index: the number of the run of equal bands that the letter is in, -1 where it stands alone. */
function bandRuns(signatures: readonly Signature[]): Int32Array[] {
  let next = 0
  return Array.from({ length: bands }, (_, band) => {
    const keys = Float64Array.from(signatures, signature => bandKey(signature, band))
    const order = Uint32Array.from(keys, (_, index) => index).sort(
      (a, b) => (keys[a] as number) - (keys[b] as number) || a - b,
    )
    const runOf = new Int32Array(keys.length).fill(-1)
    for (let at = 1; at < order.length; at++) {
      const [before, here] = [order[at - 1] as number, order[at] as number]
      if (keys[before] !== keys[here] || keys[here] === lone) continue
      if (runOf[before] === -1) runOf[before] = next++
      runOf[here] = runOf[before] as number
    }
    return runOf
  })
}

/** Shorts have one band, above all bands of long texts. */
const lone = -1
function bandKey(signature: Signature, band: number): number {
  const isShort = signature.length === shortLength
  if (isShort && band > 0) return lone
  const at = isShort ? 0 : band * rowsPerBand
  const [a = 0, b = 0, c = 0] = signature.subarray(at, at + rowsPerBand)
  return (isShort ? 2 ** 48 : 0) + (a * 65536 + b) * 65536 + c
}

function agree(first: Signature, second: Signature): boolean {
  if (first.length !== second.length) return false
  let same = 0
  for (let at = 0; at < first.length; at++) if (first[at] === second[at]) same++
  return same >= (first.length === shortLength ? 1 : alike) * first.length
}
