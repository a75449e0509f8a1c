import { createHash } from 'node:crypto'
import type { Attachment, Mailbox } from '../../contract/schemas/message.ts'
import { omittedLine } from '../mime/original.ts'
import type { MapiMessage } from './mapi-message.ts'

type Line = readonly [name: string, value: string]

/**
 * Writes an Outlook item as an internet message, so that all mail is read by one parser: the header it came with, where
 * there is one, its bodies as UTF-8, and in place of each attachment its size.
 */
export function composeMessage(message: MapiMessage): Buffer {
  const header = [...keptHeader(message.transportHeader), ...missingHeader(message)]
  const lines = header.map(([name, value]) => `${name}: ${value}`)
  const head = `${lines.join('\r\n')}\r\nMIME-Version: 1.0\r\n`
  if (message.entity) return Buffer.concat([Buffer.from(head, 'utf8'), message.entity])
  return Buffer.from(`${head}${bodyOf(message)}`, 'utf8')
}

/** Fields that told of the MIME structure before Outlook took it apart would now be false. */
function keptHeader(header: string | null): readonly Line[] {
  if (header === null) return []
  const unfolded = header.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)
  return unfolded.flatMap((line): readonly Line[] => {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
    return name === undefined || /^(?:content-.*|mime-version|microsoft mail internet headers.*)$/i.test(name)
      ? []
      : [[name, value ?? '']]
  })
}

function missingHeader(message: MapiMessage): readonly Line[] {
  const known = new Set(keptHeader(message.transportHeader).map(([name]) => name.toLowerCase()))
  const all: readonly (readonly [string, string | null])[] = [
    ['From', addressLine(message.from ? [message.from] : [])],
    [
      'Sender',
      message.sender && message.sender.address !== message.from?.address ? addressLine([message.sender]) : null,
    ],
    ['To', addressLine(message.to)],
    ['Cc', addressLine(message.cc)],
    ['Bcc', addressLine(message.bcc)],
    ['Reply-To', message.replyTo],
    ['Subject', message.subject || null],
    ['Date', message.date ? message.date.toUTCString().replace('GMT', '+0000') : null],
    ['Message-ID', message.messageId],
    ['In-Reply-To', message.inReplyTo],
    ['References', message.references],
    ['Thread-Index', message.threadIndex],
    ['Auto-Submitted', isReport(message) ? 'auto-generated' : null],
  ]
  return all.flatMap(([name, value]): readonly Line[] =>
    value === null || value === '' || known.has(name.toLowerCase()) ? [] : [[name, oneLine(value)]],
  )
}

const isReport = (message: MapiMessage): boolean => /^report\./i.test(message.messageClass)

const oneLine = (value: string): string => value.replace(/[\r\n\0]+/g, ' ').trim()

function addressLine(people: readonly Mailbox[]): string | null {
  if (people.length === 0) return null
  return people
    .map(({ name, address }) =>
      name === '' ? `<${address}>` : `"${oneLine(name).replace(/["\\]/g, '\\$&')}" <${address}>`,
    )
    .join(', ')
}

function bodyOf(message: MapiMessage): string {
  const texts = [
    ...(message.plain === null ? [] : [textPart('plain', message.plain)]),
    ...(message.html === null ? [] : [textPart('html', message.html)]),
  ]
  const boundary = `=_goldwert_${createHash('sha256').update(texts.join('')).digest('hex').slice(0, 24)}`
  const text =
    texts.length === 1
      ? (texts[0] ?? '')
      : texts.length === 0
        ? textPart('plain', '')
        : multipart('alternative', `${boundary}_a`, texts)
  const outer = isReport(message) ? 'report; report-type=delivery-status' : 'mixed'
  if (message.attachments.length === 0 && outer === 'mixed') return text
  return multipart(outer, boundary, [text, ...message.attachments.map(attachmentPart)])
}

const textPart = (subtype: string, text: string): string =>
  `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`

const multipart = (kind: string, boundary: string, parts: readonly string[]): string =>
  `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${parts.map(part => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`

function attachmentPart({ name, type, bytes, inline, contentId }: Attachment): string {
  const fileName =
    name === null
      ? ''
      : `; filename*=utf-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16)}`)}`
  const id = contentId === null ? '' : `Content-ID: <${oneLine(contentId)}>\r\n`
  return `Content-Type: ${oneLine(type)}\r\nContent-Disposition: ${inline ? 'inline' : 'attachment'}${fileName}\r\n${id}\r\n${omittedLine({ bytes })}`
}
