import type { Attachment } from '../../contract/schemas/message.ts'
import type { MailAddresses } from '../domain/mail-addresses.ts'

/** A mail as Outlook keeps it: properties instead of text with a header. Common to .msg and .pst. */
export interface MapiMessage extends Omit<MailAddresses, 'replyTo'> {
  readonly messageClass: string
  /** The header it arrived with, if it came from the internet. */
  readonly transportHeader: string | null
  readonly subject: string
  /** As it stands in the property, one address or several. */
  readonly replyTo: string | null
  readonly date: Date | null
  readonly messageId: string | null
  readonly inReplyTo: string | null
  readonly references: string | null
  /** Base64 of PR_CONVERSATION_INDEX. */
  readonly threadIndex: string | null
  readonly plain: string | null
  readonly html: string | null
  readonly attachments: readonly Attachment[]
  /** The letter as it came, where Outlook keeps it unopened: the content of S/MIME, header of the part included. */
  readonly entity: Buffer | null
}

/** Items of Outlook that are no letters: contacts, own appointments, tasks, notes, journal, settings. */
export const isNoLetter = (messageClass: string): boolean =>
  /^IPM\.(?:Contact|DistList|AbchPerson|Appointment|Task(?!Request)|StickyNote|Activity|Configuration|Microsoft|OLE\.CLASS)/i.test(
    messageClass,
  )
