import type { Part } from './part.ts'
import type { BodySection } from './parsed-message.ts'
import type { ReadState } from './read-state.ts'
import { decodedText } from './text-part.ts'

/** What an invitation without any letter says (RFC 5545): title, time, place and description of its first event. */
export function calendarText(part: Part, state: ReadState): readonly BodySection[] {
  const text = decodedText(part, state.warnings, state.textRoom).replace(/\n[ \t]/g, '')
  const begin = text.search(/^BEGIN:V(?:EVENT|TODO)$/m)
  const end = text.indexOf('\nEND:V', begin)
  const event = begin < 0 ? '' : text.slice(begin, end < 0 ? text.length : end + 1)
  const lines = ['SUMMARY', 'DTSTART', 'LOCATION', 'DESCRIPTION'].flatMap(name => {
    const value = new RegExp(`^${name}(?:;[^:\\n]*)?:(.*)$`, 'm').exec(event)?.[1]
    return value ? [unescaped(value)] : []
  })
  return lines.length === 0 ? [] : [{ plain: lines.join('\n'), html: null, origin: 'body' }]
}

const unescaped = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
