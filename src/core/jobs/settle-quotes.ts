import type { Hidden } from '../../contract/schemas/message.ts'
import type { WritableDb } from '../store/handles.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { lettersBefore, mailsThatMayQuote, readWords, writeHidden, type MayQuote } from '../store/queries/quoting.ts'
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
    const hiding = mails.slice(at, at + BATCH).flatMap(mail => hide(db, mail) ?? [])
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

/** null where nothing is quoted. */
function hide(db: WritableDb, mail: MayQuote): { id: number; hidden: Hidden[] } | null {
  const { text, hidden } = readWords(db, mail.id)
  const earlier = lettersBefore(db, mail, LOOKED_BACK).map(letter => ({
    text: letter.text,
    isSameSide: letter.isOurs === mail.isOurs,
  }))
  const spans = quotesOfKnown(text, earlier)
  if (spans.length === 0) return null
  const quotes = spans.map((span): Hidden => ({ what: 'quote', span }))
  const isOutside = ({ span }: Hidden): boolean => spans.every(([start, end]) => span[1] <= start || span[0] >= end)
  // Signatures and greetings are looked for again: they stood in the middle, now they stand at the end of the own words.
  const kept = hidden.filter(each => (each.what === 'footer' || each.what === 'disclaimer') && isOutside(each))
  const known = [...quotes, ...kept].toSorted((a, b) => a.span[0] - b.span[0])
  return { id: mail.id, hidden: ownWords(text, { known, isReply: true, senderName: mail.personName ?? '' }).hidden }
}
