import type { InspectedMessage, Mailbox } from '../../contract/schemas/message.ts'
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

/** Reads, cleans, classes and tags one mail. Pure but for the time it takes; never throws over a bad mail. */
export function prepareMessage(item: RawMessage, context: PrepareContext): PreparedMessage {
  const parsed = parseMessage(item.raw, { hashes: context.hashAttachments === true })
  return prepareParsed(item, parsed, context)
}

/** The same for a mail that is parsed already. */
export function prepareParsed(item: RawMessage, parsed: ParsedMessage, context: PrepareContext): PreparedMessage {
  const body = bodyText(parsed)
  const text = body.text.length > MAX_TEXT ? body.text.slice(0, MAX_TEXT) : body.text
  const words = wordsOf(parsed, { ...body, text }, context.isReply === null ? null : isReply(parsed))
  const classified = classify(evidenceOf(item, parsed, text, words), context.own, context.corrections)
  const person = classified.form?.person ?? parsed.from ?? parsed.sender
  const language = detectLanguage(words.verbatim)
  const base = baseSubject(parsed.subject)
  return {
    ...inspected(item, parsed, { ...body, text }, words, classified),
    references: referencesOf(parsed, text, classified.isBounce),
    language,
    person,
    recipients: recipientsOf(parsed),
    isForm: classified.form !== null,
    contentHash: contentHash(parsed.from?.address ?? '', base, text),
    threadIndex: threadRootOf(parsed.header('thread-index')),
    baseSubject: fold(base),
    month: parsed.date === null ? null : monthOf(parsed.date),
    tags: tagsOf(context, parsed, text, words, classified, language),
    original: context.keepOriginal ? originalOf(item.raw, parsed) : null,
  }
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

function evidenceOf(item: RawMessage, parsed: ParsedMessage, text: string, words: OwnWords): MailEvidence {
  const { header, from, sender, to, cc, replyTo, subject, inReplyTo, contentType, reportType } = parsed
  const reports = parsed.reports.map(report => report.what)
  const { labels } = item
  const { verbatim } = words
  return {
    header,
    from,
    sender,
    to,
    cc,
    replyTo,
    subject,
    inReplyTo,
    contentType,
    reportType,
    reports,
    labels,
    text,
    verbatim,
  }
}

type Inspected = Omit<InspectedMessage, 'source' | 'html' | 'verbatim' | 'language' | 'references'>

function inspected(
  item: RawMessage,
  parsed: ParsedMessage,
  body: BodyText,
  words: OwnWords,
  classified: Classified,
): Inspected {
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
function tagsOf(
  { tagger, own }: PrepareContext,
  parsed: ParsedMessage,
  text: string,
  words: OwnWords,
  classified: Classified,
  language: string | null,
): TagResult {
  if (tagger === null || (classified.class !== 'customer' && classified.class !== 'own')) return untagged
  const from = parsed.from?.address ?? ''
  const isOut = classified.form === null && (isOwnAddress(own, from) || isOwnDomain(own, from))
  return tagger.tag({ text, hidden: words.hidden, language, direction: isOut ? 'out' : 'in', title: parsed.subject })
}
