import type { Quote } from '../../contract/schemas/report.ts'
import type { Hidden } from '../../contract/schemas/message.ts'
import type { Month } from '../../contract/schemas/period.ts'
import type { ReadableDb } from '../store/handles.ts'
import { fromJson } from '../store/queries/json.ts'
import { listQuoteCandidates, listThreadNames, type QuoteCandidate } from '../store/queries/quotes.ts'
import { mask } from './mask.ts'
import { ownWordsOf } from './own-words.ts'

const LOOKED_AT = 150
const MOST_QUOTES = 12
const MOST_PER_THEME = 3
const SHORTEST = 50
const LONGEST = 420
const FEWEST_CASES = 5

/** Quotes to print or to approve, gold first: masked, with theme and month only. `casesByTheme` tells which themes are too rare to hide a writer in. */
export function readQuotes(db: ReadableDb, month: Month, casesByTheme: ReadonlyMap<string, number>): Quote[] {
  const chosen: Quote[] = []
  for (const candidate of listQuoteCandidates(db, month, LOOKED_AT)) {
    if (chosen.length >= MOST_QUOTES) break
    const sameTheme = chosen.filter(quote => quote.themeId === candidate.themeId).length
    const quote = toQuote(db, month, candidate, casesByTheme)
    const isNew = quote !== null && !chosen.some(({ text }) => text === quote.text)
    if (isNew && (quote.approved || quote.gold || sameTheme < MOST_PER_THEME)) chosen.push(quote)
  }
  return chosen
}

function toQuote(
  db: ReadableDb,
  month: Month,
  candidate: QuoteCandidate,
  casesByTheme: ReadonlyMap<string, number>,
): Quote | null {
  const text = candidate.approved ?? maskedText(db, candidate)
  if (text === null) return null
  const { verbatimId, themeId, sentiment } = candidate
  const cases = themeId === null ? 0 : (casesByTheme.get(themeId) ?? 0)
  return {
    verbatimId,
    text,
    month,
    themeId,
    gold: candidate.gold === 1,
    approved: candidate.approved !== null,
    rare: cases < FEWEST_CASES,
    polarity: sentiment,
  }
}

/** Null where there is too little to quote. */
function maskedText(db: ReadableDb, { text, hidden, threadId, personName }: QuoteCandidate): string | null {
  const words = ownWordsOf(text, fromJson<Hidden[]>(hidden)).replaceAll(/\s+/gu, ' ').trim()
  if (words.length < SHORTEST) return null
  const names = threadId === null ? [] : listThreadNames(db, threadId)
  return shorten(mask(words, personName === null ? names : [personName, ...names]))
}

/** Whole sentences as far as they fit, so that nobody is made to say half of what they said. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  const head = text.slice(0, LONGEST)
  const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '))
  return end > SHORTEST ? `${head.slice(0, end + 1)} […]` : `${head.slice(0, head.lastIndexOf(' '))} […]`
}
