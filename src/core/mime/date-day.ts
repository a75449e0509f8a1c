import { monthOf } from './date-names.ts'

/** A day as read. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Where it stood, so that its digits are not read as a time. */
  readonly from: number
  readonly to: number
}

const dayFirst = /(?:^|[^\d:])(\d{1,2})(?:\.|st|nd|rd|th)?[\s\-/.,]*(\p{L}{3,12})\.?[\s\-/.,']*(\d{4}|\d{2,3})(?!\d)/u
const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.])/u
const isoDay = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/
const yearFirst = /(?:^|\s)(\d{4})[\s-]+(\p{L}{3,12})\.?[\s-]+(\d{1,2})(?![\d:.])/u
const monthDayShortYear = /(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{2})(?=\s+\d{1,2}:\d)/u
/** Day, month, year in numbers alone; with slashes as the English write it, where that is possible. */
const numbersOnly = /(?:^|[\s,])(\d{1,2})([-/ ])(\d{1,2})\2(\d{4}|\d{2})(?=\s+\d{1,2}:\d)/
const germanDay = /(?:^|\s)(\d{1,2})\.\s?(\d{1,2})\.(\d{4}|\d{2})(?=\s|,|$)/

/** The day that a text names in one of the ways people and programs write it. */
export function findDay(text: string): Day | null {
  const iso = isoDay.exec(text)
  if (iso) return toDay(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const named = dayFirst.exec(text)
  const month = named && monthOf(named[2] ?? '')
  if (named && month) return toDay(named, fullYear(named[3] ?? ''), month, Number(named[1]))
  const german = germanDay.exec(text)
  if (german) return toDay(german, fullYear(german[3] ?? ''), Number(german[2]), Number(german[1]))
  return asctimeDay(text) ?? unusualDay(text)
}

function unusualDay(text: string): Day | null {
  const years = yearFirst.exec(text)
  const yearMonth = years && monthOf(years[2] ?? '')
  if (years && yearMonth) return toDay(years, Number(years[1]), yearMonth, Number(years[3]))
  const short = monthDayShortYear.exec(text)
  const shortMonth = short && monthOf(short[1] ?? '')
  if (short && shortMonth) return toDay(short, fullYear(short[3] ?? ''), shortMonth, Number(short[2]))
  const plain = numbersOnly.exec(text)
  if (!plain) return null
  const [first, second, year] = [Number(plain[1]), Number(plain[3]), fullYear(plain[4] ?? '')]
  const isMonthFirst = plain[2] === '/' ? first <= 12 : second > 12
  return toDay(plain, year, isMonthFirst ? first : second, isMonthFirst ? second : first)
}

/** `Wed Feb  1 19:06:04 2006`, with or without a zone on either side of the year. */
function asctimeDay(text: string): Day | null {
  for (let rest = text, skipped = 0; ;) {
    const match = monthFirst.exec(rest)
    if (!match) return null
    const month = monthOf(match[1] ?? '')
    const year = /(?:^|[\s,])((?:19|20)\d\d)(?![\d:])/.exec(text.slice(skipped + match.index + match[0].length))
    if (month && year)
      return {
        ...toDay(match, Number(year[1]), month, Number(match[2])),
        from: skipped + match.index,
        to: skipped + match.index + match[0].length,
      }
    skipped += match.index + match[0].length
    rest = text.slice(skipped)
  }
}

const toDay = (match: RegExpExecArray, year: number, month: number, day: number): Day => ({
  year,
  month,
  day,
  from: match.index,
  to: match.index + match[0].length,
})

/** RFC 5322, 4.3: two digits up to 49 are 20xx, the others and three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length >= 4) return year
  return digits.length === 2 && year < 50 ? year + 2000 : year + 1900
}

/** No 31st of February. */
export const isOfCalendar = ({ year, month, day }: Day): boolean =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month <= 12
