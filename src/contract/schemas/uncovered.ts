import { z } from 'zod'
import { Span } from './coding.ts'

/** A word that marks a cluster, with the term (docs/codebook.md) that would find it. */
export const CharacteristicWord = z.object({
  /** As most customers write it. */
  word: z.string(),
  /** In the codebook's notation. */
  term: z.string(),
  /** How many verbatims of the cluster hold it. */
  verbatims: z.int(),
})
export type CharacteristicWord = z.infer<typeof CharacteristicWord>

/** Verbatims that no theme covers and that speak of the same thing: what may become a theme in one step. */
export const UncoveredCluster = z.object({
  /** Proposed, in the words of the customers. */
  name: z.string(),
  language: z.enum(['de', 'en']),
  /** Strongest first; the first gave the name. */
  words: z.array(CharacteristicWord).min(1),
  verbatims: z.int(),
  /** Several mails of one person count once. */
  people: z.int(),
  /** Most typical first. */
  verbatimIds: z.array(z.int()),
  examples: z.array(z.object({ verbatimId: z.int(), snippet: z.string(), marks: z.array(Span) })),
})
export type UncoveredCluster = z.infer<typeof UncoveredCluster>

/** What no theme covers among the customers' newest verbatims. */
export const Uncovered = z.object({
  /** Verbatims of customers looked at. */
  scanned: z.int(),
  /** Of these, without any coding that stands. */
  uncovered: z.int(),
  /** Largest first. */
  clusters: z.array(UncoveredCluster),
})
export type Uncovered = z.infer<typeof Uncovered>
