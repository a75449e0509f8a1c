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

const none: readonly number[] = []

/**
 * Forgives one wrong, missing, doubled or swapped letter in words of eight letters and more; the first letter is hardly
 * ever wrong and must stand. Only asked about words that no pattern matches as they are.
 */
export function createTolerance(): Tolerance {
  const byFirst = new Map<string, Pattern[]>()
  const added = new Set<number>()
  return {
    add: (kind, text, id) => {
      if (text.length < shortest || added.has(id)) return
      added.add(id)
      const list = byFirst.get(text.slice(0, 1)) ?? []
      byFirst.set(text.slice(0, 1), list)
      list.push({ isStart: kind === 'start', text, id })
    },
    match: word => {
      const list = word.length < shortest ? undefined : byFirst.get(word.slice(0, 1))
      if (list === undefined || lookalikes.test(word)) return none
      return list.filter(pattern => isOneSlip(word, pattern) && hasSameParticle(word, pattern.text)).map(({ id }) => id)
    },
  }
}

/** "aufgelegt" and "ausgelegt" are two words, not one with a slip. */
function hasSameParticle(word: string, text: string): boolean {
  const own = particles.find(particle => word.startsWith(particle))
  const meant = particles.find(particle => text.startsWith(particle))
  return own === meant || own === undefined || meant === undefined
}

/** Whether the word becomes the pattern (or begins with it) when one slip is put right. */
function isOneSlip(word: string, { text, isStart }: Pattern): boolean {
  const spare = word.length - text.length
  if (spare < -1 || (!isStart && spare > 1)) return false
  let at = 1
  while (at < text.length && word.charCodeAt(at) === text.charCodeAt(at)) at++
  // All but the last letter is there, or one letter too many behind: endings, not slips.
  if (at >= text.length - 1) return false
  const rest = (fromWord: number, fromText: number): boolean => {
    const wanted = text.slice(fromText)
    return isStart ? word.startsWith(wanted, fromWord) : word.slice(fromWord) === wanted
  }
  if (rest(at + 1, at + 1) || rest(at + 1, at) || rest(at, at + 1)) return true
  return word[at] === text[at + 1] && word[at + 1] === text[at] && rest(at + 2, at + 2)
}
