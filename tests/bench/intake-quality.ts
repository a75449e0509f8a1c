import { hasReplyPrefix } from '../../src/core/domain/base-subject.ts'
import { isDuplicate, type DuplicateRow } from '../../src/core/domain/duplicates.ts'
import { threadsOf, type ThreadRow } from '../../src/core/domain/threads.ts'
import type { PreparedMessage } from '../../src/core/intake/prepared.ts'
import { withoutHidden } from '../../src/core/text/own-words/own-words.ts'
import { trueClass, type TrueMessage } from './intake-truth.ts'

/** Shares between 0 and 1. */
export interface Quality {
  readonly class: number
  readonly autoReply: number
  readonly language: number
  /** Own words equal but for blanks: of people's mail, and of all. */
  readonly verbatimOfPeople: number
  readonly verbatimOfAll: number
  readonly duplicatesF1: number
  readonly threadPairsF1: number
}

/** What is kept of each mail until the end, so that memory grows by a few hundred bytes per mail. */
interface Kept {
  readonly duplicate: DuplicateRow
  readonly thread: ThreadRow
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Compares mails with their truth as they come; `result` once all have come. */
export function createJudge(messages: readonly TrueMessage[]) {
  const kept: Kept[] = []
  const right = { class: 0, autoReply: 0, language: 0, people: 0, all: 0 }
  let people = 0
  return {
    add(mail: PreparedMessage): void {
      const truth = messages[kept.length]
      if (truth === undefined) throw new Error('the mailbox has more messages than its truth')
      kept.push(toKept(mail, kept.length))
      const isSame = flat(withoutHidden(mail.text, mail.hidden)) === flat(truth.own ?? '')
      const isPerson = !truth.isNoise && !truth.isAutoReply
      if (mail.class === trueClass(truth)) right.class++
      if (mail.isAutoReply === truth.isAutoReply) right.autoReply++
      if (mail.language === truth.lang) right.language++
      if (isSame) right.all++
      if (isPerson) people++
      if (isPerson && isSame) right.people++
    },
    result(): Quality {
      const copies = findCopies(kept.map(({ duplicate }) => duplicate))
      const total = Math.max(1, kept.length)
      return {
        class: right.class / total,
        autoReply: right.autoReply / total,
        language: right.language / total,
        verbatimOfPeople: right.people / Math.max(1, people),
        verbatimOfAll: right.all / total,
        duplicatesF1: f1OfCopies(copies, messages),
        threadPairsF1: f1OfPairs(
          kept.map(({ thread }) => thread),
          messages,
          copies,
        ),
      }
    },
  }
}

function toKept(mail: PreparedMessage, id: number): Kept {
  const { messageId, inReplyTo, references, threadIndex, baseSubject, recipients, contentHash, date } = mail
  const to = mail.to.map(({ address }) => address.toLowerCase())
  const person = mail.person?.address.toLowerCase() ?? null
  const at = date === null ? null : Date.parse(date)
  const names = { id, messageId, inReplyTo, references, threadIndex, baseSubject }
  return {
    duplicate: { messageId, contentHash, date, sender: mail.from?.address.toLowerCase() ?? '', recipients: to },
    thread: { ...names, hasReplyPrefix: hasReplyPrefix(mail.subject), person, recipients, at, class: mail.class },
  }
}

/** The original's place for each copy. */
function findCopies(rows: readonly DuplicateRow[]): ReadonlyMap<number, number> {
  const copies = new Map<number, number>()
  const places = new Map<string | bigint, number[]>()
  rows.forEach((row, i) => {
    const keys = row.messageId === null ? [row.contentHash] : [row.contentHash, row.messageId]
    const known = keys
      .flatMap(key => places.get(key) ?? [])
      .find(place => isDuplicate(rows[place] as DuplicateRow, row))
    if (known !== undefined) copies.set(i, known)
    for (const key of keys) places.set(key, [...(places.get(key) ?? []), i])
  })
  return copies
}

function f1OfCopies(copies: ReadonlyMap<number, number>, messages: readonly TrueMessage[]): number {
  const wanted = messages.filter(({ duplicateOf }) => duplicateOf !== null).length
  const hits = [...copies].filter(([copy, original]) => {
    const [a, b] = [messages[copy], messages[original]]
    return a?.duplicateOf != null && (a.duplicateOf === b?.id || a.duplicateOf === b?.duplicateOf)
  }).length
  return copies.size + wanted === 0 ? 1 : (2 * hits) / (copies.size + wanted)
}

/** Pairs of mails in one thread, copies left out: found and true. */
function f1OfPairs(
  rows: readonly ThreadRow[],
  messages: readonly TrueMessage[],
  copies: ReadonlyMap<number, number>,
): number {
  const found = threadsOf(rows)
  const places = rows.map((_, i) => i).filter(i => !copies.has(i))
  const pairs = (key: (i: number) => string): number => {
    let sum = 0
    for (const group of Map.groupBy(places, key).values()) sum += (group.length * (group.length - 1)) / 2
    return sum
  }
  const byFound = (i: number): string => String(found.get(i))
  const byTruth = (i: number): string => messages[i]?.thread ?? ''
  const both = pairs(i => `${byFound(i)} ${byTruth(i)}`)
  return (2 * both) / Math.max(1, pairs(byFound) + pairs(byTruth))
}
