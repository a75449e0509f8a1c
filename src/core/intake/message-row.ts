import { fullnessOf } from '../domain/fullness.ts'
import { hashText } from '../domain/hash-text.ts'
import type { MessageRow } from './import-row.ts'
import type { PreparedMessage } from './prepared.ts'
import type { TextPacker } from './text-packer.ts'
import { toJson, toVerbatimPart } from './verbatim-part.ts'

/** A prepared mail as the rows it will be; `owner` are the owner's own addresses, for the direct line. */
export function toMessageRow(
  message: PreparedMessage,
  owner: ReadonlySet<string>,
  keep: TextPacker['add'],
  original: MessageRow['original'],
): MessageRow {
  const { from, sender, to, cc, bcc, replyTo, messageId } = message
  return {
    kind: 'message',
    locator: message.locator,
    offset: message.offset,
    labels: toJson(message.labels),
    flags: toJson(message.flags),
    verbatim: toVerbatimPart(
      {
        saidOn: message.date,
        month: message.month,
        class: message.class,
        classReason: message.classReason,
        title: message.subject,
        language: message.language,
        text: message.text,
        hidden: message.hidden,
        person: message.person,
        tags: message.tags,
        mail: {
          addresses: JSON.stringify({ from, sender, to, cc, bcc, replyTo }),
          attachments: toJson(message.attachments),
          warnings: toJson(message.warnings),
          refs: toJson(message.references),
          inReplyTo: message.inReplyTo,
          messageId,
        },
      },
      keep,
    ),
    messageId,
    messageKey: messageId === null ? null : hashText(messageId),
    contentHash: message.contentHash,
    sender: from?.address.toLowerCase() ?? '',
    to: to.map(({ address }) => address.toLowerCase()),
    parentKeys: parentsOf(message).map(hashText),
    recipients: toJson(message.recipients),
    threadIndex: message.threadIndex,
    subjectKey: message.baseSubject === '' ? null : hashText(message.baseSubject),
    isForm: message.isForm,
    isDirect: message.recipients.some(address => owner.has(address)),
    isAutoReply: message.isAutoReply,
    isBounce: message.isBounce,
    isBulk: message.isBulk,
    hasAttachment: message.attachments.some(({ inline }) => !inline),
    hasQuote: message.hidden.some(({ what }) => what === 'quote' || what === 'forward'),
    fullness: fullnessOf(message.text, message.attachments.length),
    isUnclosed: message.warnings.some(({ code }) => code === 'boundary-unclosed'),
    original,
  }
}

/** In-Reply-To, then References from the last to the first (RFC 5322, 3.6.4). */
const parentsOf = ({ inReplyTo, references }: PreparedMessage): string[] => [
  ...new Set([...(inReplyTo === null ? [] : [inReplyTo]), ...references.toReversed()]),
]
