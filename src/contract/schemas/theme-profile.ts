import { z } from 'zod'
import { Span } from './coding.ts'
import { Month } from './period.ts'

const Range = z.tuple([z.number(), z.number()])

/** A share of reviewed letters, with the range in which the true one lies in 95 of 100 cases. */
const Share = z.object({ share: z.number(), range: Range })

/** What would be suggested among the reviewed letters at a threshold, by a model that has not seen them. */
export const QualityAt = z.object({
  /** null: as the model decides by itself (a theme's threshold of 0.5). */
  threshold: z.number().nullable(),
  /** Letters it would suggest the theme for, and those of them that bear it. */
  said: z.int(),
  right: z.int(),
  precision: Share,
  recall: Share,
})
export type QualityAt = z.infer<typeof QualityAt>

export const ThemeQuality = z.object({
  themeId: z.string(),
  /** Reviewed letters judged, and those that bear the theme. */
  letters: z.int(),
  wanted: z.int(),
  /** Empty while too few letters are reviewed. */
  steps: z.array(QualityAt),
})
export type ThemeQuality = z.infer<typeof ThemeQuality>

const LearnedWord = z.object({ word: z.string(), weight: z.number(), letters: z.int() })
const Example = z.object({ verbatimId: z.int(), snippet: z.string(), marks: z.array(Span) })

/** A theme as the tagger knows it. */
export const ThemeProfile = z.object({
  reviewed: z.int(),
  /** Reviewed letters that bear the theme: what it learns from. */
  bearing: z.int(),
  /** Whether a model has learned from them yet; the rules alone decide until then. */
  learned: z.boolean(),
  speaksFor: z.array(LearnedWord),
  speaksAgainst: z.array(LearnedWord),
  examplesFor: z.array(Example),
  examplesAgainst: z.array(Example),
  /** The newest whole month beside the one before; null with less than two months. */
  drift: z
    .object({
      month: Month,
      letters: z.int(),
      bearing: z.int(),
      before: z.object({ letters: z.int(), bearing: z.int() }),
      /** Words in the theme's letters of this month that the month before hardly had. */
      newWords: z.array(z.string()),
    })
    .nullable(),
})
export type ThemeProfile = z.infer<typeof ThemeProfile>

/** A theme out of letters: a name, and terms that would find them. */
export const ThemeProposal = z.object({
  name: z.string(),
  language: z.enum(['de', 'en']),
  words: z.array(
    z.object({
      word: z.string(),
      term: z.string(),
      /** Chosen letters that hold it, and all verbatims that do. */
      letters: z.int(),
      everywhere: z.int(),
      /** Together with the other chosen ones it finds the letters and little else. */
      chosen: z.boolean(),
    }),
  ),
  /** A sentence of each letter that says most. */
  sentences: z.array(z.string()),
  /** Letters not reviewed yet, which would be by becoming its examples. */
  unreviewed: z.int(),
})
export type ThemeProposal = z.infer<typeof ThemeProposal>
