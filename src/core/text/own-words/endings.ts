import { disclaimerFrom, isReaderFooter } from './boilerplate.ts'
import { cutLegal, cutListFooter, markBanner } from './boilerplate-endings.ts'
import { cutCard, cutSpacedCard } from './business-card.ts'
import { cutDelimited } from './delimited-signature.ts'
import { isName } from './greeting.ts'
import type { LineMap } from './line-map.ts'
import { isBlankLine, ownRuns, wordsBefore } from './line-map.ts'
import { isMobileFooter } from './mobile-footer.ts'
import { cut, textOf } from './run-lines.ts'

export interface EndingContext {
  readonly senderName: string
  /** A newsletter says itself why one gets it; under a person's letter the list's program says so. */
  readonly isMassMail: boolean
}

/** Marks what stands under (and, for banners, above) the writer's words: signature, disclaimer, footers. */
export function markEndings(map: LineMap, { senderName, isMassMail }: EndingContext): void {
  for (const run of ownRuns(map)) {
    markBanner(map, run)
    let until = cutListFooter(map, run, isMassMail)
    until = cutLegal(map, run.from, until)
    until = cutDelimited(map, run.from, until)
    for (let cut = until; cut > run.from;) {
      cut = cutLastParagraph(map, run.from, until, senderName)
      if (cut === until) break
      until = cut
    }
    cutSpacedCard(map, run.from, until)
  }
}

/** Looks at the last paragraph; gives the new end of the run, or the old one where nothing was cut. */
function cutLastParagraph(map: LineMap, from: number, until: number, senderName: string): number {
  let start = until
  while (start > from && !isBlankLine(map.lines[start - 1])) start--
  const text = textOf(map, start, Math.min(until, start + 12))
  const legal = disclaimerFrom(text)
  if (legal && start > from) return cut(map, from, start, until, 'disclaimer')
  if (isReaderFooter(text)) return cut(map, from, start, until, 'footer')
  const last = map.lines[until - 1]?.body ?? ''
  if (isMobileFooter(last) || (until - start === 2 && isMobileFooter(textOf(map, start, until)))) {
    const line = isMobileFooter(last) ? until - 1 : start
    return cut(map, from, line, until, 'footer')
  }
  if (isDashedName(map, from, until)) return cut(map, from, until - 1, until, 'signature')
  return cutCard(map, from, start, until, senderName)
}

/** "-Anna" as the last line, with nothing of a list above it. */
function isDashedName(map: LineMap, from: number, until: number): boolean {
  const body = map.lines[until - 1]?.body ?? ''
  if (until - from < 2 || !/^[-–—~]\s?\p{L}/u.test(body) || body.length > 40) return false
  const name = body.replace(/^[-–—~]\s?/u, '').replace(/\.$/, '')
  if (!isName(name)) return false
  const above = map.lines[wordsBefore(map, until - 1)]?.body ?? ''
  if (/^[-–—*•]/u.test(above) || above.endsWith(':')) return false
  return /^\p{Lu}/u.test(name) || (name.length <= 15 && !name.includes(' ') && /[.!?)]$/.test(above))
}
