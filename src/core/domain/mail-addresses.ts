import type { Mailbox } from '../../contract/schemas/message.ts'

/** Everybody a mail names, by the field that names them. */
export interface MailAddresses {
  readonly from: Mailbox | null
  readonly sender: Mailbox | null
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly bcc: readonly Mailbox[]
  readonly replyTo: readonly Mailbox[]
}
