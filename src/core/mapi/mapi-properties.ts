import { decodeUtf16 } from '../mime/decode-utf16.ts'
import { decodeText } from '../mime/decode-text.ts'
import { Warnings } from '../mime/warnings.ts'

/** One property as stored: its MAPI type (MS-OXCDATA, 2.11.1) and its bytes, little-endian. */
export interface MapiValue {
  readonly type: number
  readonly bytes: Buffer
}

/** Property ids of MS-OXPROPS that a mail needs. */
export const propertyIds = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitTime: 0x0039,
  representingName: 0x0042,
  replyNames: 0x0050,
  representingAddressType: 0x0064,
  representingAddress: 0x0065,
  conversationIndex: 0x0071,
  transportHeader: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderAddressType: 0x0c1e,
  senderAddress: 0x0c1f,
  displayBcc: 0x0e02,
  displayCc: 0x0e03,
  displayTo: 0x0e04,
  deliveryTime: 0x0e06,
  messageFlags: 0x0e07,
  attachmentSize: 0x0e20,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  lastVerb: 0x1081,
  flagStatus: 0x1090,
  displayName: 0x3001,
  addressType: 0x3002,
  emailAddress: 0x3003,
  creationTime: 0x3007,
  attachmentData: 0x3701,
  attachmentName: 0x3704,
  attachmentMethod: 0x3705,
  attachmentLongName: 0x3707,
  attachmentMimeType: 0x370e,
  attachmentContentId: 0x3712,
  attachmentFlags: 0x3714,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
  attachmentHidden: 0x7ffe,
} as const

const unicodeType = 0x1f
const charsetNames: Readonly<Record<number, string>> = {
  1200: 'utf-16le',
  20127: 'us-ascii',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28605: 'iso-8859-15',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  50225: 'iso-2022-kr',
  51932: 'euc-jp',
  51936: 'gb18030',
  51949: 'euc-kr',
  52936: 'hz-gb-2312',
  54936: 'gb18030',
  65000: 'utf-7',
  65001: 'utf-8',
  10000: 'macintosh',
}

/** Name of a Windows code page as charset; '' (to be detected) for 0. */
export function charsetOfCodePage(page: number): string {
  if (page >= 28591 && page <= 28604) return `iso-8859-${page - 28590}`
  return charsetNames[page] ?? (page === 0 ? '' : `cp${page}`)
}

/** The properties of one item, recipient or attachment. */
export class MapiProperties {
  readonly #values: ReadonlyMap<number, MapiValue>
  readonly #codePage: number

  /** `codePage` is the one of the item around (recipients and attachments have none of their own). */
  constructor(values: ReadonlyMap<number, MapiValue>, codePage = 0) {
    this.#values = values
    this.#codePage = this.int(propertyIds.messageCodePage) ?? this.int(propertyIds.internetCodePage) ?? codePage
  }

  get codePage(): number {
    return this.#codePage
  }

  /** Text without the zero that ends it; null where it is missing or empty. */
  text(id: number, codePage = this.#codePage): string | null {
    const value = this.#values.get(id)
    if (!value || value.bytes.length === 0) return null
    const text =
      value.type === unicodeType
        ? decodeUtf16(value.bytes)
        : decodeText(value.bytes, charsetOfCodePage(codePage), new Warnings())
    const clean = text.replace(/\0+$/, '')
    return clean === '' ? null : clean
  }

  bytes(id: number): Buffer | null {
    return this.#values.get(id)?.bytes ?? null
  }

  int(id: number): number | null {
    const bytes = this.#values.get(id)?.bytes
    if (!bytes || bytes.length < 2) return null
    return bytes.length >= 4 ? bytes.readInt32LE(0) : bytes.readInt16LE(0)
  }

  flag(id: number): boolean {
    return (this.#values.get(id)?.bytes[0] ?? 0) !== 0
  }

  /** A FILETIME: 100 ns since 1601. */
  time(id: number): Date | null {
    const bytes = this.#values.get(id)?.bytes
    if (!bytes || bytes.length < 8) return null
    const date = new Date(Number(bytes.readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000)
    const year = date.getUTCFullYear()
    return year > 1970 && year < 2100 ? date : null
  }
}
