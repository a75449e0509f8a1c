import { parseTerm, type BadTerm } from '../text/notation/parse.ts'
import { competitorsPlaceholder } from './codebook.ts'

/** What keeps a term of the codebook from being read; null where nothing does. The place of competitors' names is no term itself. */
export function termProblem(term: string): BadTerm | null {
  if (term === competitorsPlaceholder) return null
  const parsed = parseTerm(term)
  return parsed.ok ? null : parsed
}
