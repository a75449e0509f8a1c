import { z } from 'zod'
import { Span } from './coding.ts'

/** `marks` are spans of `snippet` that the query hit. */
export const SearchHit = z.object({
  id: z.int(),
  subject: z.string(),
  saidOn: z.string().nullable(),
  person: z.string().nullable(),
  snippet: z.string(),
  marks: z.array(Span),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchResult = z.object({ total: z.int(), tookMs: z.number(), hits: z.array(SearchHit) })
export type SearchResult = z.infer<typeof SearchResult>

/** A trait that hits share: what may follow the field's colon in a question, and how many. */
export const Facet = z.object({ id: z.string(), n: z.int() })
export type Facet = z.infer<typeof Facet>

/** By field of the query language, most frequent first; years newest first. */
export const Facets = z.object({
  /** So many of the newest hits were counted; null where it was all. */
  newest: z.int().nullable(),
  theme: z.array(Facet),
  class: z.array(Facet),
  type: z.array(Facet),
  sentiment: z.array(Facet),
  outcome: z.array(Facet),
  cause: z.array(Facet),
  year: z.array(Facet),
  is: z.array(Facet),
})
export type Facets = z.infer<typeof Facets>

/** For Excel, for other spreadsheets, for programs. */
export const HitsFormat = z.enum(['xlsx', 'csv', 'jsonl'])
export type HitsFormat = z.infer<typeof HitsFormat>

/** A question kept under a name. */
export const SavedSearch = z.object({ name: z.string().trim().min(1), query: z.string().trim().min(1) })
export type SavedSearch = z.infer<typeof SavedSearch>
