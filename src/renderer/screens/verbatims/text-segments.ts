import type { Polarity, Span } from '../../../contract/schemas/coding.ts'
import type { Hidden, HiddenWhat } from '../../../contract/schemas/message.ts'

/** Words that carry a theme. */
export interface Mark {
  readonly themeId: string
  readonly span: Span
  readonly polarity: Polarity | null
}

/**
 * A stretch of the text under which nothing changes. `hidden` names what is not the writer's own; `gap` is the white
 * space around it, which would leave holes where the hidden part is folded away.
 */
export interface Segment {
  readonly from: number
  readonly until: number
  readonly text: string
  readonly hidden: HiddenWhat | 'gap' | null
  readonly marks: readonly Mark[]
}

const covers = ([from, until]: Span, at: number) => from <= at && at < until

/** Spans come from other hands: they are cut to the text, and empty ones are dropped. */
const within = (span: Span, length: number): Span => [
  Math.max(0, Math.min(span[0], length)),
  Math.max(0, Math.min(span[1], length)),
]

function cutPoints(length: number, spans: readonly Span[]): readonly number[] {
  const points = new Set([0, length, ...spans.flat()])
  return [...points].sort((a, b) => a - b)
}

/** White space at the edge of hidden parts; text of white space alone between two of them is one gap. */
function gapsBeside(text: string, hidden: readonly Span[]): readonly Span[] {
  const spaceAfter = /^\s+/
  const spaceBefore = /\s+$/
  return hidden.flatMap(([from, until]): Span[] => {
    const before = spaceBefore.exec(text.slice(0, from))?.[0].length ?? 0
    const after = spaceAfter.exec(text.slice(until))?.[0].length ?? 0
    return [
      [from - before, from],
      [until, until + after],
    ]
  })
}

/**
 * Cuts `text` where a mark or a hidden part begins or ends. The texts of the segments joined give `text` again.
 * Marks keep their order, so that of two that overlap the first is always drawn innermost.
 */
export function segmentText(text: string, hidden: readonly Hidden[], marks: readonly Mark[]): readonly Segment[] {
  const parts = hidden
    .map(part => ({ what: part.what, span: within(part.span, text.length) }))
    .filter(part => part.span[0] < part.span[1])
  const sound = marks.map(mark => ({ ...mark, span: within(mark.span, text.length) }))
  const gaps = gapsBeside(
    text,
    parts.map(part => part.span),
  )
  const points = cutPoints(text.length, [...parts, ...sound].map(part => part.span).concat(gaps))
  return points.slice(0, -1).map((from, index) => {
    const until = points[index + 1] ?? text.length
    const what = parts.find(part => covers(part.span, from))?.what
    return {
      from,
      until,
      text: text.slice(from, until),
      hidden: what ?? (gaps.some(gap => covers(gap, from)) ? 'gap' : null),
      marks: sound.filter(mark => covers(mark.span, from)),
    }
  })
}

/** Neighbouring segments that are folded away together, or one that is read. */
export type Stretch =
  | { readonly kind: 'shown'; readonly segment: Segment }
  | { readonly kind: 'folded'; readonly what: HiddenWhat; readonly lines: number; readonly from: number }

const linesOf = (segments: readonly Segment[]) =>
  segments
    .map(segment => segment.text)
    .join('')
    .split('\n')
    .filter(line => line.trim() !== '').length

/** The reading view: each run of hidden segments becomes one fold, named after its longest part. */
export function foldHidden(segments: readonly Segment[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let run: Segment[] = []
  const closeRun = () => {
    const longest = run
      .filter(segment => segment.hidden !== 'gap')
      .reduce<Segment | null>((best, next) => (best && best.text.length >= next.text.length ? best : next), null)
    if (longest && longest.hidden !== null && longest.hidden !== 'gap')
      stretches.push({ kind: 'folded', what: longest.hidden, lines: linesOf(run), from: longest.from })
    run = []
  }
  for (const segment of segments) {
    if (segment.hidden !== null) run.push(segment)
    else {
      closeRun()
      stretches.push({ kind: 'shown', segment })
    }
  }
  closeRun()
  return stretches
}
