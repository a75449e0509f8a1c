import { describeAttachment } from './attachment-part.ts'
import { enrichedToText, richtextToText } from './enriched.ts'
import type { Part } from './part.ts'
import type { BodySection } from './parsed-message.ts'
import type { ReadState } from './read-state.ts'
import { decodedText } from './text-part.ts'
import { withoutInlineFiles } from './uuencode.ts'

const htmlStart = /^\s*(?:<!doctype html|<html[\s>])/i

/** The text of a leaf as one section; files written into plain text are taken out as attachments. */
export function readText(state: ReadState, part: Part): readonly BodySection[] {
  const text = decodedText(part, state.warnings, state.textRoom)
  state.textRoom -= Math.min(state.textRoom, text.length)
  state.hasText ||= /\S/.test(text)
  if (part.type === 'text/html' || (!part.hasType && htmlStart.test(text)))
    return [{ plain: null, html: text, origin: 'body' }]
  if (part.type === 'text/enriched') return [plainSection(enrichedToText(text))]
  if (part.type === 'text/richtext') return [plainSection(richtextToText(text))]
  markArmor(state, text)
  const { text: rest, files } = withoutInlineFiles(text)
  for (const file of files) state.attachments.push({ ...file, inline: true, contentId: null })
  return [plainSection(rest)]
}

const plainSection = (plain: string): BodySection => ({ plain, html: null, origin: 'body' })

/** PGP written into the text (RFC 9580, 6): marked, and left as it is; own-words hide it. */
function markArmor(state: ReadState, text: string): void {
  if (!text.includes('-----BEGIN PGP ')) return
  if (/^-----BEGIN PGP MESSAGE-----/m.test(text)) state.protection = 'encrypted'
  else if (/^-----BEGIN PGP SIGNED MESSAGE-----/m.test(text)) state.protection ??= 'signed'
}

/** S/MIME that is signed or encrypted as a whole (RFC 8551, 3.2): its text cannot be shown. */
export const isOpaque = (part: Part): boolean => /^application\/(?:x-)?pkcs7-mime$/.test(part.type)

/** Notes a part as attachment, and its body as bytes that need not be kept. */
export function attach(state: ReadState, part: Part, inline: boolean): void {
  const attachment = describeAttachment(part, inline, state.withHash, state.warnings)
  state.attachments.push(attachment)
  if (isOpaque(part)) markOpaque(state, part)
  omit(state, part, attachment.bytes, attachment.sha256)
}

/** A report's parts are files to whoever reads the mail; their text is kept, since rules look into it. */
export function noteReport(state: ReadState, part: Part): void {
  state.attachments.push(describeAttachment(part, false, state.withHash, state.warnings))
}

/** Notes the bytes of a part as not needed. */
export function omit(state: ReadState, part: Part, bytes: number, sha256?: string): void {
  if (part.raw !== state.raw || part.end <= part.start) return
  state.omitted.push({ start: part.start, end: part.end, bytes, ...(sha256 === undefined ? {} : { sha256 }) })
}

/** S/MIME (RFC 8551, 3.2): enveloped data is encrypted, signed data only wrapped. */
function markOpaque(state: ReadState, part: Part): void {
  const kind = part.parameters.get('smime-type')?.toLowerCase() ?? ''
  if (kind === 'signed-data' || kind === 'certs-only') state.protection ??= 'signed'
  else state.protection = 'encrypted'
}
