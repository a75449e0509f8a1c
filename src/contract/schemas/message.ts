import { z } from 'zod'
import { Span } from './coding.ts'

export const Mailbox = z.object({ name: z.string(), address: z.string() })
export type Mailbox = z.infer<typeof Mailbox>

export const HiddenWhat = z.enum(['quote', 'signature', 'greeting', 'disclaimer', 'footer', 'forward'])
export type HiddenWhat = z.infer<typeof HiddenWhat>

/** How a case reached the shop; `direct` is mail to an address of the owner. */
export const Channel = z.enum(['mail', 'form', 'direct', 'survey'])
export type Channel = z.infer<typeof Channel>

/** A part of the text that is not the writer's own; hidden, never deleted. */
/** `known`: a quote told only by the letter that it was taken from; it is shown again when that letter goes. */
export const Hidden = z.object({ what: HiddenWhat, span: Span, known: z.literal(true).optional() })
export type Hidden = z.infer<typeof Hidden>

export const MessageClass = z.enum(['customer', 'own', 'auto', 'bounce', 'bulk', 'internal', 'supplier', 'spam'])
export type MessageClass = z.infer<typeof MessageClass>

/** `bytes` is the decoded size; the bytes themselves are never stored. */
export const Attachment = z.object({
  name: z.string().nullable(),
  type: z.string(),
  bytes: z.int(),
  inline: z.boolean(),
  contentId: z.string().nullable(),
  sha256: z.string().optional(),
})
export type Attachment = z.infer<typeof Attachment>

export const Warning = z.object({ code: z.string(), detail: z.string() })
export type Warning = z.infer<typeof Warning>

/** One mail as `inspect` prints it; field names are part of the command line's contract. */
export const InspectedMessage = z.object({
  source: z.string(),
  locator: z.string(),
  kind: z.literal('message'),
  messageId: z.string().nullable(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  subject: z.string(),
  from: Mailbox.nullable(),
  sender: Mailbox.nullable(),
  to: z.array(Mailbox),
  cc: z.array(Mailbox),
  bcc: z.array(Mailbox),
  replyTo: z.array(Mailbox),
  /** ISO 8601 UTC, or null where no sound date was found. */
  date: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
  verbatim: z.string(),
  hidden: z.array(Hidden),
  language: z.string().nullable(),
  class: MessageClass,
  classReason: z.string(),
  isAutoReply: z.boolean(),
  isBounce: z.boolean(),
  isBulk: z.boolean(),
  attachments: z.array(Attachment),
  labels: z.array(z.string()),
  flags: z.array(z.string()),
  offset: z.int().nullable(),
  warnings: z.array(Warning),
})
export type InspectedMessage = z.infer<typeof InspectedMessage>
