import type { Evidence, Polarity } from '../../contract/schemas/coding.ts'

/** The usual one first, so that it can be left out. */
const polarities: readonly (Polarity | undefined)[] = ['neutral', 'negative', 'positive', 'mixed', undefined]
const SAME_AS_WORDS = 0

/** Start, end where it does not follow from the words, words, rule (0: the words in lower case), polarity, weight. */
type Short = readonly (number | string)[]

/** Evidence as it lies in a column: a third of its JSON, since there is some for every coding of every letter. */
export const toEvidenceText = (evidence: readonly Evidence[]): string =>
  evidence.length === 0 ? '[]' : JSON.stringify(evidence.map(toShort))

function toShort({ span: [start, end], words, rule, polarity, weight }: Evidence): Short {
  const short: (number | string)[] = end === start + words.length ? [start] : [start, end]
  short.push(words, rule === words.toLowerCase() ? SAME_AS_WORDS : rule)
  const shade = polarities.indexOf(polarity)
  if (shade !== 0 || weight !== undefined) short.push(shade)
  if (weight !== undefined) short.push(weight)
  return short
}

/** The inverse; also of evidence that an older Goldwert wrote in full. */
export const fromEvidenceText = (text: string): Evidence[] =>
  text === '[]' ? [] : (JSON.parse(text) as (Short | Evidence)[]).map(each => ('span' in each ? each : fromShort(each)))

function fromShort(short: Short): Evidence {
  const hasEnd = typeof short[1] === 'number'
  const [words, rule, shade, weight] = short.slice(hasEnd ? 2 : 1)
  const spoken = String(words)
  const start = Number(short[0])
  const polarity = polarities[Number(shade ?? 0)]
  return {
    span: [start, hasEnd ? Number(short[1]) : start + spoken.length],
    words: spoken,
    rule: rule === SAME_AS_WORDS ? spoken.toLowerCase() : String(rule),
    ...(polarity === undefined ? {} : { polarity }),
    ...(weight === undefined ? {} : { weight: Number(weight) }),
  }
}
