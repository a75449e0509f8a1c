import { parseDate, parseDay } from './dates.ts'
import type { Fields } from './fields.ts'
import type { Warnings } from './warnings.ts'

/** When the message was sent: its Date, else the newest Received line, else null; never the time of reading. */
export function messageDate(fields: Fields, warnings: Warnings): string | null {
  const value = fields.text('date')
  const sent = value ? parseDate(value) : null
  if (sent) {
    if (!sent.hasZone) warnings.add('date-zone-missing', value ?? '')
    return sent.iso
  }
  warnings.add(value ? 'date-unsound' : 'date-missing', value ?? '')
  for (const found of receivedDates(fields)) {
    const date = parseDate(found)
    if (!date) continue
    warnings.add('date-from-received')
    return date.iso
  }
  return parseDay(value ?? '')?.iso ?? null
}

function* receivedDates(fields: Fields): Generator<string> {
  for (const line of fields.rawAll('received')) yield line.slice(line.lastIndexOf(';') + 1)
  for (const name of ['delivery-date', 'resent-date', 'x-original-arrival-time', 'x-received']) {
    const line = fields.raw(name)
    if (line !== null) yield line.slice(line.lastIndexOf(';') + 1)
  }
}
