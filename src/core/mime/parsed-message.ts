import type { Attachment, Warning } from '../../contract/schemas/message.ts'
import type { MailAddresses } from '../domain/mail-addresses.ts'

/**
 * A stretch of the body as a mail program would show it, in reading order. multipart/alternative gives one section
 * with both forms; each text part of multipart/mixed gives a section of its own. At least one form is not null.
 */
export interface BodySection {
  /** Decoded, line ends as `\n`, format=flowed already rejoined (quote marks kept). */
  readonly plain: string | null
  /** Decoded HTML source; nothing removed or fetched. */
  readonly html: string | null
  /** `embedded`: the text of a message/rfc822 part shown inline, headed by its From, Date, To and Subject lines; never the writer's own words. */
  readonly origin: 'body' | 'embedded'
}

/** A machine-readable part of a report (RFC 3464, 8098, 5965), as text. */
export interface ReportPart {
  readonly what: 'delivery-status' | 'disposition-notification' | 'feedback-report' | 'original'
  readonly text: string
}

/** What keeps the text from being read, or vouches for it. */
export type Protection = 'encrypted' | 'signed'

/**
 * One mail read as far as it can be. Never thrown over: what is wrong stands in `warnings`.
 * Addresses keep their case; Message-IDs are without angle brackets and blanks.
 */
export interface ParsedMessage extends MailAddresses {
  /** The first field of that name (any case), unfolded, with encoded words decoded; null where there is none. */
  readonly header: (name: string) => string | null
  /** All fields of that name, top to bottom. */
  readonly headers: (name: string) => readonly string[]
  readonly subject: string
  /** ISO 8601 UTC; null where no sound date was found (then with a warning). */
  readonly date: string | null
  readonly messageId: string | null
  readonly inReplyTo: string | null
  /** Oldest first, each once. */
  readonly references: readonly string[]
  /** Lower-case type of the whole message, e.g. `multipart/report`. */
  readonly contentType: string
  /** Parameter `report-type` of multipart/report, lower-case. */
  readonly reportType: string | null
  readonly sections: readonly BodySection[]
  readonly attachments: readonly Attachment[]
  readonly reports: readonly ReportPart[]
  readonly protection: Protection | null
  readonly warnings: readonly Warning[]
  /** Where attachment bodies lie in `raw`, ascending; for `originalOf`. */
  readonly omitted: readonly OmittedRange[]
}

/** Bytes [start, end) of the raw message; `bytes` is the size once decoded. */
export interface OmittedRange {
  readonly start: number
  readonly end: number
  readonly bytes: number
  readonly sha256?: string
}
