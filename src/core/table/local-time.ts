const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const hourMs = 3_600_000

/** Turns a local time of Berlin (`2024-03-01T12:34:56`) into ISO 8601 UTC; of the hour that comes twice, the first. */
export function berlinToUtc(local: string): string {
  const asUtc = Date.parse(`${local}Z`)
  const summer = asUtc - 2 * hourMs
  const at = offsetMs(summer) === 2 * hourMs ? summer : asUtc - hourMs
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

/** Clocks change at full hours only, and a survey has its answers close together. */
const offsets = new Map<number, number>()
const mostOffsets = 20_000

function offsetMs(at: number): number {
  const hour = Math.floor(at / hourMs)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  if (offsets.size >= mostOffsets) offsets.clear()
  const offset = offsetAt(hour * hourMs)
  offsets.set(hour, offset)
  return offset
}

function offsetAt(at: number): number {
  const parts = Object.fromEntries(berlin.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}
