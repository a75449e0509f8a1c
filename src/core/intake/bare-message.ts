import { decodeText } from '../mime/decode-text.ts'
import type { ParsedMessage } from '../mime/parsed-message.ts'
import { Warnings } from '../mime/warnings.ts'

const META_CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i

/** A file taken as the body of a message that has no headers at all. */
export function bareMessage(raw: Uint8Array, as: 'text' | 'html'): ParsedMessage {
  const warnings = new Warnings()
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const declared = as === 'html' ? META_CHARSET.exec(bytes.toString('latin1', 0, 2048))?.[1] : undefined
  const text = decodeText(bytes, declared ?? 'utf-8', warnings).replace(/^\ufeff/, '')
  const plain = as === 'text' ? text : null
  return {
    header: () => null,
    headers: () => [],
    subject: '',
    from: null,
    sender: null,
    to: [],
    cc: [],
    bcc: [],
    replyTo: [],
    date: null,
    messageId: null,
    inReplyTo: null,
    references: [],
    contentType: as === 'text' ? 'text/plain' : 'text/html',
    reportType: null,
    sections: [{ plain, html: as === 'html' ? text : null, origin: 'body' }],
    attachments: [],
    reports: [],
    protection: null,
    warnings: warnings.list,
    omitted: [],
  }
}
