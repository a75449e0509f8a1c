import type { Coding, Span } from '../../../contract/schemas/coding.ts'
import type { Mark } from './text-segments.ts'

type SpansByTheme = Readonly<Record<string, readonly Span[]>>

const suggestedMarks = (codings: readonly Coding[]): readonly Mark[] =>
  codings.flatMap(({ themeId, evidence, polarity }) =>
    evidence.map(found => ({ themeId, span: found.span, polarity: found.polarity ?? polarity })),
  )

/**
 * The coloured words of a text: those that decided on each of `themeIds`. Words marked by hand stand in for the
 * tagger's; of themes that were rejected nothing is coloured.
 */
export function marksOf(
  codings: readonly Coding[],
  themeIds: readonly string[],
  byHand: SpansByTheme = {},
): readonly Mark[] {
  const chosen = new Set(themeIds)
  const found = suggestedMarks(codings).filter(mark => chosen.has(mark.themeId) && !byHand[mark.themeId])
  const marked = Object.entries(byHand).flatMap(([themeId, spans]) =>
    spans.map((span): Mark => ({ themeId, span, polarity: null })),
  )
  return [...found, ...marked]
}
