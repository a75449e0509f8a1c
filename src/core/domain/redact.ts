import { fold } from '../text/fold.ts'

/** Somebody whose name, address and words are to be cut out of the letters of others. */
export interface Traces {
  readonly addresses: readonly string[]
  readonly names: readonly string[]
  /** What they wrote. */
  readonly letters: readonly string[]
}

export interface Redactor {
  /** Address and full name, wherever they stand. */
  readonly anywhere: (text: string) => string
  /** In a conversation with them also first name, surname and what is quoted of their letters. */
  readonly inConversation: (text: string) => string
}

const BLOCK = '█'
/** So many words in the same order are no chance. */
const RUN = 5
const WORD = /[\p{L}\p{N}]+/gu

/** Blackens what tells of a person. Every text keeps its length, so that what was marked in it stays marked. */
export function createRedactor({ addresses, names, letters }: Traces): Redactor {
  const whole = [...addresses.map(literal), ...names.filter(name => /\s/.test(name.trim())).flatMap(orders)]
  const parts = names.flatMap(name => name.match(/\p{L}{3,}/gu) ?? [])
  const wholePattern = pattern(whole, 'giu')
  const partPattern =
    parts.length === 0
      ? null
      : pattern(
          parts.map(part => `${literal(part)}s?`),
          'gu',
        )
  const runs = runsOf(letters)
  const anywhere = (text: string): string => text.replace(wholePattern, blacken)
  return {
    anywhere,
    inConversation: text => {
      const named = blackenRuns(text, runs)
      return anywhere(partPattern === null ? named : named.replace(partPattern, blacken))
    },
  }
}

const blacken = (words: string): string => words.replace(/[\p{L}\p{N}@._+-]/gu, unit => BLOCK.repeat(unit.length))

const literal = (text: string): string => text.trim().replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** "Erika Muster" stands in a list as "Muster, Erika". */
function orders(name: string): string[] {
  const words = name
    .replaceAll(/["'<>]/g, '')
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .map(literal)
  return [words, words.toReversed()].map(order => order.join('[\\s,]+'))
}

const pattern = (alternatives: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, flags)

function runsOf(letters: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const letter of letters) {
    const words = (letter.match(WORD) ?? []).map(fold)
    for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  }
  return runs
}

function blackenRuns(text: string, runs: ReadonlySet<string>): string {
  if (runs.size === 0) return text
  const words = [...text.matchAll(WORD)].map(match => ({
    at: match.index,
    folded: fold(match[0]),
    length: match[0].length,
  }))
  const covered = new Uint8Array(words.length)
  for (let at = 0; at + RUN <= words.length; at++)
    if (
      runs.has(
        words
          .slice(at, at + RUN)
          .map(({ folded }) => folded)
          .join(' '),
      )
    )
      covered.fill(1, at, at + RUN)
  let out = ''
  let done = 0
  words.forEach(({ at, length }, index) => {
    if (covered[index] !== 1) return
    out += text.slice(done, at) + BLOCK.repeat(length)
    done = at + length
  })
  return out + text.slice(done)
}
