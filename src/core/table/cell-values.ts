import { berlinToUtc } from './local-time.ts'

/** A local or absolute time as a table cell holds it. */
export interface CellDate {
  /** `2024-03-01` or `2024-03-01T12:34:56`, with `Z` only where the cell names a zone. */
  readonly iso: string
  /** The instant, ISO 8601 UTC; local times are taken as Berlin's. */
  readonly utc: string
}

/** Order of day and month where both are numbers: a column's values decide, see `dayOrderOf`. */
export type DayOrder = 'day-first' | 'month-first'

const clockText =
  '(?:[T ,]+(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*(vorm\\.?|nachm\\.?|a\\.?m\\.?|p\\.?m\\.?)?)?'
const zoneText = '\\s*(Z|UTC|GMT|[A-Z]{3,4}|[+-]\\d{2}:?\\d{2}|GMT[+-]\\d{1,2}(?::?\\d{2})?)?'
const isoLike = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${clockText}${zoneText}$`, 'i')
const numeric = new RegExp(`^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})${clockText}${zoneText}$`, 'i')
const named = new RegExp(
  `^(?:\\p{L}{2,10}\\.?,? )?(?:(\\d{1,2})\\.?[ -](\\p{L}{3,9})\\.?[ -]|(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? )(\\d{4})${clockText}${zoneText}$`,
  'iu',
)
const monthNames: readonly RegExp[] = [
  /^jan|^jän/i,
  /^feb/i,
  /^mar|^mär|^mrz/i,
  /^apr/i,
  /^ma[iy]/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[ck]t/i,
  /^nov/i,
  /^de[cz]/i,
]

/** Reads ISO, German, English and American dates with or without a time; null if the text is no date. */
export function parseCellDate(text: string, order: DayOrder): CellDate | null {
  const clean = text.trim()
  if (clean.length < 6 || clean.length > 60 || !/\d/.test(clean)) return null
  const iso = isoLike.exec(clean)
  if (iso) return toCellDate(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso.slice(4))
  const digits = numeric.exec(clean)
  if (digits) return fromNumeric(digits, order)
  const words = named.exec(clean)
  if (!words) return null
  const month = monthNames.findIndex(name => name.test(words[2] ?? words[3] ?? '')) + 1
  return month === 0 ? null : toCellDate(Number(words[5]), month, Number(words[1] ?? words[4]), words.slice(6))
}

function fromNumeric(match: RegExpExecArray, order: DayOrder): CellDate | null {
  const year = (match[4] ?? '').length === 2 ? 2000 + Number(match[4]) : Number(match[4])
  const [first, second] = [Number(match[1]), Number(match[3])]
  const monthFirst = match[2] === '.' ? false : order === 'month-first'
  return monthFirst ? toCellDate(year, first, second, match.slice(5)) : toCellDate(year, second, first, match.slice(5))
}

function toCellDate(year: number, month: number, day: number, clock: readonly (string | undefined)[]): CellDate | null {
  const [hourText, minute = '00', second = '00', half, zone] = clock
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1970 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const ymd = date.toISOString().slice(0, 10)
  if (hourText === undefined) return { iso: ymd, utc: berlinToUtc(`${ymd}T12:00:00`) }
  const hour = hourOf(Number(hourText), half)
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const local = `${ymd}T${String(hour).padStart(2, '0')}:${minute}:${second}`
  const offset = zoneMinutes(zone)
  if (offset === null) return { iso: local, utc: berlinToUtc(local) }
  const utc = new Date(Date.parse(`${local}Z`) - offset * 60_000).toISOString().replace('.000Z', 'Z')
  return { iso: utc, utc }
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (/^(?:p|nachm)/i.test(half) ? 12 : 0)
}

/** Only zones that are certain; MEZ, OEZ and the like of Google Forms mean the reader's own zone. */
function zoneMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return null
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 0
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}

/** American order if a second number exceeds 12, or slashes without any first number above 12. */
export function dayOrderOf(values: readonly string[]): DayOrder {
  let slashes = 0
  for (const value of values) {
    const match = /^\s*(\d{1,2})([/-])(\d{1,2})\2\d{2,4}/.exec(value)
    if (!match) continue
    if (Number(match[1]) > 12) return 'day-first'
    if (Number(match[3]) > 12) return 'month-first'
    if (match[2] === '/') slashes++
  }
  return slashes > 0 ? 'month-first' : 'day-first'
}

/** A date that tells the order: one of its numbers is no month. */
export const isTellingDate = (text: string): boolean => text.length < 40 && TELLING.test(text)
const TELLING = /^\s*(?:(?:1[3-9]|2\d|3[01])([/-])\d{1,2}|\d{1,2}([/-])(?:1[3-9]|2\d|3[01]))[/-]\d{2,4}/

/** A day as Excel counts it, written as a bare number. */
export const isSerialDate = (text: string): boolean => /^[2-7]\d{4}(?:[.,]\d+)?$/.test(text.trim())

/** Excel counts days from 1899-12-30 (its 1900 had a 29 February), in local time. */
export function excelSerialToDate(serial: number): CellDate | null {
  // Written so that what is no number is refused too.
  if (!(serial >= 20_000 && serial <= 80_000)) return null
  const local = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000).toISOString()
  const iso = Number.isInteger(serial) ? local.slice(0, 10) : local.slice(0, 19)
  return { iso, utc: berlinToUtc(Number.isInteger(serial) ? `${iso}T12:00:00` : iso) }
}

/** A number in German or English writing (`3,5`, `1.204`, `12 %`), or null. */
export function parseCellNumber(text: string): number | null {
  const clean = text.trim().replace(/\s?[%€$★*]$/, '')
  if (/^[+-]?\d+$/.test(clean)) return Number(clean)
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(clean)) return Number(clean.replace(/\./g, '').replace(',', '.'))
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(clean)) return Number(clean.replace(/,/g, ''))
  if (/^[+-]?\d*[.,]\d+$/.test(clean)) return Number(clean.replace(',', '.'))
  return null
}

/** A score: a number, or one at the start or end of a label (`5 - sehr zufrieden`, `4 Sterne`, `★★★★☆`, `2+`, `gut (2)`). */
export function parseScore(text: string): number | null {
  const clean = text.trim()
  const plain = parseCellNumber(clean)
  if (plain !== null) return plain
  const stars = /^[★⭐]+(?:️)?/u.exec(clean)
  if (stars) return clean.match(/[★⭐]/gu)?.length ?? 0
  const labelled = /^(\d{1,2}(?:[.,]\d+)?)(?:\s*(?:[-–—:=(/]|von|of|out|sterne?|stars?|punkte?|points?)|[+-]$)/i.exec(
    clean,
  )
  const behind = /^\p{L}[\p{L} ]*\((\d{1,2})\)$/u.exec(clean)
  const number = labelled?.[1] ?? behind?.[1]
  return number === undefined ? null : Number(number.replace(',', '.'))
}
