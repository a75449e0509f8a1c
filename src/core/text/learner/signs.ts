import type { Reading } from '../reading.ts'

/** Longer runs of signs are told apart by their first ones. */
const signsOfRun = 4
/** What stands between two words and is longer is a hidden part, or a drawn line. */
const widestGap = 12

/** How a text is laid out tells where it comes from: a heading set off by a tab, lines, empty lines, wide gaps. */
export const tabbed = 1
const lines = 2
const wideGaps = 4
const paragraphs = 8
export const layoutBits = 4

/**
 * Signs between the words: "!!", ":-)", "€", "…", brackets and quotation marks. They tell mood and kind of text. Gives how
 * the text is laid out, as bits.
 */
export function visitSigns({ tokens, input }: Reading, sign: (hash: number) => void, seed: number): number {
  const { text, starts, ends, count } = tokens
  let layout = 0
  for (let at = 0; at <= count; at++) {
    const from = at === 0 ? 0 : (ends[at - 1] as number)
    const until = at === count ? Math.min(text.length, from + widestGap) : (starts[at] as number)
    if (until - from < 2 && text.charCodeAt(from) === 32) continue
    if (until - from > widestGap || (input.hidden.length > 0 && isHidden(input.hidden, from, until))) continue
    visitRuns(text, from, until, sign, seed)
    layout |= layoutOf(text, from, until)
  }
  return layout
}

const isHidden = (hidden: Reading['input']['hidden'], from: number, until: number): boolean =>
  hidden.some(({ span }) => span[0] < until && from < span[1])

function visitRuns(text: string, from: number, until: number, sign: (hash: number) => void, seed: number): void {
  let hash = seed
  let length = 0
  for (let at = from; at <= until; at++) {
    const code = at < until ? text.charCodeAt(at) : 32
    if (code > 32 && code !== 0xa0) {
      if (length++ < signsOfRun) hash = Math.imul(hash ^ code, 16777619)
      continue
    }
    if (length > 0) sign(hash | 0)
    hash = seed
    length = 0
  }
}

function layoutOf(text: string, from: number, until: number): number {
  let layout = 0
  for (let at = from; at < until; at++) {
    const code = text.charCodeAt(at)
    if (code === 9) layout |= tabbed
    else if (code === 10) layout |= (layout & lines) === 0 ? lines : lines | paragraphs
    else if (code === 32 && at > from && text.charCodeAt(at - 1) === 32) layout |= wideGaps
  }
  return layout
}
