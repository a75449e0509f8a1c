import type { HiddenWhat } from '../../../contract/schemas/message.ts'
import { isContactLine } from './contact-block.ts'
import type { LineMap } from './line-map.ts'
import { claim, isBlankLine } from './line-map.ts'

/** Hides [at, until) of a run that begins at `from`; gives the run's new end. */
export function cut(map: LineMap, from: number, at: number, until: number, what: HiddenWhat): number {
  claim(map, at, until, what)
  return trimmed(map, from, at)
}

/** How many lines of a run are telephone numbers, addresses and the like. */
export function contactLines(map: LineMap, from: number, until: number): number {
  let cards = 0
  for (let i = from; i < until; i++) if (isContactLine(map.lines[i]?.body ?? '')) cards++
  return cards
}

/** Counts to one more than any limit, so that many delimiters in a long text cost no more than one. */
export function contentLines(map: LineMap, from: number, until: number): number {
  let count = 0
  for (let i = from; i < until && i - from < LOOK_DOWN && count <= MOST_LINES; i++) {
    if (!isBlankLine(map.lines[i])) count++
  }
  return until - from > LOOK_DOWN ? Number.POSITIVE_INFINITY : count
}
const LOOK_DOWN = 60
/** More lines than any signature has. */
const MOST_LINES = 24

/** The run as one line. */
export function textOf(map: LineMap, from: number, until: number): string {
  let text = ''
  for (let i = from; i < until; i++) text += (text === '' ? '' : ' ') + (map.lines[i]?.body ?? '')
  return text
}

/** The end of the run without blank lines below. */
export function trimmed(map: LineMap, from: number, until: number): number {
  let end = until
  while (end > from && isBlankLine(map.lines[end - 1])) end--
  return end
}
