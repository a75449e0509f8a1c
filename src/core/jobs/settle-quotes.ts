import type { Hidden } from '../../contract/schemas/message.ts'
import type { WritableDb } from '../store/handles.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import {
  lettersBefore,
  mailsOfThreads,
  mailsThatMayQuote,
  readWords,
  writeHidden,
  type MayQuote,
  type ReadWords,
} from '../store/queries/quoting.ts'
import { retag } from '../tagging/retag.ts'
import type { Tools } from '../tools.ts'
import { quotesOfKnown } from '../text/own-words/known-quote.ts'
import { ownWords } from '../text/own-words/own-words.ts'
import { nextTurn } from './job.ts'

const BATCH = 100
/** Letters before these are seldom quoted without those after them. */
const LOOKED_BACK = 8

interface Settling {
  readonly db: WritableDb
  readonly tools: Tools
}

/**
 * Finds quotes that no rule knows by the letters they were taken from: those of the same conversation. Looks only at mails
 * without any quote, in conversations that have a new mail (`since`) or one that was rewritten.
 */
export async function settleQuotes(settling: Settling, since: number, rewritten: readonly number[]): Promise<void> {
  const { db } = settling
  const mails = mailsThatMayQuote(db, since, rewritten)
  for (let at = 0; at < mails.length; at += BATCH) {
    const hiding = mails.slice(at, at + BATCH).flatMap(mail => hide(db, mail, readWords(db, mail.id)) ?? [])
    if (hiding.length > 0)
      db.transaction(() => {
        const ids = hiding.map(({ id }) => id)
        writeHidden(db, hiding)
        retag(settling, ids)
        refreshCasesOfVerbatims(db, ids)
      })
    await nextTurn()
  }
}

/**
 * The other way round: letters went with their import. What was hidden only because they were known is shown again, unless
 * another letter of the conversation still tells it.
 */
export function showQuotes({ db, tools }: Settling, threadIds: readonly number[]): void {
  const showing = mailsOfThreads(db, threadIds).flatMap(mail => {
    const words = readWords(db, mail.id)
    if (!words.hidden.some(({ known }) => known === true)) return []
    const without = words.hidden.filter(({ known }) => known !== true)
    return [
      hide(db, mail, { ...words, hidden: without }) ?? { id: mail.id, hidden: readAnew(mail, words.text, without) },
    ]
  })
  if (showing.length === 0) return
  const ids = showing.map(({ id }) => id)
  db.transaction(() => {
    writeHidden(db, showing)
    retag({ db, tools }, ids)
    refreshCasesOfVerbatims(db, ids)
  })
}

/** null where nothing is quoted. */
function hide(db: WritableDb, mail: MayQuote, { text, hidden }: ReadWords): { id: number; hidden: Hidden[] } | null {
  const earlier = lettersBefore(db, mail, LOOKED_BACK).map(letter => ({
    text: letter.text,
    isSameSide: letter.isOurs === mail.isOurs,
  }))
  const spans = quotesOfKnown(text, earlier)
  if (spans.length === 0) return null
  const quotes = spans.map((span): Hidden => ({ what: 'quote', span }))
  const isOutside = ({ span }: Hidden): boolean => spans.every(([start, end]) => span[1] <= start || span[0] >= end)
  const anew = readAnew(mail, text, [...quotes, ...hidden.filter(isOutside)])
  // Nothing but the letter tells these.
  return {
    id: mail.id,
    hidden: anew.map(each => (each.what === 'quote' && !isOutside(each) ? { ...each, known: true } : each)),
  }
}

/** Signatures and greetings are looked for again: where a quote comes or goes, other words stand at the end. */
function readAnew({ personName }: MayQuote, text: string, hidden: readonly Hidden[]): Hidden[] {
  const known = hidden
    .filter(({ what }) => what === 'footer' || what === 'disclaimer' || what === 'quote')
    .toSorted((a, b) => a.span[0] - b.span[0])
  return ownWords(text, { known, isReply: true, senderName: personName ?? '' }).hidden
}
