import { isUtf8, isAscii } from 'node:buffer'
import { decodeWith } from './decode-bytes.ts'
import { planFor, type CharsetPlan } from './charset-names.ts'
import { countUtf8, detectCharset } from './detect-charset.ts'
import { decodeShifted } from './shifted-charsets.ts'
import type { Warnings } from './warnings.ts'

/** Turns bytes into text by the charset a mail names; detects where the name is missing, unknown or plainly false. Never throws. */
export function decodeText(bytes: Buffer, charset: string, warnings: Warnings): string {
  const plan = planFor(charset)
  if (isAscii(bytes) && !hasShifts(plan, bytes)) return bytes.toString('latin1')
  switch (plan.by) {
    case 'detection':
      return decodeDetected(bytes, charset, plan, warnings)
    case 'own':
      return decodeShifted(bytes, plan.name)
    case 'iconv':
      return decodeWith(plan.name, bytes)
    case 'platform':
      return decodeNamed(bytes, plan.name, warnings)
  }
}

/** Charsets that write foreign letters in ASCII bytes. */
const hasShifts = (plan: CharsetPlan, bytes: Buffer): boolean =>
  plan.by === 'iconv' ||
  plan.by === 'own' ||
  (plan.by === 'platform' && (plan.name.startsWith('utf-16') || bytes.includes(0x1b))) ||
  bytes.includes(0x1b)

function decodeDetected(bytes: Buffer, charset: string, plan: { readonly known: boolean }, warnings: Warnings): string {
  const found = detectCharset(bytes)
  if (charset === '') warnings.add('charset-missing', found)
  else warnings.add(plan.known ? 'charset-false' : 'charset-unknown', `${charset}, read as ${found}`)
  return decodeWith(found, bytes)
}

function decodeNamed(bytes: Buffer, name: string, warnings: Warnings): string {
  if (name === 'utf-8') return decodeUtf8(bytes, warnings)
  if (name === 'utf-16')
    return decodeWith(bytes[0] === 0xff || (bytes[0] !== 0xfe && bytes[1] === 0) ? 'utf-16le' : 'utf-16be', bytes)
  // "Ã¼" for "ü": text of several well-formed UTF-8 sequences and nothing else is never a Western one-byte charset.
  if (westernNames.has(name) && isUtf8(bytes) && countUtf8(bytes.subarray(0, 65536)).valid > 0) {
    warnings.add('charset-false', `${name}, read as utf-8`)
    return bytes.toString('utf8')
  }
  if (eastAsianNames.has(name) && isUtf8(bytes) && isMostlyThreeBytes(bytes)) {
    warnings.add('charset-false', `${name}, read as utf-8`)
    return bytes.toString('utf8')
  }
  const text = decodeWith(name, bytes)
  return text.includes('\ufffd') ? decodeAgain(bytes, name, text, warnings) : text
}

/** What a charset cannot write was written in another one; the better reading of the two counts. */
function decodeAgain(bytes: Buffer, name: string, text: string, warnings: Warnings): string {
  const found = detectCharset(bytes)
  const other = found === name ? text : decodeWith(found, bytes)
  if (lost(other) * 4 >= lost(text)) {
    warnings.add('charset-undecodable', name)
    return text
  }
  warnings.add('charset-false', `${name}, read as ${found}`)
  return other
}

const lost = (text: string): number => text.split('\ufffd').length - 1

const westernNames: ReadonlySet<string> = new Set([
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
])

const eastAsianNames: ReadonlySet<string> = new Set(['gb18030', 'gbk', 'big5', 'euc-kr', 'euc-jp', 'shift_jis'])

/** Signs of East Asia take three bytes in UTF-8; in pairs of bytes such runs of well-formed UTF-8 do not come about. */
function isMostlyThreeBytes(bytes: Buffer): boolean {
  let three = 0
  let two = 0
  for (const byte of bytes.subarray(0, 65536)) {
    if (byte >= 0xe0) three++
    else if (byte >= 0xc2) two++
  }
  return three >= 3 && two * 3 <= three
}

function decodeUtf8(bytes: Buffer, warnings: Warnings): string {
  if (isUtf8(bytes)) return withoutMark(bytes.toString('utf8'))
  const { valid, invalid } = countUtf8(bytes.subarray(0, 65536))
  if (valid >= invalid || isCutOff(bytes)) {
    warnings.add('charset-undecodable', 'utf-8')
    return withoutMark(bytes.toString('utf8'))
  }
  const found = detectCharset(bytes)
  warnings.add('charset-false', `utf-8, read as ${found}`)
  return decodeWith(found, bytes)
}

/** Text that was cut to a length, inside its last character; "Café" in Latin-1 ends with one byte that only looks so. */
function isCutOff(bytes: Buffer): boolean {
  const tail = /(?:[\xc2\xc3]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})$/.exec(
    bytes.toString('latin1', bytes.length - 3),
  )
  return tail !== null && isUtf8(bytes.subarray(0, bytes.length - tail[0].length))
}

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
