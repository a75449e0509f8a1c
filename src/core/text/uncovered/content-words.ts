import type { Hidden } from '../../../contract/schemas/message.ts'
import { fold } from '../fold.ts'
import { smallWords } from '../language-words.ts'
import { tokenize } from '../tokens.ts'
import { createLexicon, moodOf } from '../words.ts'
import { stem } from './stem.ts'

/** What the clusters are made of. */
export interface ClusteredText {
  readonly id: number
  readonly text: string
  readonly hidden: readonly Hidden[]
  /** Who wrote it; null where nobody knows. */
  readonly person: string | null
  /** Whether any theme stands on it: such texts only show which words are common. */
  readonly isCovered: boolean
}

/** Words that say what a text is about, as numbers; with how people write them. */
export interface ContentWords {
  /** By text: numbers of its stems, each once, ascending. */
  readonly stems: readonly Int32Array[]
  /** By number: how the word was written, with how often. */
  readonly forms: readonly ReadonlyMap<string, number>[]
  readonly size: number
}

/** Words of every letter of a shop, whatever it is about. */
const everyday =
  'moechte moechten koennen koennte koennten wuerde wuerden waere haette haetten sollte sollten muss muessen gerade eigentlich vielleicht ' +
  'wirklich ziemlich allerdings ausserdem deshalb daher dazu darauf davon dafuer daran darum danke dank bitte gruss gruesse freundlich herr frau damen ' +
  'herren geehrte geehrter sehr hallo guten morgen abend liebe lieber kunde kundin kunden frage fragen nachricht mail email info shop laden firma ' +
  'heute gestern morgen woche wochen monat monate jahr jahre jahren montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar ' +
  'maerz april juni juli august september oktober november dezember immer wieder schon noch nochmal einmal mehr weniger viel viele etwas andere ' +
  'anderen jemand leute sache ding dinge stueck gibt geben gehen geht kommen kommt machen macht gemacht haben wissen weiss finden finde sagen ' +
  'gesagt hoffe hoffen freue freuen wuensche wuenschen lassen laesst bleiben brauche brauchen would could should really thank thanks please ' +
  'dear regards hello sincerely best kind erledigt einverstanden bescheid auskunft laut passt erteile fuers vorschlag gladly asked settles enough fairly ever send against customer question email message yours faithfully today yesterday week weeks month months year years ' +
  'monday tuesday wednesday thursday friday saturday sunday like just also want wanted know think make made need looking forward hope wish'

const stopWords = new Set([
  ...`${smallWords['de'] ?? ''} ${smallWords['en'] ?? ''}`.split(/\s+/u).map(fold),
  ...everyday.split(' '),
])
const shortest = 4
/** What follows these is a name. */
const titles = new Set(['herr', 'herrn', 'frau', 'familie', 'fam', 'mr', 'mrs', 'ms', 'dr'])

/** Stems are numbered in the order they are met; each text’s are given once, in that order. */
export function collectContentWords(texts: readonly ClusteredText[]): ContentWords {
  const lexicon = createLexicon()
  const numbers = new Map<string, number>()
  const forms: Map<string, number>[] = []
  const stemsByWord = new Map<string, number>()
  const numberOf = (folded: string): number => {
    const known = stemsByWord.get(folded)
    if (known !== undefined) return known
    const base = stem(folded)
    const number = numbers.get(base) ?? numbers.size
    numbers.set(base, number)
    forms[number] ??= new Map()
    stemsByWord.set(folded, number)
    return number
  }
  const stems = texts.map(({ text, hidden }) => {
    const { words } = tokenize(text, hidden, lexicon)
    const own = new Set<number>()
    for (const [at, word] of words.entries()) {
      const { folded, raw } = word
      if (!isContent(folded) || moodOf(word) !== 0 || titles.has(words[at - 1]?.folded ?? '')) continue
      const number = numberOf(folded)
      if (own.has(number)) continue
      own.add(number)
      const written = forms[number] as Map<string, number>
      written.set(raw, (written.get(raw) ?? 0) + 1)
    }
    return Int32Array.from(own).sort()
  })
  return { stems, forms, size: numbers.size }
}

const isContent = (folded: string): boolean =>
  folded.length >= shortest && !stopWords.has(folded) && /^[a-z][a-z-]*$/u.test(folded)
