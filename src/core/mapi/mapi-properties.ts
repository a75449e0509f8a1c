import { decodeUtf16 } from '../mime/decode-utf16.ts'
import { decodeText } from '../mime/decode-text.ts'
import { metaCharset } from '../mime/meta-charset.ts'
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
  messageLocale: 0x3ff1,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
  attachmentHidden: 0x7ffe,
} as const

const unicodeType = 0x1f
const usAscii = 20127
/** What Outlook writes where it does not know better. */
const vaguePages: ReadonlySet<number> = new Set([0, usAscii, 1252, 28591])
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

/** Windows' code page for the language of a locale; Western where it is none of these. */
const pagesByLanguage: Readonly<Record<number, number>> = {
  0x01: 1256,
  0x02: 1251,
  0x05: 1250,
  0x08: 1253,
  0x0d: 1255,
  0x0e: 1250,
  0x11: 932,
  0x12: 949,
  0x15: 1250,
  0x18: 1250,
  0x19: 1251,
  0x1b: 1250,
  0x1e: 874,
  0x1f: 1254,
  0x22: 1251,
  0x23: 1251,
  0x24: 1250,
  0x25: 1257,
  0x26: 1257,
  0x27: 1257,
  0x2a: 1258,
}
const traditionalChinese: ReadonlySet<number> = new Set([0x0404, 0x0c04, 0x1404])

/** The code page that a locale's 8-bit text is most likely written in; null for Western languages, which are told by their bytes. */
function pageOfLocale(locale: number | null): number | null {
  if (locale === null || locale <= 0) return null
  const language = locale & 0x3ff
  if (language === 0x04) return traditionalChinese.has(locale & 0xffff) ? 950 : 936
  return pagesByLanguage[language] ?? null
}

/** The properties of one item, recipient or attachment. */
export class MapiProperties {
  readonly #values: ReadonlyMap<number, MapiValue>
  readonly #codePage: number

  /** `codePage` is the one of the item around (recipients and attachments have none of their own). */
  constructor(values: ReadonlyMap<number, MapiValue>, codePage = 0) {
    this.#values = values
    const own = this.int(propertyIds.messageCodePage) ?? this.int(propertyIds.internetCodePage)
    const isSilent = own === null || own === usAscii
    this.#codePage = (isSilent ? pageOfLocale(this.int(propertyIds.messageLocale)) : null) ?? own ?? codePage
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

  /** HTML, in the charset of the mail as it came, or in the one it names itself where the former says little. */
  markup(id: number): string | null {
    const page = this.int(propertyIds.internetCodePage) ?? this.#codePage
    const bytes = this.bytes(id)
    if (!bytes || this.#values.get(id)?.type === unicodeType || !vaguePages.has(page)) return this.text(id, page)
    const charset = metaCharset(bytes)
    return charset === '' ? this.text(id, page) : decodeText(bytes, charset, new Warnings()).replace(/\0+$/, '') || null
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
