import { shiftMonth } from '../months.ts'
import type { Month, Period } from '../schemas/period.ts'

interface Months {
  readonly first: Month
  readonly last: Month
}

const two = (text: string): string => text.padStart(2, '0')

/** First month of what has a name, and how many months it lasts. */
const named: readonly (readonly [RegExp, number, number])[] = [
  [/^(frühling|frühjahr|spring)$/, 3, 3],
  [/^(sommer|summer)$/, 6, 3],
  [/^(herbst|autumn|fall)$/, 9, 3],
  [/^winter$/, 12, 3],
  [/^jan(uar|uary)?$/, 1, 1],
  [/^feb(ruar|ruary)?$/, 2, 1],
  [/^(mär|märz|mar|march)$/, 3, 1],
  [/^apr(il)?$/, 4, 1],
  [/^(mai|may)$/, 5, 1],
  [/^jun[ie]?$/, 6, 1],
  [/^jul[iy]?$/, 7, 1],
  [/^aug(ust)?$/, 8, 1],
  [/^sep(t|tember)?$/, 9, 1],
  [/^(okt|oct)(ober)?$/, 10, 1],
  [/^nov(ember)?$/, 11, 1],
  [/^(dez|dec)(ember)?$/, 12, 1],
]

/** `frühling 2026`, `märz-2026`; a winter goes on into the next year. */
function namedMonths(value: string): Months | null {
  const [, name = '', year] = /^(\p{L}+)[\s.-]*(\d{4})$/u.exec(value.toLowerCase()) ?? []
  const found = named.find(([pattern]) => pattern.test(name))
  if (year === undefined || found === undefined) return null
  const first = `${year}-${two(String(found[1]))}`
  return { first, last: shiftMonth(first, found[2] - 1) }
}

/** The months that `2026`, `2026-03`, `03.2026`, `3/2026`, `märz 2026` or `frühling 2026` means; null for anything else. */
export function monthsOf(value: string): Months | null {
  const byName = namedMonths(value)
  if (byName !== null) return byName
  if (/^(19|20)\d{2}$/.test(value)) return { first: `${value}-01`, last: `${value}-12` }
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(value) ?? []
  if (year !== undefined && month !== undefined) return oneMonth(year, month)
  const [, germanMonth, germanYear] = /^(\d{1,2})[./](\d{4})$/.exec(value) ?? []
  return germanYear === undefined || germanMonth === undefined ? null : oneMonth(germanYear, germanMonth)
}

function oneMonth(year: string, month: string): Months | null {
  if (Number(month) < 1 || Number(month) > 12) return null
  const name = `${year}-${two(month)}`
  return { first: name, last: name }
}

/** The days that a year, a month, `2026-03-15` or `15.3.2026` means, the last excluded. */
export function periodOf(value: string): Period | null {
  const months = monthsOf(value)
  if (months !== null) return { from: `${months.first}-01`, until: `${shiftMonth(months.last, 1)}-01` }
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value) ?? german(value)
  if (year === undefined || month === undefined || day === undefined) return null
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // The 31st of February is no day.
  if (at.getUTCMonth() !== Number(month) - 1 || at.getUTCDate() !== Number(day)) return null
  const next = new Date(at.getTime() + 86_400_000)
  return { from: at.toISOString().slice(0, 10), until: next.toISOString().slice(0, 10) }
}

function german(value: string): readonly (string | undefined)[] {
  const [whole, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? []
  return [whole, year, month, day]
}

const written = {
  de: 'frühling sommer herbst winter januar februar märz april mai juni juli august september oktober november dezember',
  en: 'spring summer autumn winter january february march april may june july august september october november december',
} as const

/** `frü` as `frühling2026` and `frühling2025`: what has a name and begins so, the last one that had begun by `newest`, and the one before. */
export function monthsBeginning(typed: string, language: 'de' | 'en', newest: Month): readonly string[] {
  const wanted = typed.toLowerCase()
  return written[language]
    .split(' ')
    .filter(name => name.startsWith(wanted))
    .flatMap(name => {
      const first = Number(named.find(([pattern]) => pattern.test(name))?.[1])
      const year = Number(newest.slice(0, 4))
      const last = `${year}-${two(String(first))}` <= newest ? year : year - 1
      return [`${name}${last}`, `${name}${last - 1}`]
    })
}
