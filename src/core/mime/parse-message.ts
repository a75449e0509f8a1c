import type { Mailbox } from '../../contract/schemas/message.ts'
import { parseAddresses } from './addresses.ts'
import type { Fields } from './fields.ts'
import { messageDate } from './message-date.ts'
import { parseMessageId, parseMessageIds } from './message-ids.ts'
import { readPart } from './part.ts'
import type { ParsedMessage } from './parsed-message.ts'
import { readSections } from './read-part.ts'
import { newState } from './read-state.ts'
import { Warnings } from './warnings.ts'

export interface ParseOptions {
  /** SHA-256 of each attachment; costs decoding it. */
  readonly hashes?: boolean
}

/** Reads one RFC 5322 message, as far as it can be read. Never throws; costs time in proportion to the bytes. */
export function parseMessage(raw: Uint8Array, options: ParseOptions = {}): ParsedMessage {
  const warnings = new Warnings()
  const bytes = withLineFeeds(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
  const top = readPart(bytes, 0, bytes.length, 'text/plain', warnings)
  const state = newState(bytes, warnings, options.hashes === true)
  const sections = readSections(state, top, { depth: 0, parent: null, isFirst: true, isAfterText: false })
  if (state.protection === 'encrypted') warnings.add('encrypted')
  if (top.type === 'message/partial')
    warnings.add('message-partial', `${top.parameters.get('number') ?? '?'} of ${top.parameters.get('total') ?? '?'}`)
  const { fields } = top
  return {
    header: name => fields.text(name.toLowerCase()),
    headers: name => fields.texts(name.toLowerCase()),
    subject: fields.text('subject')?.replace(/\s+/g, ' ') ?? '',
    ...people(fields, warnings),
    date: messageDate(fields, warnings),
    ...ids(fields),
    contentType: top.type,
    reportType: top.parameters.get('report-type')?.toLowerCase() ?? null,
    sections,
    attachments: state.attachments,
    reports: state.reports,
    protection: state.protection,
    warnings: warnings.list,
    omitted: bytes.byteOffset === raw.byteOffset ? state.omitted.sort((a, b) => a.start - b.start) : [],
  }
}

/** Mail of the old Macintosh ends its lines with CR alone. */
function withLineFeeds(bytes: Buffer): Buffer {
  const feed = bytes.indexOf(10)
  if ((feed >= 0 && feed < 65536) || !bytes.subarray(0, 65536).includes(13)) return bytes
  return Buffer.from(bytes.map(byte => (byte === 13 ? 10 : byte)))
}

function people(
  fields: Fields,
  warnings: Warnings,
): Pick<ParsedMessage, 'from' | 'sender' | 'to' | 'cc' | 'bcc' | 'replyTo'> {
  const list = (name: string): readonly Mailbox[] => {
    const values = fields.rawAll(name)
    if (values.length <= 1) return values[0] === undefined ? [] : parseAddresses(values[0], warnings)
    return values.flatMap(value => parseAddresses(value, warnings))
  }
  const first = (name: string): Mailbox | null => {
    const all = list(name)
    return all.find(mailbox => mailbox.address !== '') ?? all[0] ?? null
  }
  return {
    from: first('from'),
    sender: first('sender'),
    to: list('to'),
    cc: list('cc'),
    bcc: list('bcc'),
    replyTo: list('reply-to'),
  }
}

function ids(fields: Fields): Pick<ParsedMessage, 'messageId' | 'inReplyTo' | 'references'> {
  const messageId = idField(fields, 'message-id')
  const inReplyTo = parseMessageIds(idField(fields, 'in-reply-to') ?? '')
  return {
    messageId: messageId === null ? null : parseMessageId(messageId),
    inReplyTo: inReplyTo[0] ?? null,
    references: parseMessageIds(idField(fields, 'references') ?? ''),
  }
}

/** Ids may not be encoded (RFC 2047, 5), and in long lists of references sometimes are. */
function idField(fields: Fields, name: string): string | null {
  const raw = fields.raw(name)
  return raw?.includes('=?') === true ? fields.text(name) : raw
}
