import { iconv } from '../mime/rare-charsets.ts'
import type { MailMarks } from './mail-marks.ts'

const maildirLetters: Readonly<Record<string, string>> = {
  S: 'seen',
  R: 'answered',
  P: 'forwarded',
  F: 'flagged',
  D: 'draft',
  T: 'deleted',
}
/** Names that are no folders of the owner's. */
const technical = /^(?:cur|new|messages|data|\d+|mail(?: export)?|local folders|imapmail|[0-9a-f]{8}-[0-9a-f-]{27,})$/i

/** What the place of a file in an export says: its mail folder, and in a Maildir (by its name) its flags. */
export function marksOfPlace(locator: string): MailMarks {
  const parts = locator.split('/')
  const name = parts.pop() ?? ''
  const inMaildir = parts.at(-1) === 'cur' || parts.at(-1) === 'new'
  const folders = parts.map(part => folderName(part, inMaildir)).filter(part => part !== '' && !technical.test(part))
  const letters = inMaildir ? (/[:;!]2,([A-Za-z]*)$/.exec(name)?.[1] ?? '') : ''
  return {
    labels: folders.length === 0 ? [] : [folders.join('/')],
    flags: letters.split('').flatMap(letter => maildirLetters[letter] ?? []),
  }
}

/** `.Archiv.2023` of Maildir++, `Kunden.sbd` of Thunderbird, `Kunden.mbox` of Apple Mail; names in modified UTF-7 (RFC 3501). */
function folderName(part: string, inMaildir: boolean): string {
  const plain = part.replace(/\.(?:sbd|mbox|imapmbox|mbox\.lock)$/i, '')
  if (!inMaildir || !plain.startsWith('.')) return plain
  const name = plain.slice(1).replace(/\./g, '/')
  return /&[A-Za-z0-9+,]*-/.test(name) ? iconv().decode(Buffer.from(name), 'utf-7-imap') : name
}
