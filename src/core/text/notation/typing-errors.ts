import { particles } from './separable.ts'

/** Shorter words are too like each other. */
const shortest = 8

/** Words that are one letter from words of complaints and praise and mean something else. Folded, by their beginning. */
const lookalikes =
  /^(schlicht|erweich|gerochen|gesprochen|verpass|gespickt|gestattet|gestaltet|richtung|dichtung|leitung|schwelle|gefaehrt|erfahr|verfahr|bedacht|gedacht|betracht|beraubt|berufung|bewertung|verwertung|bestellung|bestellt|anstellung|vorstellung|vorstell|einstell|abstell|bereitung|verbreit|beleidigt|bekleid|vergleich|vertrag|vertreib|vertraut|gebracht|gebraucht|versuch|versucht|besuch|geschieht|geschickt|schmuck|schicht|gesicht|gedicht|gewicht|entsteh|entschied|unterschied|verschieden|ansprech|versprech|entsprech|farbig|fertig|wichtig|einfach|einzeln|weiterhin|nachher|vorher|gewohnt|gewoehnt|verwoehn|standort|standard|antritt|eintritt|auftritt|garten|karten|wartung|haltung|erhaltung|beratschlag)/u

/** Whole words and beginnings of words that are meant even when one letter is wrong. */
export interface Tolerance {
  readonly add: (kind: 'whole' | 'start', text: string, id: number) => void
  /** Numbers of the patterns that a word nobody knows is one slip away from. */
  readonly match: (folded: string) => readonly number[]
}

interface Pattern {
  readonly isStart: boolean
  readonly text: string
  readonly id: number
}

const none: readonly never[] = []

/**
 * Forgives one wrong, missing, doubled or swapped letter in words of eight letters and more; the first letter is hardly
 * ever wrong and must stand. Only asked about words that no pattern matches as they are.
 */
export function createTolerance(): Tolerance {
  const byHead = new Map<string, Pattern[]>()
  const byBody = new Map<string, Pattern[]>()
  const added = new Set<number>()
  return {
    add: (kind, text, id) => {
      if (text.length < shortest || added.has(id)) return
      added.add(id)
      const pattern = { isStart: kind === 'start', text, id }
      listAt(byHead, text.slice(0, head)).push(pattern)
      listAt(byBody, bodyKey(text, body)).push(pattern)
    },
    match: word => {
      if (word.length < shortest) return none
      const found: number[] = []
      const tryAll = (patterns: readonly Pattern[] | undefined): void => {
        for (const { id, text, isStart } of patterns ?? none) {
          // Many are found by either key.
          if (found.includes(id) || !isOneSlip(word, text, isStart) || !hasSameParticle(word, text)) continue
          found.push(id)
        }
      }
      tryAll(byHead.get(word.slice(0, head)))
      for (let shift = -1; shift <= 1; shift++) tryAll(byBody.get(bodyKey(word, body + shift)))
      return found.length === 0 || lookalikes.test(word) ? none : found
    },
  }
}

/**
 * A slip behind the first four letters leaves these whole; one among them leaves the sixth to eighth whole, at most one place
 * further on or back. So a word is held against a few patterns instead of all that begin as it does.
 */
const head = 4
const body = 5
const bodyKey = (text: string, at: number): string => text.charAt(0) + text.slice(at, at + 3)

/** How words begin that may be the pattern with a slip, as a regular expression; null for a pattern too short to forgive. */
export function slipOf(text: string): string | null {
  if (text.length < shortest) return null
  const escape = (piece: string): string => piece.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')
  const [first, begin, middle] = [text.charAt(0), text.slice(0, head), text.slice(body, body + 3)].map(escape)
  return `${begin}|${first}.{${body - 2},${body}}${middle}`
}

function listAt(lists: Map<string, Pattern[]>, key: string): Pattern[] {
  const known = lists.get(key)
  if (known !== undefined) return known
  const list: Pattern[] = []
  lists.set(key, list)
  return list
}

/** "aufgelegt" and "ausgelegt" are two words, not one with a slip. */
function hasSameParticle(word: string, text: string): boolean {
  const own = particles.find(particle => word.startsWith(particle))
  const meant = particles.find(particle => text.startsWith(particle))
  return own === meant || own === undefined || meant === undefined
}

/** Whether the word becomes the pattern (or begins with it) when one slip is put right. */
function isOneSlip(word: string, text: string, isStart: boolean): boolean {
  const spare = word.length - text.length
  if (spare < -1 || (!isStart && spare > 1)) return false
  let at = 1
  while (at < text.length && word.charCodeAt(at) === text.charCodeAt(at)) at++
  // All but the last letter is there, or one letter too many behind: endings, not slips.
  if (at >= text.length - 1) return false
  const agrees = isStart ? beginsAlike : isAlike
  if (agrees(word, at + 1, text, at + 1) || agrees(word, at + 1, text, at) || agrees(word, at, text, at + 1))
    return true
  return word[at] === text[at + 1] && word[at + 1] === text[at] && agrees(word, at + 2, text, at + 2)
}

/** Whether the rest of the word begins with the rest of the pattern; unit by unit, since nearly all differ at the first. */
function beginsAlike(word: string, fromWord: number, text: string, fromText: number): boolean {
  if (word.length - fromWord < text.length - fromText) return false
  for (let at = fromText; at < text.length; at++)
    if (word.charCodeAt(fromWord + at - fromText) !== text.charCodeAt(at)) return false
  return true
}

const isAlike = (word: string, fromWord: number, text: string, fromText: number): boolean =>
  word.length - fromWord === text.length - fromText && beginsAlike(word, fromWord, text, fromText)
