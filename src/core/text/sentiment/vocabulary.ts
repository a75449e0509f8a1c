import { createRequire } from 'node:module'
import { fold } from '../fold.ts'

/** Asked for when a model first asks: imported, a megabyte of them would be read by every thread that reads mail. */
const require = createRequire(import.meta.url)

interface Entry {
  readonly form?: string
  readonly polarity?: string | number
  /** Inflected forms, German only. */
  readonly sense?: string
}

let table: Map<string, number> | undefined

function readTable(): Map<string, number> {
  const english: unknown = require('natural/lib/natural/sentiment/English/pattern-sentiment-en.json')
  const german: unknown = require('natural/lib/natural/sentiment/German/pattern-sentiment-de.json')
  const moods = new Map<string, number>()
  for (const [word, entry] of Object.entries(english as Record<string, Entry>)) {
    moods.set(fold(entry.form ?? word), Number(entry.polarity ?? 0))
  }
  for (const [word, entry] of Object.entries(german as Record<string, Entry>)) {
    for (const form of [word, ...(entry.sense ?? '').split(',')]) {
      if (form !== '') moods.set(fold(form), Number(entry.polarity ?? 0))
    }
  }
  return moods
}

/** How a folded word feels by natural's vocabularies, -1 to 1; 0 for most words. A hint for the learner, never proof. */
export const vocabularyMood = (folded: string): number => (table ??= readTable()).get(folded) ?? 0
