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
