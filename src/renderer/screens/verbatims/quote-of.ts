import type { Span } from '../../../contract/schemas/coding.ts'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { rejoinLines } from './rejoin-lines.ts'
import { personOf } from './verbatim-row.tsx'

/** A quote to pass on: the words, and below them whose they are. */
export interface Quote {
  readonly words: string
  readonly by: readonly string[]
}

type Quoted = Pick<VerbatimDetail, 'text' | 'hidden' | 'title' | 'class' | 'person' | 'to' | 'kind' | 'saidOn'>

/** The words chosen, else all that are the writer's own. */
export function quoteOf(detail: Quoted, span: Span | null, day: (instant: string) => string): Quote {
  const words = span === null ? ownWords(detail) : detail.text.slice(...span)
  return {
    words: rejoinLines(words).trim(),
    by: [personOf(detail), detail.saidOn === null ? '' : day(detail.saidOn), detail.title].filter(part => part !== ''),
  }
}

function ownWords({ text, hidden }: Quoted): string {
  const spans = hidden.map(({ span }) => span).toSorted((a, b) => a[0] - b[0])
  let own = ''
  let at = 0
  for (const [from, until] of spans) {
    own += text.slice(at, Math.max(at, from))
    at = Math.max(at, until)
  }
  return (own + text.slice(at)).replaceAll(/\n{3,}/g, '\n\n')
}
