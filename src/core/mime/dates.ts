import { withoutComments } from './comments.ts'
import { findDay, isOfCalendar } from './date-day.ts'
import { months, zones } from './date-names.ts'

/** A date as read: the instant, and whether the zone had to be guessed as UTC. */
export interface ReadDate {
  readonly iso: string
  readonly hasZone: boolean
}

const time = /(\d{1,2})\s*[:.]\s*(\d{1,2})(?:\s*[:.]\s*(\d{1,2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?/i
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
const isSound = (iso: string): boolean =>
  iso > '1960' && iso < '2100' && !(iso >= '1969-12-31T10' && iso < '1970-01-02')

function looseDate(value: string): ReadDate | null {
  const text = tidy(value)
  const day = findDay(text)
  if (!day) return null
  const rest = text.slice(0, day.from) + ' '.repeat(day.to - day.from) + text.slice(day.to)
  const clock = time.exec(rest)
  const hour = hourOf(clock)
  const minute = Number(clock?.[2] ?? 0)
  const second = Number(clock?.[3] ?? 0)
  const zone = zoneMinutes(clock ? rest.slice(clock.index + clock[0].length) : '')
  if (hour > 24 || minute > 59 || Number(clock?.[3] ?? 0) > 60) return null
  return isOfCalendar(day) ? instant(Date.UTC(day.year, day.month - 1, day.day, hour, minute, second), zone) : null
}

/** The beginning of the day that a date names, for one whose time is none ("25:61"). */
export function parseDay(value: string): ReadDate | null {
  const day = findDay(tidy(value))
  const read = day && isOfCalendar(day) ? instant(Date.UTC(day.year, day.month - 1, day.day), null) : null
  return read?.iso.startsWith('1969-12-31') === true ? null : read
}

/** Without comments, on one line, and no longer than any date. */
const tidy = (value: string): string => withoutComments(value.slice(0, 1000)).replace(/\s+/g, ' ').trim().slice(0, 200)

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
  const unsigned = /^\s?(0\d{3}|1[0-4]\d\d|[1-9]\d{2})(?!\d)/.exec(text)?.[1]
  if (unsigned !== undefined) return Math.floor(Number(unsigned) / 100) * 60 + (Number(unsigned) % 100)
  const name = /^\s*"?([A-Za-z]{1,5})(?![A-Za-z])/.exec(text)?.[1]?.toLowerCase()
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
