import { disclaimerFrom, isBanner, isLegalHeading, isListFooter, mayHoldDisclaimer } from './boilerplate.ts'
import type { LineMap, OwnRun } from './line-map.ts'
import { claim, isBlankLine, wordsBefore } from './line-map.ts'
import { contentLines, cut, textOf, trimmed } from './run-lines.ts'
import { isRule } from './separators.ts'

/** "[EXTERN] Achtung, diese E-Mail kommt von außerhalb": put on top by a gateway. */
export function markBanner(map: LineMap, { from, until }: OwnRun): void {
  let end = from
  while (end < until && !isBlankLine(map.lines[end])) end++
  const text = textOf(map, from, Math.min(end, from + 6))
  if (end < until && isBanner(text)) claim(map, from, end, 'disclaimer')
}

/** The footer of a mailing list and all below it. */
export function cutListFooter(map: LineMap, { from, until }: OwnRun, isMassMail: boolean): number {
  for (let i = from; i < until; i++) {
    const body = map.lines[i]?.body ?? ''
    if (!isListFooter(body) || map.owner[i] !== null) continue
    let start = i
    const above = wordsBefore(map, i)
    if (above >= from && /^[-_=*—–]{1,}\s*$/u.test(map.lines[above]?.body ?? '')) start = above
    else if (above === i - 1 && above >= from && isRule(map.lines[above]?.body ?? '')) start = above
    // A line that goes on with the writer's own words is a person's, who speaks of the link.
    if (start === i && i > from && !isBlankLine(map.lines[i - 1])) continue
    if (contentLines(map, i, until) > MAX_FOOTER_LINES || (isMassMail && start === i)) continue
    claim(map, start, until, 'footer')
    return trimmed(map, from, start)
  }
  return until
}
const MAX_FOOTER_LINES = 14

/** The law of a firm in several paragraphs, and what its gateway put below. */
export function cutLegal(map: LineMap, from: number, until: number): number {
  const first = map.lines[from]
  const last = map.lines[until - 1]
  if (first === undefined || last === undefined || !mayHoldDisclaimer(map.text, first.start, last.end)) return until
  let top = until
  for (let end = until, paragraphs = 0; end > from && paragraphs < MAX_LEGAL_PARAGRAPHS; paragraphs++) {
    let start = end
    while (start > from && !isBlankLine(map.lines[start - 1])) start--
    const isLegal =
      isLegalHeading(map.lines[start]?.body ?? '') || disclaimerFrom(textOf(map, start, Math.min(end, start + 12)))
    if (isLegal && start > from) top = start
    end = trimmed(map, from, start)
  }
  if (top === until) return until
  const above = wordsBefore(map, top)
  return cut(map, from, above > from && isRule(map.lines[above]?.body ?? '') ? above : top, until, 'disclaimer')
}
const MAX_LEGAL_PARAGRAPHS = 8
