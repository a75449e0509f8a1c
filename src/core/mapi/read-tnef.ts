import type { Attachment } from '../../contract/schemas/message.ts'
import { decompressRtf } from '../mime/rtf/decompress-rtf.ts'
import { rtfToBody } from '../mime/rtf/rtf-to-body.ts'
import { MapiProperties, propertyIds, type MapiValue } from './mapi-properties.ts'

/** What Outlook wrapped into winmail.dat (MS-OXTNEF). */
export interface TnefContent {
  readonly plain: string | null
  readonly html: string | null
  readonly attachments: readonly Attachment[]
}

const signature = 0x223e9f78
const attributes = {
  body: 0x0002800c,
  messageProperties: 0x00069003,
  codePage: 0x00069007,
  attachmentStart: 0x00069002,
  attachmentTitle: 0x00018010,
  attachmentData: 0x0006800f,
  attachmentProperties: 0x00069005,
} as const

interface OpenAttachment {
  title: Buffer | null
  bytes: number
  properties: MapiProperties | null
}

/** Reads a TNEF stream as far as it is sound. Null if it is none. */
export function readTnef(file: Buffer): TnefContent | null {
  if (file.length < 6 || file.readUInt32LE(0) !== signature) return null
  let codePage = 0
  let body: Buffer | null = null
  let message = new MapiProperties(new Map())
  const open: OpenAttachment[] = []
  for (const { id, data } of attributesOf(file)) {
    const last = open.at(-1)
    if (id === attributes.codePage && data.length >= 4) codePage = data.readUInt32LE(0)
    else if (id === attributes.body) body = data
    else if (id === attributes.messageProperties) message = new MapiProperties(propertiesIn(data), codePage)
    else if (id === attributes.attachmentStart) open.push({ title: null, bytes: 0, properties: null })
    else if (last && id === attributes.attachmentTitle) last.title = data
    else if (last && id === attributes.attachmentData) last.bytes = data.length
    else if (last && id === attributes.attachmentProperties)
      last.properties = new MapiProperties(propertiesIn(data), codePage)
  }
  return { ...bodies(message, body, codePage), attachments: open.map(attachment => toAttachment(attachment, codePage)) }
}

/** Each attribute: level, id, length, data, checksum. */
function* attributesOf(file: Buffer): Generator<{ readonly id: number; readonly data: Buffer }> {
  for (let at = 6; at + 9 <= file.length;) {
    const id = file.readUInt32LE(at + 1)
    const length = file.readUInt32LE(at + 5)
    yield { id, data: file.subarray(at + 9, at + 9 + length) }
    at += 9 + length + 2
  }
}

const text = (bytes: Buffer, codePage: number): string =>
  new MapiProperties(new Map([[0, { type: 0x1e, bytes }]]), codePage).text(0) ?? ''

function bodies(
  message: MapiProperties,
  body: Buffer | null,
  codePage: number,
): { plain: string | null; html: string | null } {
  const plain = message.text(propertyIds.body) ?? (body ? text(body, codePage) : null)
  const html = message.markup(propertyIds.html)
  const rtf = message.bytes(propertyIds.compressedRtf)
  if (html !== null || !rtf) return { plain, html }
  const found = rtfToBody(decompressRtf(rtf))
  return { plain: plain ?? found.plain, html: found.html }
}

/** PidTagAttachMethod: a mail inside the mail. */
const embeddedMethod = 5

function toAttachment({ title, bytes, properties }: OpenAttachment, codePage: number): Attachment {
  const contentId = properties?.text(propertyIds.attachmentContentId) ?? null
  const names = [
    properties?.text(propertyIds.attachmentLongName),
    title && text(title, codePage),
    properties?.text(propertyIds.attachmentName),
    properties?.text(propertyIds.displayName),
  ]
  const isMessage = properties?.int(propertyIds.attachmentMethod) === embeddedMethod
  const type = isMessage ? 'message/rfc822' : properties?.text(propertyIds.attachmentMimeType)?.toLowerCase()
  return {
    name: names.find(name => name) ?? null,
    type: type ?? 'application/octet-stream',
    bytes: bytes || (properties?.bytes(propertyIds.attachmentData)?.length ?? 0),
    inline: contentId !== null,
    contentId,
  }
}

const multiple = 0x1000
const variableTypes: ReadonlySet<number> = new Set([0x0d, 0x1e, 0x1f, 0x102])
const sizes: Readonly<Record<number, number>> = { 0x05: 8, 0x06: 8, 0x07: 8, 0x14: 8, 0x40: 8, 0x48: 16 }
// By division: bit operations make lengths above 2^31 negative, and the reader would go backwards.
const padded = (length: number): number => Math.ceil(length / 4) * 4
const maxValues = 10_000

/** The property list inside an attribute; reading ends where it is damaged. */
function propertiesIn(data: Buffer): ReadonlyMap<number, MapiValue> {
  const found = new Map<number, MapiValue>()
  const count = data.length >= 4 ? Math.min(data.readUInt32LE(0), maxValues) : 0
  for (let i = 0, at = 4; i < count && at + 8 <= data.length; i++) {
    const type = data.readUInt16LE(at)
    const id = data.readUInt16LE(at + 2)
    at = afterName(data, at + 4, id)
    const isCounted = (type & multiple) !== 0 || variableTypes.has(type)
    const values = isCounted && at + 4 <= data.length ? Math.min(data.readUInt32LE(at), maxValues) : 1
    if (isCounted) at += 4
    for (let value = 0; value < values && at < data.length; value++) {
      const isVariable = variableTypes.has(type & ~multiple)
      const length = isVariable ? (at + 4 <= data.length ? data.readUInt32LE(at) : 0) : (sizes[type & ~multiple] ?? 4)
      if (isVariable) at += 4
      if (value === 0) found.set(id, { type, bytes: data.subarray(at, at + length) })
      at += padded(length)
    }
  }
  return found
}

/** Named properties carry a GUID and a number or a name. */
function afterName(data: Buffer, at: number, id: number): number {
  if (id < 0x8000 || at + 24 > data.length) return at
  const isNumber = data.readUInt32LE(at + 16) === 0
  return isNumber ? at + 24 : at + 24 + padded(data.readUInt32LE(at + 20))
}
