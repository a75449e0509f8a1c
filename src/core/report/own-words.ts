import type { Hidden } from '../../contract/schemas/message.ts'

/** The customer's own words alone: without quotes, signature, and greeting. */
export function ownWordsOf(text: string, hidden: readonly Hidden[]): string {
  let words = ''
  let at = 0
  for (const { span } of hidden.toSorted((a, b) => a.span[0] - b.span[0])) {
    if (span[0] > at) words += text.slice(at, span[0])
    at = Math.max(at, span[1])
  }
  return (words + text.slice(at)).trim()
}
