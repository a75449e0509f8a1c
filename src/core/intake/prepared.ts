import type { InspectedMessage, Mailbox } from '../../contract/schemas/message.ts'
import type { TagResult } from '../text/tagger.ts'

/** A mail read, cleaned, classed and tagged: plain data that crosses from the reading thread to the writing one. */
export interface PreparedMessage extends Omit<InspectedMessage, 'source' | 'html' | 'verbatim'> {
  /** Who wrote it: the sender, or the customer named by a contact form's Reply-To. */
  readonly person: Mailbox | null
  /** Addresses it reached the shop by, for the direct line. */
  readonly recipients: readonly string[]
  readonly isForm: boolean
  /** 64 bits over sender, base subject and folded text: the same words by another route; the rule is `isDuplicate`. */
  readonly contentHash: bigint
  /** Thread-Index conversation root of Outlook, if any. */
  readonly threadIndex: string | null
  /** Subject without Re:, AW:, Fwd:, list tags; folded. */
  readonly baseSubject: string
  readonly month: string | null
  readonly tags: TagResult
  /** Headers and text parts as bytes, attachment bodies left out; for a later, better reading. */
  readonly original: Uint8Array | null
}
