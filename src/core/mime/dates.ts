/** A date as read: the instant, and whether the zone had to be guessed as UTC. */
export interface ReadDate {
  readonly iso: string
  readonly hasZone: boolean
}

/** Names of months in mail headers of the languages whose programs translate them, by their first letters. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  janv: 1,
  ene: 1,
  gen: 1,
  jän: 1,
  feb: 2,
  fév: 2,
  fev: 2,
  febr: 2,
  mar: 3,
  mär: 3,
  mrz: 3,
  mrt: 3,
  maa: 3,
  apr: 4,
  avr: 4,
  abr: 4,
  may: 5,
  mai: 5,
  mag: 5,
  mei: 5,
  maj: 5,
  jun: 6,
  juin: 6,
  giu: 6,
  jul: 7,
  juil: 7,
  lug: 7,
  aug: 8,
  aoû: 8,
  aou: 8,
  ago: 8,
  sep: 9,
  sept: 9,
  set: 9,
  oct: 10,
  okt: 10,
  ott: 10,
  out: 10,
  nov: 11,
  dec: 12,
  dez: 12,
  déc: 12,
  dic: 12,
  des: 12,
}

/** Zones in hours; RFC 5322 names ten, the rest are what programs write. Military letters carry no meaning (RFC 5322, 4.3). */
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 1,
  bst: 1,
  ist: 5.5,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  mez: 1,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  nst: -3.5,
  ndt: -2.5,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  awst: 8,
  aest: 10,
  aedt: 11,
  acst: 9.5,
  acdt: 10.5,
  nzst: 12,
  nzdt: 13,
  sast: 2,
  art: -3,
  brt: -3,
  clt: -4,
}

const time = /(\d{1,2})\s*[:.]\s*(\d{1,2})(?:\s*[:.]\s*(\d{1,2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?/i
const dayFirst = /(?:^|[^\d])(\d{1,2})(?:\.|st|nd|rd|th)?[\s\-/.]*(\p{L}{3,12})\.?[\s\-/.,']*(\d{4}|\d{2,3})(?!\d)/u
const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.])/u
const isoDay = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/
const germanDay = /(?:^|\s)(\d{1,2})\.\s?(\d{1,2})\.(\d{4}|\d{2})(?=\s|,|$)/

/**
 * Reads a Date field: RFC 5322, its obsolete forms (two-digit years, zone names), asctime, ISO 8601, German days, and
 * slips such as a missing zone. Null where no sound instant comes out.
 */
export function parseDate(value: string): ReadDate | null {
  return strictDate(value) ?? looseDate(value)
}

/** The form that nearly all mail has, read without detours. */
const strict =
  /^\s*(?:[A-Za-z]{3}, +)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([+-])(\d{2})(\d{2})\b/

function strictDate(value: string): ReadDate | null {
  const match = strict.exec(value)
  const month = match && months[match[2]?.toLowerCase() ?? '']
  if (!match || !month) return null
  const [day, hour, minute, second] = [Number(match[1]), Number(match[4]), Number(match[5]), Number(match[6] ?? 0)]
  const zone = (Number(match[8]) * 60 + Number(match[9])) * (match[7] === '-' ? -1 : 1)
  // What is unusual is left to the careful reader.
  if (day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59 || Math.abs(zone) > 14 * 60) return null
  return instant(Date.UTC(Number(match[3]), month - 1, day, hour, minute, second), zone)
}

function instant(localMs: number, zone: number | null): ReadDate | null {
  // No field names fractions of a second: the last five signs are `.000Z`.
  const iso = `${new Date(localMs - (zone ?? 0) * 60_000).toISOString().slice(0, -5)}Z`
  return isSound(iso) ? { iso, hasZone: zone !== null } : null
}

/** A clock that was never set stands at the epoch, whatever its zone. */
const isSound = (iso: string): boolean => iso > '1960' && iso < '2100' && !(iso >= '1969-12-31' && iso < '1970-01-02')

function looseDate(value: string): ReadDate | null {
  const text = value
    .slice(0, 1000)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
  const day = findDay(text)
  if (!day) return null
  const rest = text.slice(0, day.from) + ' '.repeat(day.to - day.from) + text.slice(day.to)
  const clock = time.exec(rest)
  const hour = hourOf(clock)
  const minute = Number(clock?.[2] ?? 0)
  const second = Number(clock?.[3] ?? 0)
  const zone = zoneMinutes(clock ? rest.slice(clock.index + clock[0].length) : '')
  if (hour > 24 || minute > 59 || Number(clock?.[3] ?? 0) > 60) return null
  const at = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second)
  if (new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDate() !== day.day) return null
  return instant(at, zone)
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Where it stood, so that its digits are not read as a time. */
  readonly from: number
  readonly to: number
}

function findDay(text: string): Day | null {
  const iso = isoDay.exec(text)
  if (iso) return toDay(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const named = dayFirst.exec(text)
  const month = named && monthOf(named[2] ?? '')
  if (named && month) return toDay(named, fullYear(named[3] ?? ''), month, Number(named[1]))
  const german = germanDay.exec(text)
  if (german) return toDay(german, fullYear(german[3] ?? ''), Number(german[2]), Number(german[1]))
  return asctimeDay(text)
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

function monthOf(word: string): number | null {
  const lower = word.toLowerCase()
  return months[lower.slice(0, 4)] ?? months[lower.slice(0, 3)] ?? null
}

/** RFC 5322, 4.3: two digits up to 49 are 20xx, the others and three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length >= 4) return year
  return digits.length === 2 && year < 50 ? year + 2000 : year + 1900
}

function hourOf(clock: RegExpExecArray | null): number {
  const hour = Number(clock?.[1] ?? 0)
  const half = clock?.[4]?.toLowerCase()
  if (!half) return hour
  return (hour % 12) + (half.startsWith('p') ? 12 : 0)
}

/** Minutes east of UTC, or null where no zone is named. */
function zoneMinutes(rest: string): number | null {
  const text = rest.replace(/^\s*,/, '').replace(/\b(?:19|20)\d\d\b(?=\s*[+\-A-Za-z]|\s*$)/, ' ')
  const offset = /(?:^|[\s"]|gmt|utc|ut|z)\s?([+\-\u2212])\s?(\d{1,2}):?(\d{2})?(?!\d)/i.exec(text)
  if (offset) return offsetMinutes(offset)
  const name = /^\s*"?([A-Za-z]{1,5})\b/.exec(text)?.[1]?.toLowerCase()
  if (name === undefined) return null
  const hours = zones[name]
  if (hours !== undefined) return hours * 60
  return /^[a-ik-z]$/.test(name) ? 0 : null
}

function offsetMinutes([, sign, hours, minutes = '0']: RegExpExecArray): number | null {
  const total = Number(hours) * 60 + Number(minutes)
  if (total > 24 * 60) return null
  return sign === '+' ? total : -total
}
