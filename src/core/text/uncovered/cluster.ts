import { fold } from '../fold.ts'
import { collectContentWords } from './content-words.ts'
import type { ClusteredText, ContentWords } from './content-words.ts'

export type { ClusteredText } from './content-words.ts'

/** Uncovered texts about the same thing. */
export interface TextCluster {
  readonly name: string
  readonly words: readonly { readonly word: string; readonly term: string; readonly texts: number }[]
  readonly people: number
  /** Most typical first. */
  readonly ids: readonly number[]
}

/** A theme of fewer people's is none. */
const fewestPeople = 3
const mostClusters = 20
const mostWords = 6
/** How much more frequent a word must be here than elsewhere to be characteristic. */
const fewestTimes = 1.5
const companionTimes = 3
const companionShare = 0.2

/**
 * Groups what no theme covers around the words that are much more frequent there than in what themes cover. One word
 * after the other takes its texts, so that each text stands in one cluster. Deterministic; copies and several letters of
 * one person count once.
 */
export function clusterUncovered(texts: readonly ClusteredText[]): TextCluster[] {
  const words = collectContentWords(texts)
  const people = numberPeople(texts)
  const field: Field = { words, people, texts, ...indexTexts(texts, words, people) }
  const free = texts.map(({ isCovered }) => !isCovered)
  const tried = new Uint8Array(words.size)
  const clusters: TextCluster[] = []
  while (clusters.length < mostClusters) {
    const seed = bestSeed(field, free, tried)
    if (seed === -1) break
    tried[seed] = 1
    const cluster = clusterAround(seed, field, free, tried)
    if (cluster !== null) clusters.push(cluster)
  }
  return clusters.sort((a, b) => b.people - a.people || b.ids.length - a.ids.length || (a.name < b.name ? -1 : 1))
}

interface Field {
  readonly words: ContentWords
  readonly texts: readonly ClusteredText[]
  /** By text: number of its writer. */
  readonly people: Int32Array
  /** By stem: uncovered texts that hold it. */
  readonly holders: readonly (readonly number[])[]
  /** By stem: people in covered texts that use it. */
  readonly elsewhere: Int32Array
  readonly uncoveredPeople: number
  readonly coveredPeople: number
}

/** Unknown writers are told apart by what they wrote, so that copies of one letter are one person's. */
function numberPeople(texts: readonly ClusteredText[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(texts, ({ person, text }) => {
    const key = person ?? `text ${text}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function indexTexts(
  texts: readonly ClusteredText[],
  { stems, size }: ContentWords,
  people: Int32Array,
): Pick<Field, 'holders' | 'elsewhere' | 'uncoveredPeople' | 'coveredPeople'> {
  const holders: number[][] = Array.from({ length: size }, () => [])
  const covering: number[][] = Array.from({ length: size }, () => [])
  for (const [at, text] of texts.entries()) {
    for (const stem of stems[at] as Int32Array) (text.isCovered ? covering : holders)[stem]?.push(at)
  }
  const counted = (isCovered: boolean): number =>
    new Set(texts.flatMap((text, at) => (text.isCovered === isCovered ? [people[at] as number] : []))).size
  return {
    holders,
    elsewhere: Int32Array.from(covering, list => countPeople(list, people)),
    uncoveredPeople: counted(false),
    coveredPeople: counted(true),
  }
}

const countPeople = (texts: readonly number[], people: Int32Array): number =>
  texts.length < 2 ? texts.length : new Set(texts.map(at => people[at])).size

/** Things are named by nouns; what is only ever written small ("erledigt") hardly makes a theme. */
const otherThanNoun = 0.3

function isNoun(forms: ReadonlyMap<string, number> | undefined): boolean {
  let capital = 0
  let all = 0
  for (const [form, count] of forms ?? []) {
    all += count
    if (/^\p{Lu}/u.test(form)) capital += count
  }
  return capital * 2 > all
}

/** The word that takes most people with it and is rarest elsewhere; -1 when none is left. */
function bestSeed(
  { words, holders, people, elsewhere, ...field }: Field,
  free: readonly boolean[],
  tried: Uint8Array,
): number {
  let best = -1
  let most = 0
  for (let stem = 0; stem < holders.length; stem++) {
    const all = holders[stem] as readonly number[]
    if (tried[stem] === 1 || all.length < fewestPeople) continue
    const own = countPeople(
      all.filter(at => free[at] === true),
      people,
    )
    if (own < fewestPeople) continue
    const times = timesMoreFrequent(own, field.uncoveredPeople, elsewhere[stem] as number, field.coveredPeople)
    const score = times < fewestTimes ? 0 : own * Math.log(times) * (isNoun(words.forms[stem]) ? 1 : otherThanNoun)
    if (score > most) {
      most = score
      best = stem
    }
  }
  return best
}

/** Laplace's estimate on both sides: without anything to compare with, a word of half of all texts says nothing. */
const timesMoreFrequent = (own: number, ofOwn: number, other: number, ofOther: number): number =>
  (own + 0.5) / (ofOwn + 1) / ((other + 0.5) / (ofOther + 1))

function clusterAround(seed: number, field: Field, free: boolean[], tried: Uint8Array): TextCluster | null {
  const { holders, people, texts, words } = field
  const held = (holders[seed] as readonly number[]).filter(at => free[at] === true)
  const companions = companionsOf(held, field, tried)
  const counts = new Map<number, number>()
  for (const stem of companions) {
    for (const at of holders[stem] as readonly number[]) {
      if (free[at] === true) counts.set(at, (counts.get(at) ?? 0) + 1)
    }
  }
  for (const at of held) counts.set(at, (counts.get(at) ?? 0) + 2)
  // Two of the companions speak for a text that lacks the word itself.
  const members = [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const ids = members.map(([at]) => at)
  const size = countPeople(ids, people)
  if (size < fewestPeople) return null
  for (const at of ids) free[at] = false
  const own = new Set(ids)
  return {
    name: writtenForm(words.forms[seed] as ReadonlyMap<string, number>),
    words: [seed, ...companions.filter(stem => stem !== seed)].slice(0, mostWords).map(stem => ({
      word: writtenForm(words.forms[stem] as ReadonlyMap<string, number>),
      term: termOf(words.forms[stem] as ReadonlyMap<string, number>),
      texts: (holders[stem] as readonly number[]).filter(at => own.has(at)).length,
    })),
    people: size,
    ids: ids.map(at => texts[at]?.id as number),
  }
}

/** Words that stand beside the seed much more often than anywhere else. */
function companionsOf(
  held: readonly number[],
  { words, people, holders, elsewhere, ...field }: Field,
  tried: Uint8Array,
): number[] {
  const together = new Map<number, Set<number>>()
  for (const at of held) {
    for (const stem of words.stems[at] as Int32Array) {
      const own = together.get(stem) ?? new Set()
      together.set(stem, own.add(people[at] as number))
    }
  }
  const size = countPeople(held, people)
  const all = field.uncoveredPeople + field.coveredPeople
  return [...together]
    .filter(([stem, own]) => tried[stem] !== 1 && own.size >= Math.max(2, size * companionShare))
    .map(([stem, own]) => {
      const everywhere = countPeople(holders[stem] as readonly number[], people) + (elsewhere[stem] as number)
      return { stem, own: own.size, times: timesMoreFrequent(own.size, size, everywhere - own.size, all) }
    })
    .filter(({ times }) => times >= companionTimes)
    .sort((a, b) => b.own * Math.log(b.times) - a.own * Math.log(a.times) || a.stem - b.stem)
    .map(({ stem }) => stem)
    .slice(0, mostWords - 1)
}

/** The commonest spelling; a capital where most write one. */
export const writtenForm = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''

const longStem = 5

/** A long common beginning finds all forms ("hundefutter*"); short ones are named one by one ("hund|hunde"). As people write them. */
export function termOf(forms: ReadonlyMap<string, number>): string {
  const written = new Map([...forms.keys()].map(form => [fold(form), form.toLowerCase()]))
  const folded = [...written.keys()].sort()
  const first = folded[0] as string
  const last = folded.at(-1) as string
  let shared = 0
  while (shared < first.length && first[shared] === last[shared]) shared++
  if (shared < longStem) return [...new Set(folded.map(form => written.get(form)))].join('|')
  return `${beginningOf(written.get(first) as string, first.slice(0, shared))}*`
}

/** So much of the word as folds to `folded`, with its umlauts. */
function beginningOf(word: string, folded: string): string {
  let letters = 1
  while (letters < word.length && fold(word.slice(0, letters)).length < folded.length) letters++
  const begun = word.slice(0, letters)
  return fold(begun) === folded ? begun : folded
}
