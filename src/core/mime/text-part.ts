import { decodeText } from './decode-text.ts'
import { unflow } from './flowed.ts'
import { limits } from './limits.ts'
import { metaCharset } from './meta-charset.ts'
import type { Part } from './part.ts'
import { decodeBase64, decodeQuotedPrintable, transferEncodingOf } from './transfer-encoding.ts'
import { decodeUuencode } from './uuencode.ts'
import type { Warnings } from './warnings.ts'

/** The body of a part with its transfer encoding undone. */
export function decodedBody(part: Part, warnings: Warnings): Buffer {
  const bytes = part.raw.subarray(part.start, part.end)
  const encoding = transferEncodingOf(part.fields.raw('content-transfer-encoding'))
  switch (encoding) {
    case 'base64':
      return decodeBase64(bytes)
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes)
    case 'uuencode':
      return decodeUuencode(bytes)
    case 'identity':
      return bytes
    case null:
      warnings.add('encoding-unknown', part.fields.raw('content-transfer-encoding') ?? '')
      return bytes
  }
}

/** The text of a text part: decoded, line ends as `\n`, format=flowed rejoined; cut at the bound of text per message. */
export function decodedText(part: Part, warnings: Warnings, room: number): string {
  const cut = part.end - part.start > room * 4 ? { ...part, end: part.start + room * 4 } : part
  const all = decodedBody(cut, warnings)
  if (all.length > room || cut !== part) warnings.add('text-cut', `${limits.textBytes} bytes`)
  const bytes = all.length > room ? all.subarray(0, room) : all
  const isHtml = part.type === 'text/html'
  const charset = part.parameters.get('charset') ?? (isHtml ? metaCharset(bytes) : '')
  const text = withLineFeeds(decodeText(bytes, charset, warnings))
  const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed' && !isHtml
  return isFlowed ? unflow(text, part.parameters.get('delsp')?.toLowerCase() === 'yes') : text
}

/** "\r\r\n" is one line end that was made twice; a run of carriage returns alone is as many. */
const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r+\n?/g, run => (run.endsWith('\n') ? '\n' : '\n'.repeat(run.length))) : text
