import { limits } from './limits.ts'
import type { Part } from './part.ts'
import type { ReportPart } from './parsed-message.ts'
import type { ReadState } from './read-state.ts'
import { decodedText } from './text-part.ts'

const kinds: Readonly<Record<string, ReportPart['what']>> = {
  'message/delivery-status': 'delivery-status',
  'message/global-delivery-status': 'delivery-status',
  'message/disposition-notification': 'disposition-notification',
  'message/global-disposition-notification': 'disposition-notification',
  'message/feedback-report': 'feedback-report',
}

/** The machine-readable parts of a report; inside multipart/report also the returned message or its headers. Else null. */
export function reportPart(part: Part, parent: string | null, state: ReadState): ReportPart | null {
  const what = kinds[part.type] ?? (parent === 'report' && isReturned(part.type) ? 'original' : null)
  if (what === null) return null
  return { what, text: decodedText(part, state.warnings, Math.min(limits.reportBytes, state.textRoom)) }
}

const isReturned = (type: string): boolean =>
  /^(?:message\/(?:rfc822|global|global-headers|rfc822-headers)|text\/rfc822-headers)$/.test(type)
