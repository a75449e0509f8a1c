import type { ThemeProposal } from '../../contract/schemas/theme-profile.ts'
import type { Core } from '../core.ts'
import { listChosen } from '../store/queries/bulk.ts'
import { readTaggable, sizeOfTaggable, type TaggableText } from '../store/queries/taggable.ts'
import { fold } from '../text/fold.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import { termOf, writtenForm } from '../text/uncovered/cluster.ts'
import { collectContentWords } from '../text/uncovered/content-words.ts'

const SHOWN_WORDS = 14
const CHOSEN_WORDS = 6
const LONGEST_SENTENCE = 200
/** A word of more than this share of all letters says nothing about these. */
const COMMON = 0.2

/** A name and terms for a theme of which these letters are examples: words they share and others lack. */
export function proposeTheme({ db, tools }: Pick<Core, 'db' | 'tools'>, verbatimIds: readonly number[]): ThemeProposal {
  const texts = readTaggable(db, verbatimIds)
  const words = characteristicWords(texts, sizeOfTaggable(db).n, tools.vocabulary().verbatimsWith)
  const chosen = chooseWords(words, texts.length)
  const english = texts.filter(({ language }) => language === 'en').length
  return {
    name: nameOf(words.find(word => chosen.has(word)) ?? words[0]),
    language: english * 2 > texts.length ? 'en' : 'de',
    words: words.slice(0, SHOWN_WORDS).map(word => ({
      word: word.word,
      term: word.term,
      letters: word.holders.length,
      everywhere: word.everywhere,
      chosen: chosen.has(word),
    })),
    sentences: texts.flatMap(text => bestSentence(text, words) ?? []),
    unreviewed: listChosen(db, verbatimIds).filter(({ reviewed }) => !reviewed).length,
  }
}

interface CharacteristicWord {
  readonly word: string
  readonly term: string
  /** Places of the letters that hold it. */
  readonly holders: readonly number[]
  readonly everywhere: number
  readonly score: number
  readonly forms: readonly string[]
}

function characteristicWords(
  texts: readonly TaggableText[],
  letters: number,
  verbatimsWith: (word: string) => number,
): CharacteristicWord[] {
  const { stems, forms, size } = collectContentWords(texts.map(text => ({ ...text, person: null, isCovered: false })))
  const holders = Array.from({ length: size }, (): number[] => [])
  for (const [at, own] of stems.entries()) for (const stem of own) holders[stem]?.push(at)
  const fewest = texts.length < 4 ? 1 : 2
  return holders
    .map((own, stem) => {
      const written = forms[stem] ?? new Map<string, number>()
      const folded = [...new Set([...written.keys()].map(fold))]
      const everywhere = Math.max(
        own.length,
        folded.reduce((sum, form) => sum + verbatimsWith(form), 0),
      )
      const times = own.length / texts.length / ((everywhere + 1) / (letters + 1))
      return {
        word: writtenForm(written),
        term: termOf(written),
        holders: own,
        everywhere,
        score: own.length * Math.log(Math.max(1, times)),
        forms: folded,
      }
    })
    .filter(
      ({ holders: own, everywhere, score }) =>
        own.length >= fewest && score > 0 && everywhere <= letters * COMMON + own.length,
    )
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
}

/** Word after word, each for letters that those before it leave out. */
function chooseWords(words: readonly CharacteristicWord[], letters: number): Set<CharacteristicWord> {
  const chosen = new Set<CharacteristicWord>()
  const found = new Set<number>()
  while (found.size < letters && chosen.size < CHOSEN_WORDS) {
    const gain = (word: CharacteristicWord): number =>
      chosen.has(word) ? 0 : (word.holders.filter(at => !found.has(at)).length / word.holders.length) * word.score
    const best = words.reduce<CharacteristicWord | null>(
      (most, word) => (gain(word) > (most === null ? 0 : gain(most)) ? word : most),
      null,
    )
    if (best === null) break
    chosen.add(best)
    for (const at of best.holders) found.add(at)
  }
  return chosen
}

const nameOf = (word: CharacteristicWord | undefined): string =>
  word === undefined ? '' : `${word.word.slice(0, 1).toUpperCase()}${word.word.slice(1)}`

/** The sentence with the most of what the letters share. */
function bestSentence({ text, hidden }: TaggableText, words: readonly CharacteristicWord[]): string | null {
  const sentences = withoutHidden(text, hidden)
    .split(/(?<=[.!?])\s+|\n+/u)
    .map(sentence => sentence.replaceAll(/\s+/gu, ' ').trim())
    .filter(sentence => sentence.length > 12 && sentence.length <= LONGEST_SENTENCE)
  const worth = (sentence: string): number => {
    const folded = fold(sentence)
    return words
      .slice(0, SHOWN_WORDS)
      .reduce((sum, word) => sum + (word.forms.some(form => folded.includes(form)) ? word.score : 0), 0)
  }
  return sentences.reduce<string | null>(
    (best, one) => (worth(one) > (best === null ? 0 : worth(best)) ? one : best),
    null,
  )
}
