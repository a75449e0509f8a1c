import { createHash } from 'node:crypto'
import type { Attachment } from '../../contract/schemas/message.ts'
import type { Part } from './part.ts'
import { omittedNote } from './original.ts'
import { base64Size, quotedPrintableSize, transferEncodingOf } from './transfer-encoding.ts'
import { decodedBody } from './text-part.ts'
import type { Warnings } from './warnings.ts'

/** Name, type and decoded size of an attached part; its bytes are only decoded for a hash. */
export function describeAttachment(part: Part, inline: boolean, withHash: boolean, warnings: Warnings): Attachment {
  const note = omittedNote(part.raw, part.start, part.end)
  const base = { name: part.fileName, type: part.type, inline, contentId: part.contentId }
  if (note) return { ...base, ...note }
  const left = sizeLeftOut(part)
  if (left !== null) return { ...base, bytes: left }
  const bytes = decodedSize(part, warnings)
  if (!withHash) return { ...base, bytes }
  return { ...base, bytes, sha256: createHash('sha256').update(decodedBody(part, warnings)).digest('hex') }
}

/** Apple Mail keeps the files of a partly loaded mail elsewhere, and says in their place how large they are. */
function sizeLeftOut(part: Part): number | null {
  const size = part.end - part.start < 100 ? part.fields.raw('x-apple-content-length') : null
  if (size === null || !/^\d{1,12}$/.test(size)) return null
  return part.raw.toString('latin1', part.start, part.end).trim() === '' ? Number(size) : null
}

/** Size after the transfer encoding is undone. */
export function decodedSize(part: Part, warnings: Warnings): number {
  switch (transferEncodingOf(part.fields.raw('content-transfer-encoding'))) {
    case 'base64':
      return base64Size(part.raw, part.start, part.end)
    case 'quoted-printable':
      return quotedPrintableSize(part.raw, part.start, part.end)
    case 'uuencode':
      return decodedBody(part, warnings).length
    case 'identity':
    case null:
      return part.end - part.start
  }
}
