import { hashText, mixHashes } from './learner/hash.ts'
import { tokenize } from './tokens.ts'
import { createLexicon } from './words.ts'

/** A text to compare: form letters differ in name and date alone. */
export interface ComparedText {
  readonly id: number
  readonly text: string
}

const signatureLength = 24
const rowsPerBand = 3
/** Shorter texts are alike by chance ("Danke!"); they are grouped only when equal. */
const fewestWords = 8
/** Share of the signature that must agree: about that share of the word pairs is the same. */
const alike = 0.6

const factors = Array.from({ length: signatureLength }, (_, index) => hashText(`factor ${index}`) | 1)

/** MinHash (Broder 1997) over pairs of words, so that groups are found in one pass, without comparing all with all. */
function signatureOf(hashes: readonly number[]): Int32Array {
  const signature = new Int32Array(signatureLength).fill(0x7fffffff)
  for (const hash of hashes) {
    for (let at = 0; at < signatureLength; at++) {
      const mixed = mixHashes(hash, factors[at] as number, at)
      if (mixed < (signature[at] as number)) signature[at] = mixed
    }
  }
  return signature
}

/** Groups of two and more that one decision can serve; ids in the order given. Numbers in the texts are looked over. */
export function groupNearDuplicates(texts: readonly ComparedText[]): number[][] {
  const lexicon = createLexicon()
  const leaders = new Map<string, number>()
  const signatures: Int32Array[] = []
  const groups = new Map<number, number[]>()
  for (const [index, { id, text }] of texts.entries()) {
    const words = tokenize(text, [], lexicon).words.filter(({ folded }) => !/\d/u.test(folded))
    const pairs = words.slice(1).map((word, at) => mixHashes(words[at]?.hash ?? 0, word.hash, 1))
    const isShort = words.length < fewestWords
    const signature = signatureOf(isShort ? [hashText(words.map(({ folded }) => folded).join(' '))] : pairs)
    signatures.push(signature)
    const keys = bandKeys(signature, isShort)
    const leader = keys
      .map(key => leaders.get(key))
      .find(found => found !== undefined && agree(signatures[found] as Int32Array, signature))
    for (const key of keys) if (!leaders.has(key)) leaders.set(key, leader ?? index)
    const own = leader ?? index
    groups.set(own, [...(groups.get(own) ?? []), id])
  }
  return [...groups.values()].filter(group => group.length > 1)
}

function bandKeys(signature: Int32Array, isShort: boolean): string[] {
  const keys: string[] = []
  for (let at = 0; at < signature.length; at += rowsPerBand)
    keys.push(`${isShort ? 's' : 'l'}${at}:${signature.subarray(at, at + rowsPerBand).join()}`)
  return keys
}

function agree(first: Int32Array, second: Int32Array): boolean {
  let same = 0
  for (let at = 0; at < first.length; at++) if (first[at] === second[at]) same++
  return same >= alike * first.length
}
