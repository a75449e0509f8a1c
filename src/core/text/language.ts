import { letters } from './language-letters.ts'
import { smallWords } from './language-words.ts'
import { languageOfScript } from './script.ts'

const languages = Object.keys(smallWords)

/** Words are looked up by a hash that grows letter by letter: no string is made for them. */
const HASH_START = 7
const hashStep = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0
const hashWord = (word: string): number => {
  let hash = HASH_START
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
  return hash
}

/** A single letter is an abbreviation as often as a word. */
const isTelling = (word: string): boolean => word.length > 1 || word === 'i'
/** Open addressing over the words of all languages: asked for every word of every mail, and quicker than a Map of numbers. */
const ROOM = 1 << 14
const hashes = new Int32Array(ROOM)
/** The languages a word belongs to, as bits; 0 where the place is free. */
const bitsAt = new Int32Array(ROOM)
function placeOf(hash: number): number {
  let at = hash & (ROOM - 1)
  while (bitsAt[at] !== 0 && hashes[at] !== hash) at = (at + 1) & (ROOM - 1)
  return at
}
languages.forEach((language, bit) => {
  for (const word of (smallWords[language] ?? '').split(/\s+/).filter(isTelling)) {
    const hash = hashWord(word)
    const at = placeOf(hash)
    hashes[at] = hash
    bitsAt[at] = (bitsAt[at] ?? 0) | (1 << bit)
  }
})
const LETTERS_END = 0x300
const bitsByLetter = new Int32Array(LETTERS_END)
for (const [letter, owners] of Object.entries(letters))
  bitsByLetter[letter.charCodeAt(0)] = owners
    .split(' ')
    .reduce((bits, language) => bits | (1 << languages.indexOf(language)), 0)

/** Enough to be sure, and a bound on the time for long letters. */
const LOOK_AT = 400
const LETTER_WEIGHT = 0.6
const ADDRESS = /\S*@\S+|https?:\/\/\S+|www\.\S+/g

/**
 * The language of a text as its two-letter code, or null where it cannot be told. Scripts first, then small words and
 * letters; a text of one or two words is told only by a word that no other language has.
 */
export function detectLanguage(text: string): string | null {
  const head = text.length > LOOK_AT ? text.slice(0, LOOK_AT) : text
  const sample = (
    head.includes('@') || head.includes('://') || head.includes('www.') ? head.replace(ADDRESS, ' ') : head
  ).toLowerCase()
  const script = languageOfScript(sample)
  if (script !== null) return script
  const scores = new Float64Array(languages.length)
  const words = count(sample, scores)
  return decide(scores, words)
}

/** Adds up words and letters; gives the number of words. */
function count(sample: string, scores: Float64Array): number {
  let words = 0
  let hash = HASH_START
  for (let i = 0; i <= sample.length; i++) {
    const unit = plainUnit(sample, i)
    if (isLetter(unit)) {
      hash = hashStep(hash, unit)
      if (unit >= 0xa1 && unit < LETTERS_END) spread(scores, bitsByLetter[unit] ?? 0, LETTER_WEIGHT)
    } else if (hash !== HASH_START) {
      words++
      spread(scores, bitsAt[placeOf(hash)] ?? 0, 1)
      hash = HASH_START
    }
  }
  return words
}

/** The typographic apostrophe counts as the plain one; 0 behind the end. */
function plainUnit(sample: string, at: number): number {
  const unit = at < sample.length ? sample.charCodeAt(at) : 0
  return unit === 0x2019 ? 39 : unit
}

/** ASCII letters, the apostrophe, and whatever is no ASCII and no dash or quotation mark: quicker than a Unicode class. */
const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  unit === 39 ||
  unit === 0xa1 ||
  unit === 0xbf ||
  (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7)

/** A word of one language tells more than a word of five. */
function spread(scores: Float64Array, bits: number, weight: number): void {
  if (bits === 0) return
  let owners = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) owners++
  const share = weight * (owners === 1 ? 1.5 : 1 / Math.sqrt(owners))
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest)
    scores[bit] = (scores[bit] ?? 0) + share
  }
}

/** Danish and Norwegian share most of their words; between them a small lead is enough. */
const siblings = new Set([languages.indexOf('da'), languages.indexOf('no')])

/** The best language, if it is well ahead of the next and told by enough of the words. */
function decide(scores: Float64Array, words: number): string | null {
  let best = 0
  let second = 0
  for (let bit = 1; bit < scores.length; bit++) if ((scores[bit] ?? 0) > (scores[best] ?? 0)) best = bit
  for (let bit = 0; bit < scores.length; bit++) {
    const isSibling = siblings.has(best) && siblings.has(bit)
    if (bit !== best) second = Math.max(second, (scores[bit] ?? 0) * (isSibling ? 0.8 : 1))
  }
  const top = scores[best] ?? 0
  if (top < 1.4 || top < second * 1.18 || top - second < 0.5) return null
  return words > 12 && top / words < 0.08 ? null : (languages[best] ?? null)
}
