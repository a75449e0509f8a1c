import german from 'natural/lib/natural/sentiment/German/pattern-sentiment-de.json' with { type: 'json' }
import english from 'natural/lib/natural/sentiment/English/pattern-sentiment-en.json' with { type: 'json' }
import { fold } from '../fold.ts'

interface Entry {
  readonly form?: string
  readonly polarity?: string | number
  /** Inflected forms, German only. */
  readonly sense?: string
}

let table: Map<string, number> | undefined

function readTable(): Map<string, number> {
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
