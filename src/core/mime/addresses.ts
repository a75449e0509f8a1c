import type { Mailbox } from '../../contract/schemas/message.ts'
import { withoutComments } from './comments.ts'
import { decodeWords } from './encoded-words.ts'
import { limits } from './limits.ts'
import type { Warnings } from './warnings.ts'

/** One mailbox as it stands between two separators. */
interface Draft {
  /** Words outside brackets and comments; quoted ones without their quotes. */
  phrase: string
  angle: string | null
  comment: string
  hasQuotedAddress: boolean
  /** How much of the phrase stood before the brackets. */
  beforeAngle: number
}

const emptyDraft = (phrase = ''): Draft => ({
  phrase,
  angle: null,
  comment: '',
  hasQuotedAddress: false,
  beforeAngle: 0,
})

/**
 * Reads an address list (RFC 5322, 3.4 with obsolete forms): groups are flattened, routes dropped, comments become names
 * where no other is given, semicolons count as commas, and an unquoted "Doe, John <j@x>" is put together again.
 * `value` is unfolded, bytes as latin1 characters. An entry without an address has the address ''.
 */
export function parseAddresses(value: string, warnings: Warnings): readonly Mailbox[] {
  const single = singleMailbox(value, warnings)
  if (single !== null) return [single]
  const drafts = splitMailboxes(value)
  const mailboxes: Mailbox[] = []
  for (const draft of drafts) {
    const found = finish(draft, warnings, true)
    const before = mailboxes.at(-1)
    if (
      found.length === 1 &&
      found[0] &&
      draft.angle !== null &&
      before &&
      before.address === '' &&
      found[0].address !== ''
    ) {
      mailboxes[mailboxes.length - 1] = { name: `${before.name}, ${found[0].name}`, address: found[0].address }
    } else mailboxes.push(...found)
  }
  return mailboxes
}

const isAddress = /^[^\s@<>()"]+@[^\s@<>()"]+$/
const nameAndAddress = /^(?:"([^"\\]*)" ?|([^\s"\\<>()[\]@,;:]+(?: [^\s"\\<>()[\]@,;:]+)*) ?)?<([\w.+-]+@[\w.-]*\w)>$/
const addressAlone = /^[\w.+-]+@[\w.-]*\w$/

/** `Name <address>` and a bare address are what nearly every field holds; read without taking them apart sign by sign. */
function singleMailbox(value: string, warnings: Warnings): Mailbox | null {
  if (!value.includes('<')) {
    return addressAlone.test(value) ? { name: '', address: value } : null
  }
  const match = nameAndAddress.exec(value)
  if (match === null) return null
  const name = clean(decodeWords(match[1] ?? match[2] ?? '', warnings))
  return { name, address: match[3] as string }
}

function splitMailboxes(value: string): readonly Draft[] {
  const drafts: Draft[] = []
  let draft = emptyDraft()
  const ends = value.includes('(') ? bracketEnds(value) : new Map<number, number>()
  const close = () => {
    if (draft.phrase.trim() !== '' || draft.angle !== null) drafts.push(draft)
    draft = emptyDraft()
  }
  for (let i = 0; i < value.length && drafts.length < limits.addresses;) {
    const char = value[i]
    if (char === '<' && draft.angle) {
      // "A <a@x> B <b@x>": the comma was forgotten, and the words between name the second.
      const next = draft.phrase.slice(draft.beforeAngle)
      draft.phrase = draft.phrase.slice(0, draft.beforeAngle)
      close()
      draft = emptyDraft(next)
    }
    if (char === '=' && value[i + 1] === '?') i = readWord(value, i, draft)
    else if (char === '"') i = readQuoted(value, i, draft)
    else if (char === '(') i = readComment(value, i, draft, ends)
    else if (char === '<') i = readAngle(value, i, draft)
    else if (char === '[') i = readLiteral(value, i, draft)
    else {
      i++
      if (char === ',' || char === ';') close()
      else if (char === ':' && value[i] !== ':' && isGroupName(draft)) draft = emptyDraft()
      else if (char === '\\') draft.phrase += value[i++] ?? ''
      else if (char === '>' && draft.angle !== null) continue
      else draft.phrase += char
    }
  }
  close()
  return drafts
}

/** An encoded word is one, whatever signs stand in it: "=?utf-8?Q?Muster, Eva?=". */
function readWord(value: string, start: number, draft: Draft): number {
  encodedWord.lastIndex = start
  const word = encodedWord.exec(value)?.[0] ?? '='
  draft.phrase += word
  return start + word.length
}
const encodedWord = /=\?[^?\s]{1,80}\?[BbQq]\?[^?]{0,1000}\?=/y

const maxGroupName = 1000
const wholeWords = /=\?[^?\s]+\?[BbQq]\?[^?]*\?=/g
const isGroupName = (draft: Draft): boolean =>
  draft.phrase.length < maxGroupName &&
  draft.angle === null &&
  !draft.phrase.includes('@') &&
  // The colon may stand inside an encoded word.
  (!draft.phrase.includes('=?') || !draft.phrase.replace(wholeWords, '').includes('=?')) &&
  !draft.phrase.endsWith(':')

/** A quoted string; directly before `@` it is a local part and keeps its quotes. */
function readQuoted(value: string, start: number, draft: Draft): number {
  let text = ''
  let i = start + 1
  while (i < value.length && value[i] !== '"') {
    if (value[i] === '\\' && i + 1 < value.length) i++
    text += value[i++]
  }
  // A quote mark that is never closed is none; it would swallow the address.
  if (i >= value.length) return start + 1
  const end = i + 1
  if (/^\s*(?:\([^()]*\)\s*)?@/.test(value.slice(end, end + 80))) {
    draft.hasQuotedAddress = true
    draft.phrase += `"${text.replace(/["\\]/g, '\\$&')}"`
  } else draft.phrase += text
  return end
}

/** Where each bracket that is closed is closed, found in one pass; text in quotes and escapes has no brackets. */
function bracketEnds(value: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (let i = 0; i < value.length; i++) {
    const char = value[i]
    if (char === '\\') i++
    else if (char === '(') open.push(i)
    else if (char === ')') ends.set(open.pop() ?? -1, i)
  }
  return ends
}

function readComment(value: string, start: number, draft: Draft, ends: ReadonlyMap<number, number>): number {
  const end = ends.get(start)
  // An unclosed bracket is no comment: ":-(" stands in names.
  if (end === undefined) {
    draft.phrase += '('
    return start + 1
  }
  const text = value
    .slice(start + 1, end)
    .replace(/\\(.)/gs, '$1')
    .trim()
  draft.comment = draft.comment === '' ? text : `${draft.comment} ${text}`
  draft.phrase += ' '
  return end + 1
}

function readAngle(value: string, start: number, draft: Draft): number {
  let i = start + 1
  let quoted = false
  while (i < value.length && (quoted || value[i] !== '>')) {
    if (value[i] === '"') quoted = !quoted
    // A second "<" means that the first was part of the name; doubled brackets, "< <" too, are one.
    if (value[i] === '<' && !quoted) {
      if (value.slice(start + 1, i).trim() !== '') draft.phrase += value.slice(start, i)
      start = i
    }
    if (
      value[i] === ',' &&
      !quoted &&
      !value
        .slice(start + 1, i)
        .replace(/\([^()]*\)/g, '')
        .trimStart()
        .startsWith('@')
    )
      break
    i++
  }
  const content = value.slice(start + 1, i)
  if (draft.angle === null || draft.angle === '') {
    draft.angle = content
    draft.beforeAngle = draft.phrase.length
  }
  return value[i] === '>' ? i + 1 : i
}

/** `@[192.0.2.1]`: a literal stands behind the `@` only. */
function readLiteral(value: string, start: number, draft: Draft): number {
  const isBehindAt = /@\s{0,20}$/.test(value.slice(Math.max(0, start - 21), start))
  const literal = isBehindAt ? /^\[[^\]]{0,100}\]/.exec(value.slice(start, start + 102)) : null
  draft.phrase += literal ? literal[0] : '['
  return start + (literal ? literal[0].length : 1)
}

function finish(draft: Draft, warnings: Warnings, mayReparse: boolean): readonly Mailbox[] {
  const name = clean(decodeWords(draft.phrase, warnings))
  const comment = clean(decodeWords(draft.comment, warnings))
  if (draft.angle !== null) {
    const address = toAddress(draft.angle, warnings)
    if (address === '' && name === '' && comment === '') return []
    // "<Jane Doe> jane@example.org": some programs put the brackets around the wrong half.
    if (!address.includes('@') && /^\S+@\S+$/.test(name)) return [{ name: clean(draft.angle), address: name }]
    return [{ name: name || comment, address }]
  }
  if (mayReparse && draft.phrase.includes('=?') && name.includes('@') && !draft.phrase.includes('@'))
    return reparsed(name, comment, warnings)
  if (veiled.test(name)) return [{ name: comment, address: name.replace(veiled, '$1@$2') }]
  if (!name.includes('@'))
    return [isAddress.test(comment) ? { name, address: comment } : { name: name || comment, address: '' }]
  // "Undisclosed-Recipients:;@server": what is left of a group.
  if (/^@\S*$/.test(name)) return []
  const words = name.split(/[\s,;]+/)
  if (words.length > 1 && words.every(word => /^[^@<>()"]+@[^@<>()"]+$/.test(word)))
    return words.map(address => ({ name: '', address }))
  return [bareAddress(draft, name, comment)]
}

/** Archives of lists write "eva at muster.example" against collectors of addresses. */
const veiled = /^([\w.+-]{1,64}) at ([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})$/

/** The whole `Name <address>` stood in one encoded word. */
function reparsed(text: string, comment: string, warnings: Warnings): readonly Mailbox[] {
  const bytes = Buffer.from(text, 'utf8').toString('latin1')
  const mailboxes = splitMailboxes(bytes).flatMap(draft => finish(draft, warnings, false))
  return mailboxes.map(mailbox => (mailbox.name === '' ? { ...mailbox, name: comment } : mailbox))
}

function bareAddress(draft: Draft, name: string, comment: string): Mailbox {
  if (draft.hasQuotedAddress) return { name: comment, address: withTightQuotes(name) }
  const tight = isSpacedAddress.test(name) ? name.replace(/ /g, '') : name.replace(/ ?@ ?/g, '@')
  const words = tight.split(/\s+/)
  const address = words.find(word => /^[^@]+@[^@]+$/.test(word)) ?? words.find(word => word.includes('@')) ?? tight
  const rest = words.filter(word => word !== address).join(' ')
  return { name: rest || comment, address: withoutLastDot(address.replace(/^[<'"]+|[>'"]+$/g, '')) }
}

/** Quotes around a local part that needs none are none: "eva"@muster.example is eva@muster.example. */
const withTightQuotes = (address: string): string =>
  address.replace(quotedAddress, tightDomain).replace(/^"([\w+-]+(?:\.[\w+-]+)*)"@/, '$1@')
const quotedAddress = /^(.*")\s*@\s*([^"]*)$/
const tightDomain = (_: string, local: string, domain: string): string => `${local}@${domain.replace(/\s+/g, '')}`

/** The root of the name tree, written out, or the end of a sentence. */
const withoutLastDot = (address: string): string => (address.includes('@') ? address.replace(/\.+$/, '') : address)

/** Blanks around dots and `@` are folding white space only where no other words stand (obs-addr). */
const isSpacedAddress = /^[^ @.]+(?: ?\. ?[^ @.]+)* ?@ ?[^ @.]+(?: ?\. ?[^ @.]+)*$/

function toAddress(angle: string, warnings: Warnings): string {
  const decoded = decodeWords(angle, warnings).trim()
  const withoutRoute = decoded.replace(/^@(?:\[[^\]]*\]|[^:[])*:\s*/, '').replace(/^mailto:/i, '')
  if (veiled.test(withoutRoute)) return withoutRoute.replace(veiled, '$1@$2')
  if (withoutRoute.startsWith('"')) return withTightQuotes(withoutRoute)
  return withoutLastDot(withoutComments(withoutRoute).replace(/\s+/g, ''))
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim()
