import type { Mailbox } from '../../contract/schemas/message.ts'
import { baseSubject, hasReplyPrefix } from '../domain/base-subject.ts'
import { contentHash } from '../domain/content-hash.ts'
import type { MailEvidence, OwnIdentity } from '../domain/mail-evidence.ts'
import { isOwnAddress, isOwnDomain } from '../domain/mail-evidence.ts'
import type { ClassCorrections, Classified } from '../domain/message-class.ts'
import { classify } from '../domain/message-class.ts'
import { monthOf } from '../domain/month.ts'
import { threadRootOf } from '../domain/thread-index.ts'
import type { RawMessage } from '../importers/importer.ts'
import { originalOf } from '../mime/original.ts'
import { parseMessage } from '../mime/parse-message.ts'
import type { ParsedMessage } from '../mime/parsed-message.ts'
import { fold } from '../text/fold.ts'
import { detectLanguage } from '../text/language.ts'
import type { OwnWords } from '../text/own-words/own-words.ts'
import { ownWords } from '../text/own-words/own-words.ts'
import type { TagResult, Tagger } from '../text/tagger.ts'
import type { BodyText } from './body-text.ts'
import { bodyText } from './body-text.ts'
import type { PreparedMessage } from './prepared.ts'
import { quoteByMarkup } from './quote-by-markup.ts'

export interface PrepareContext {
  readonly own: OwnIdentity
  readonly corrections?: ClassCorrections
  /** Null: nothing is tagged. */
  readonly tagger: Tagger | null
  /** Whether to keep headers and text parts as bytes. */
  readonly keepOriginal: boolean
  /** Whether to hash attachments; costs decoding them. */
  readonly hashAttachments?: boolean
  /** Null where the text alone is known, so that nothing says whether it answers another mail. */
  readonly isReply?: null
}

const untagged: TagResult = { codings: [], findings: [], sentiment: null, doubt: 0 }
/** A letter of more than this is a file pasted into a mail; its rest is not read. */
const MAX_TEXT = 2_000_000

/** A mail on its way: each step fills in what the next ones need. */
class Draft {
  readonly item: RawMessage
  parsed!: ParsedMessage
  original: Uint8Array | null = null
  body!: BodyText
  words!: OwnWords
  classified!: Classified
  language: string | null = null
  tags: TagResult = untagged

  constructor(item: RawMessage) {
    this.item = item
  }
}

type Step = (draft: Draft, context: PrepareContext) => void

const parse: Step = (draft, { hashAttachments }) => {
  draft.parsed = parseMessage(draft.item.raw, { hashes: hashAttachments === true })
}
const furtherSteps: readonly Step[] = [
  (draft, { keepOriginal }) => {
    if (keepOriginal) draft.original = originalOf(draft.item.raw, draft.parsed)
  },
  draft => {
    const body = bodyText(draft.parsed)
    draft.body = body.text.length > MAX_TEXT ? { ...body, text: body.text.slice(0, MAX_TEXT) } : body
  },
  (draft, context) => {
    const { parsed, body } = draft
    draft.words = wordsOf(parsed, body, context.isReply === null ? null : isReply(parsed))
  },
  (draft, { own, corrections }) => {
    draft.classified = classify(evidenceOf(draft), own, corrections)
  },
  draft => {
    draft.language = detectLanguage(draft.words.verbatim)
  },
  (draft, context) => {
    draft.tags = tagsOf(draft, context)
  },
]

/**
 * Reads, cleans, classes and tags mails, each step for all of them before the next step begins. Code and tables of all steps
 * together are larger than a processor's caches: with whole mails one after the other each step finds them cold, and a mail
 * takes half as long again. Pure but for the time it takes; never throws over a bad mail.
 */
export function prepareMessages(items: readonly RawMessage[], context: PrepareContext): PreparedMessage[] {
  const drafts = items.map(item => new Draft(item))
  take(parse, drafts, context)
  for (const step of furtherSteps) take(step, drafts, context)
  return drafts.map(toPrepared)
}

/** Apart, since a loop of long steps inside another one is compiled anew, and in vain, at nearly every call. */
function take(step: Step, drafts: readonly Draft[], context: PrepareContext): void {
  for (let at = 0; at < drafts.length; at++) step(drafts[at] as Draft, context)
}

/** The same for one mail. */
export function prepareMessage(item: RawMessage, context: PrepareContext): PreparedMessage {
  return prepareMessages([item], context)[0] as PreparedMessage
}

/** The same for a mail that is parsed already. */
export function prepareParsed(item: RawMessage, parsed: ParsedMessage, context: PrepareContext): PreparedMessage {
  const draft = new Draft(item)
  draft.parsed = parsed
  for (const step of furtherSteps) step(draft, context)
  return toPrepared(draft)
}

/** Known from the headers, or from the subject. */
function isReply(parsed: ParsedMessage): boolean {
  return parsed.inReplyTo !== null || parsed.references.length > 0 || hasReplyPrefix(parsed.subject)
}

/** Own words by the rules of the text, and where these find no quote, by the markup of the HTML beside it. */
function wordsOf(parsed: ParsedMessage, { text, known, html }: BodyText, isReply: boolean | null): OwnWords {
  const isMarkup = parsed.contentType === 'text/html'
  const options = { isReply, isMarkup, senderName: parsed.from?.name ?? '', isMassMail: isMassMail(parsed) }
  const words = ownWords(text, { ...options, known })
  const mayQuote = isReply !== false && html !== null && known.length === 0
  if (!mayQuote || words.hidden.some(({ what }) => what === 'quote' || what === 'forward')) return words
  const quote = quoteByMarkup(text, html)
  return quote.length === 0 ? words : ownWords(text, { ...options, known: quote })
}

const isMassMail = ({ header }: ParsedMessage): boolean =>
  header('list-unsubscribe') !== null || /^\s*(?:bulk|list|junk)/i.test(header('precedence') ?? '')

const BOUNCED_ID = /^[ \t>]*Message-ID:\s*<([^<>\s]{3,200})>/im

/** A bounce seldom names the mail it is about in its own header; it stands in the report. */
function referencesOf(parsed: ParsedMessage, text: string, isBounce: boolean): string[] {
  if (!isBounce || parsed.references.length > 0 || parsed.inReplyTo !== null) return [...parsed.references]
  const original = [...parsed.reports.map(report => report.text), text].map(part => BOUNCED_ID.exec(part)?.[1])
  return original.filter(id => id !== undefined).slice(0, 1)
}

function evidenceOf({ item, parsed, body, words }: Draft): MailEvidence {
  return {
    header: parsed.header,
    from: parsed.from,
    sender: parsed.sender,
    to: parsed.to,
    cc: parsed.cc,
    replyTo: parsed.replyTo,
    subject: parsed.subject,
    inReplyTo: parsed.inReplyTo,
    contentType: parsed.contentType,
    reportType: parsed.reportType,
    reports: parsed.reports.map(report => report.what),
    labels: item.labels,
    text: body.text,
    verbatim: words.verbatim,
  }
}

function toPrepared({ item, parsed, original, body, words, classified, language, tags }: Draft): PreparedMessage {
  const base = baseSubject(parsed.subject)
  return {
    kind: 'message',
    locator: item.locator,
    offset: item.offset,
    messageId: parsed.messageId,
    inReplyTo: parsed.inReplyTo,
    subject: parsed.subject,
    from: parsed.from,
    sender: parsed.sender,
    to: [...parsed.to],
    cc: [...parsed.cc],
    bcc: [...parsed.bcc],
    replyTo: [...parsed.replyTo],
    date: parsed.date,
    text: body.text,
    hidden: words.hidden,
    class: classified.class,
    classReason: classified.reason,
    isAutoReply: classified.isAutoReply,
    isBounce: classified.isBounce,
    isBulk: classified.isBulk,
    attachments: [...parsed.attachments],
    labels: [...item.labels],
    flags: [...item.flags],
    warnings: [...parsed.warnings],
    references: referencesOf(parsed, body.text, classified.isBounce),
    language,
    person: classified.form?.person ?? parsed.from ?? parsed.sender,
    recipients: recipientsOf(parsed),
    isForm: classified.form !== null,
    contentHash: contentHash(parsed.from?.address ?? '', base, body.text),
    threadIndex: threadRootOf(parsed.header('thread-index')),
    baseSubject: fold(base),
    month: parsed.date === null ? null : monthOf(parsed.date),
    tags,
    original,
  }
}

/** Addresses the mail was meant for or delivered to. */
function recipientsOf(parsed: ParsedMessage): string[] {
  const boxes: readonly Mailbox[] = [...parsed.to, ...parsed.cc, ...parsed.bcc]
  const delivered =
    parsed.header('delivered-to') ?? parsed.header('x-original-to') ?? parsed.header('envelope-to') ?? ''
  const all = [...boxes.map(box => box.address), delivered.replace(/[<>\s]/g, '')]
  return [...new Set(all.map(address => address.toLowerCase()).filter(address => address.includes('@')))]
}

/** Machines' mail is not tagged; the tagger needs to know who speaks. */
function tagsOf({ parsed, body, words, classified, language }: Draft, { tagger, own }: PrepareContext): TagResult {
  if (tagger === null || (classified.class !== 'customer' && classified.class !== 'own')) return untagged
  const from = parsed.from?.address ?? ''
  const isOut = classified.form === null && (isOwnAddress(own, from) || isOwnDomain(own, from))
  const direction = isOut ? 'out' : 'in'
  return tagger.tag({ text: body.text, hidden: words.hidden, language, direction, title: parsed.subject })
}
