import type { Attachment, Mailbox } from '../../contract/schemas/message.ts'
import { decompressRtf } from '../mime/rtf/decompress-rtf.ts'
import { rtfToBody } from '../mime/rtf/rtf-to-body.ts'
import type { MapiAttachment } from './mapi-attachment.ts'
import type { MapiMessage } from './mapi-message.ts'
import { smimeEntity } from './smime-entity.ts'
import { MapiProperties, propertyIds as ids } from './mapi-properties.ts'

/** Reads a mail out of the properties of an item, its recipients and its attachments. */
export function toMapiMessage(
  item: MapiProperties,
  recipients: readonly MapiProperties[],
  attachments: readonly MapiAttachment[],
): MapiMessage {
  const from = person(
    item,
    ids.representingName,
    ids.representingAddressType,
    ids.representingAddress,
    ids.representingSmtp,
  )
  const sender = person(item, ids.senderName, ids.senderAddressType, ids.senderAddress, ids.senderSmtp)
  const text = bodies(item)
  return {
    messageClass: item.text(ids.messageClass) ?? 'IPM.Note',
    transportHeader: item.text(ids.transportHeader),
    subject: withoutPrefixMark(item.text(ids.subject) ?? ''),
    from: from ?? sender,
    sender,
    to: ofType(recipients, 1) ?? displayed(item.text(ids.displayTo)),
    cc: ofType(recipients, 2) ?? displayed(item.text(ids.displayCc)),
    bcc: ofType(recipients, 3) ?? displayed(item.text(ids.displayBcc)),
    replyTo: replyTo(item.text(ids.replyNames)),
    date: item.time(ids.submitTime) ?? item.time(ids.deliveryTime) ?? item.time(ids.creationTime),
    messageId: item.text(ids.messageId),
    inReplyTo: item.text(ids.inReplyTo),
    references: item.text(ids.references),
    threadIndex: item.bytes(ids.conversationIndex)?.toString('base64') ?? null,
    ...text,
    attachments: attachments.map(toAttachment),
    entity: smimeEntity(item.text(ids.messageClass) ?? '', attachments, text.plain === null && text.html === null),
  }
}

/** Outlook puts the length of "Re: " in front of the subject as two control characters. */
// oxlint-disable-next-line no-control-regex -- the mark is one
const withoutPrefixMark = (subject: string): string => subject.replace(/^\x01./s, '')

function person(item: MapiProperties, name: number, type: number, address: number, smtp: number): Mailbox | null {
  return toMailbox(item.text(name), item.text(type), item.text(address), item.text(smtp))
}

/** An Exchange path (`/o=…/cn=…`) is no address; then the name must do, unless it is an address itself. */
function toMailbox(
  name: string | null,
  type: string | null,
  address: string | null,
  smtp: string | null,
): Mailbox | null {
  const isPath = type?.toUpperCase() === 'EX' || address?.startsWith('/') === true
  const found =
    [smtp, isPath ? null : address, name].find(text => text !== null && /^[^\s@]+@[^\s@]+$/.test(text)) ?? ''
  if (name === null && found === '') return null
  return { name: name === found ? '' : unquoted(name ?? ''), address: found }
}

const unquoted = (name: string): string => name.replace(/^'(.*)'$/s, '$1')

function ofType(recipients: readonly MapiProperties[], type: number): readonly Mailbox[] | null {
  if (recipients.length === 0) return null
  return recipients
    .filter(recipient => ((recipient.int(ids.recipientType) ?? 1) & 15) === type)
    .flatMap(
      recipient =>
        toMailbox(
          recipient.text(ids.displayName),
          recipient.text(ids.addressType),
          recipient.text(ids.emailAddress),
          recipient.text(ids.smtpAddress),
        ) ?? [],
    )
}

/** Names as Outlook shows them, separated by semicolons. */
const displayed = (names: string | null): readonly Mailbox[] =>
  (names ?? '').split(';').flatMap(name => toMailbox(name.trim() || null, null, null, null) ?? [])

const replyTo = (names: string | null): string | null => {
  const addresses = (names ?? '')
    .split(';')
    .map(name => name.trim())
    .filter(name => /^[^\s@]+@[^\s@]+$/.test(name))
  return addresses.length === 0 ? null : addresses.map(address => `<${address}>`).join(', ')
}

function bodies(item: MapiProperties): { plain: string | null; html: string | null } {
  const plain = item.text(ids.body)
  const html = item.markup(ids.html)
  if (html !== null) return { plain, html }
  const rtf = item.bytes(ids.compressedRtf)
  const found = rtf ? rtfToBody(decompressRtf(rtf)) : { plain: null, html: null }
  return { plain: plain ?? found.plain, html: found.html }
}

const embeddedMethod = 5

function toAttachment({ properties, dataBytes }: MapiAttachment): Attachment {
  const isMessage = properties.int(ids.attachmentMethod) === embeddedMethod
  const contentId = properties.text(ids.attachmentContentId)
  const name =
    properties.text(ids.attachmentLongName) ?? properties.text(ids.attachmentName) ?? properties.text(ids.displayName)
  const isRendered = ((properties.int(ids.attachmentFlags) ?? 0) & 4) !== 0
  return {
    name,
    type: isMessage
      ? 'message/rfc822'
      : (properties.text(ids.attachmentMimeType)?.toLowerCase() ?? 'application/octet-stream'),
    bytes: dataBytes ?? properties.bytes(ids.attachmentData)?.length ?? properties.int(ids.attachmentSize) ?? 0,
    inline: contentId !== null && (isRendered || properties.flag(ids.attachmentHidden)),
    contentId,
  }
}

/** Flags of an item as mail programs name them. */
export function flagsOf(item: MapiProperties): readonly string[] {
  const bits = item.int(ids.messageFlags) ?? 0
  const verb = item.int(ids.lastVerb)
  return [
    ...(bits & 1 ? ['seen'] : []),
    ...(bits & 8 ? ['draft'] : []),
    ...(item.int(ids.flagStatus) === 2 ? ['flagged'] : []),
    ...(verb === 102 || verb === 103 ? ['answered'] : []),
    ...(verb === 104 ? ['forwarded'] : []),
  ]
}
