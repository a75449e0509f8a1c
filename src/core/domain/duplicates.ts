/** What tells whether two mails are the same letter. */
export interface DuplicateRow {
  readonly messageId: string | null
  readonly contentHash: bigint
  /** ISO 8601 UTC or null. */
  readonly date: string | null
  /** Sender in lower case. */
  readonly sender: string
  /** Addresses of To, in lower case. */
  readonly recipients: readonly string[]
}

/** Sent again after an error message or a second click; later, the same words are a reminder. */
const RESENT_WITHIN_MS = 15 * 60_000
/** Programs with a fixed Message-ID exist; two letters of one id a day apart are two letters. */
const SAME_ID_WITHIN_MS = 24 * 3_600_000

/**
 * The same letter once more: same Message-ID by another route or folder, or same words from the same sender to the same
 * people within minutes under a new one. Symmetric.
 */
export function isDuplicate(a: DuplicateRow, b: DuplicateRow): boolean {
  const apart = a.date === null || b.date === null ? null : Math.abs(Date.parse(a.date) - Date.parse(b.date))
  const sameWords = a.contentHash === b.contentHash
  if (a.messageId !== null && a.messageId === b.messageId) {
    return sameWords || (a.sender === b.sender && (apart === null || apart <= SAME_ID_WITHIN_MS))
  }
  if (!sameWords || !sharesRecipient(a, b)) return false
  if (apart === null) return a.date === b.date
  // Without ids (some exports drop them) only the very same instant speaks for one letter; with two ids, minutes do.
  return apart <= RESENT_WITHIN_MS
}

const sharesRecipient = (a: DuplicateRow, b: DuplicateRow): boolean =>
  a.recipients.length === 0 || b.recipients.length === 0 || a.recipients.some(address => b.recipients.includes(address))
