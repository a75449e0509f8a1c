import { smallWords } from './language-words.ts'

const languages = Object.keys(smallWords)
/** Word to the languages it belongs to, as bits. */
const bitsByWord = new Map<string, number>()
/** A single letter is an abbreviation as often as a word. */
const isTelling = (word: string): boolean => word.length > 1 || word === 'i'
languages.forEach((language, bit) => {
  for (const word of (smallWords[language] ?? '').split(/\s+/).filter(isTelling))
    bitsByWord.set(word, (bitsByWord.get(word) ?? 0) | (1 << bit))
})

/** Letters that few languages write; each occurrence speaks for these and against the others. */
const letters: Readonly<Record<string, string>> = {
  ß: 'de',
  ä: 'de sv fi',
  ö: 'de sv fi tr hu',
  ü: 'de tr hu',
  å: 'sv da no',
  ø: 'da no',
  æ: 'da no',
  ñ: 'es',
  '¿': 'es',
  '¡': 'es',
  ã: 'pt',
  õ: 'pt',
  ç: 'fr pt tr',
  œ: 'fr',
  ê: 'fr pt',
  è: 'fr it',
  ù: 'fr it',
  ò: 'it',
  ì: 'it',
  ł: 'pl',
  ą: 'pl',
  ę: 'pl',
  ż: 'pl',
  ź: 'pl',
  ś: 'pl',
  ć: 'pl',
  ń: 'pl',
  ř: 'cs',
  ě: 'cs',
  ů: 'cs',
  š: 'cs',
  č: 'cs',
  ž: 'cs',
  ğ: 'tr',
  ş: 'tr',
  ı: 'tr',
  ő: 'hu',
  ű: 'hu',
  ă: 'ro',
  ț: 'ro',
  ș: 'ro',
}
const bitsByLetter = new Map(
  Object.entries(letters).map(([letter, owners]) => [
    letter.charCodeAt(0),
    owners.split(' ').reduce((bits, language) => bits | (1 << languages.indexOf(language)), 0),
  ]),
)

/** ASCII letters, the apostrophe, and whatever is no ASCII and no dash or quotation mark: quicker than a Unicode class. */
const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || unit === 39 || (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7)
const LONGEST = 16
const ADDRESS = /\S*@\S+|https?:\/\/\S+|www\.\S+/g
/** Enough to be sure, and a bound on the time for long letters. */
const LOOK_AT = 360
const LETTER_WEIGHT = 0.6

/**
 * The language of a text as its two-letter code, or null where it cannot be told. Scripts first, then small words and
 * letters; a text of one or two words is told only by a word that no other language has.
 */
export function detectLanguage(text: string): string | null {
  const sample = (text.length > LOOK_AT ? text.slice(0, LOOK_AT) : text).toLowerCase().replaceAll('’', "'")
  const script = scriptOf(sample)
  if (script !== undefined) return script
  const scores = new Float64Array(languages.length)
  const words = countWords(sample.includes('@') || sample.includes('/') ? sample.replace(ADDRESS, ' ') : sample, scores)
  countLetters(sample, scores)
  return decide(scores, words)
}

function countWords(sample: string, scores: Float64Array): number {
  let words = 0
  for (let at = 0; at < sample.length;) {
    while (at < sample.length && !isLetter(sample.charCodeAt(at))) at++
    const start = at
    while (at < sample.length && isLetter(sample.charCodeAt(at))) at++
    if (at === start) break
    words++
    const bits = at - start > LONGEST ? undefined : bitsByWord.get(sample.slice(start, at))
    if (bits !== undefined) spread(scores, bits, 1)
  }
  return words
}

/** A word of one language tells more than a word of five. */
function spread(scores: Float64Array, bits: number, weight: number): void {
  let owners = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) owners++
  const share = weight * (owners === 1 ? 1.5 : 1 / Math.sqrt(owners))
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest)
    scores[bit] = (scores[bit] ?? 0) + share
  }
}

function countLetters(sample: string, scores: Float64Array): void {
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i)
    if (unit < 0xa1) continue
    const bits = bitsByLetter.get(unit)
    if (bits !== undefined) spread(scores, bits, LETTER_WEIGHT)
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

const scripts: readonly (readonly [RegExp, string | null])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0e00-\u0e7f]/g, 'th'],
]
const NOT_LATIN = /[\u0370-\uffff]/

/** Undefined: Latin letters. Null: a script of several languages. */
function scriptOf(sample: string): string | null | undefined {
  if (!NOT_LATIN.test(sample)) return undefined
  const latin = sample.match(/[a-z]/g)?.length ?? 0
  for (const [script, language] of scripts) {
    const count = sample.match(script)?.length ?? 0
    if (count === 0) continue
    const weight = language === 'zh' || language === 'ja' || language === 'ko' ? 4 : 1
    if (count * weight < latin || count < 2) continue
    return language === 'ru' && /[іїєґ]/.test(sample) ? 'uk' : language
  }
  return undefined
}
