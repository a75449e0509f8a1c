import { GoldwertError } from '../../contract/errors.ts'
import type { PersonAddresses, PersonTraces } from '../../contract/schemas/erasure.ts'
import { createRedactor, type Redactor } from '../domain/redact.ts'
import { toRecord } from '../intake/words-record.ts'
import type { Memory } from '../memory.ts'
import type { ReadableDb } from '../store/handles.ts'
import { fromJson } from '../store/queries/json.ts'
import {
  addressesNamed,
  countLetters,
  lettersOf,
  lettersTo,
  wholeLetters,
  type LetterOf,
  type LetterTo,
  type WholeLetter,
} from '../store/queries/persons.ts'
import { rewordFindings } from '../store/queries/redact-letters.ts'
import { readSettings } from '../store/queries/settings.ts'
import type { MailAddresses } from '../domain/mail-addresses.ts'
import type { Erasure } from './erase.ts'
import { nextTurn } from './job.ts'

/** Everything of a person that the workspace holds. */
export interface FoundPerson {
  /** The one asked for comes first. */
  readonly addresses: readonly string[]
  readonly names: readonly string[]
  /** Others under the same full name. */
  readonly sameName: readonly string[]
  readonly letters: readonly LetterOf[]
  /** Ours to them alone. */
  readonly replies: readonly LetterTo[]
  /** Letters of others that name or quote them, without that. */
  readonly redacted: Erasure['redacted']
}

/** So many letters are read before others get their turn. */
const BATCH = 200

interface Looking {
  readonly signal?: AbortSignal
  readonly onShare?: (share: number) => void
}

interface Workspace {
  readonly db: ReadableDb
  readonly tools: { readonly memory: Memory }
}

/**
 * Everything of a person. Every letter there is must be read for it, so what was told before an erasing is not looked for again
 * while nothing has been written. Errors as of `knownPerson`.
 */
export async function findPerson(
  { db, tools }: Workspace,
  asked: PersonAddresses,
  looking: Looking = {},
): Promise<FoundPerson> {
  const { sent, ...person } = knownPerson(db, asked)
  const kept = tools.memory.recall(`person ${person.addresses.join(' ')}`, (): { found?: FoundPerson } => ({}))
  if (kept.found !== undefined) return kept.found
  const found = { ...person, redacted: await findMentions(db, { ...person, sent }, looking) }
  if (looking.signal?.aborted !== true) kept.found = found
  return found
}

type Known = Omit<FoundPerson, 'redacted'> & { readonly sent: readonly LetterTo[] }

/** What the index knows of a person. Errors: `person.own` for an address of the shop, `person.unknown` where there is nothing. */
export function knownPerson(db: ReadableDb, { address, others }: PersonAddresses): Known {
  const addresses = [...new Set([address, ...others])]
  const settings = readSettings(db)
  const own = new Set([...settings.ownAddresses, ...settings.ownerAddresses])
  const parts = addresses.map(each => exchangedWith(db, each, own))
  const letters = parts.flatMap(part => part.letters).toSorted((a, b) => (a.saidOn ?? '').localeCompare(b.saidOn ?? ''))
  const sent = [...new Map(parts.flatMap(part => part.sent).map(letter => [letter.id, letter])).values()]
  const theirs = new Set(addresses)
  const replies = sent.filter(
    ({ isOurs, recipients }) => isOurs && recipients.every(each => theirs.has(each) || own.has(each)),
  )
  const names = [
    ...new Set([
      ...letters.flatMap(({ name }) => name ?? []),
      ...parts.flatMap(part => part.sent.flatMap(letter => letter.names)),
    ]),
  ]
  const sameName = addressesNamed(
    db,
    names.filter(name => /\S\s+\S/.test(name)),
  ).filter(each => !theirs.has(each) && !own.has(each))
  return { addresses, names, sameName, letters, replies, sent }
}

function exchangedWith(db: ReadableDb, address: string, own: ReadonlySet<string>): Pick<Known, 'letters' | 'sent'> {
  if (own.has(address)) throw new GoldwertError('person.own', { address })
  const [letters, sent] = [lettersOf(db, address), lettersTo(db, address)]
  if (letters.length + sent.length === 0) throw new GoldwertError('person.unknown', { address })
  return { letters, sent }
}

/** How much there is of a person, to be shown before it is given out or erased. */
export const tracesOf = ({ addresses, names, sameName, letters, replies, redacted }: FoundPerson): PersonTraces => {
  const days = [...letters, ...replies].flatMap(({ saidOn }) => saidOn ?? []).toSorted()
  const [address = '', ...others] = addresses
  return {
    address,
    others,
    sameName: [...sameName],
    names: [...names],
    messages: letters.filter(({ kind }) => kind === 'message').length,
    answers: letters.filter(({ kind }) => kind === 'answer').length,
    replies: replies.length,
    mentions: redacted.size,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
  }
}

/** Reads every letter there is: who is named where, no index knows. */
async function findMentions(
  db: ReadableDb,
  { addresses, names, letters, replies, sent }: Omit<Known, 'sameName'>,
  { signal, onShare = () => undefined }: Looking,
): Promise<Erasure['redacted']> {
  const redactor = createRedactor({ addresses, names, letters: letters.map(({ text }) => text) })
  const theirs = new Set(addresses)
  const going = new Set([...letters, ...replies].map(({ id }) => id))
  const threads = new Set([...letters, ...sent].flatMap(({ threadId }) => threadId ?? []))
  const found = new Map<number, Redacted>()
  const total = countLetters(db)
  let done = 0
  for (
    let batch = wholeLetters(db, 0, BATCH);
    batch.length > 0;
    batch = wholeLetters(db, batch.at(-1)?.id ?? 0, BATCH)
  ) {
    if (signal?.aborted === true) break
    for (const letter of batch) {
      if (going.has(letter.id)) continue
      const isTheirs = letter.threadId !== null && threads.has(letter.threadId)
      const redacted = redact(letter, theirs, isTheirs ? redactor.inConversation : redactor.anywhere)
      if (redacted !== null) found.set(letter.id, redacted)
    }
    onShare((done += batch.length) / total)
    await nextTurn()
  }
  return found
}

type Redacted = Erasure['redacted'] extends ReadonlyMap<number, infer Letter> ? Letter : never

/** null where the person is not in it. */
function redact(letter: WholeLetter, theirs: ReadonlySet<string>, cut: Redactor['anywhere']): Redacted | null {
  const text = cut(letter.text)
  const title = cut(letter.title)
  const note = cut(letter.note)
  const addresses = letter.addresses === null ? null : fromJson<MailAddresses>(letter.addresses)
  const others = addresses === null ? null : withoutThem(addresses, theirs)
  const isSame = text === letter.text && title === letter.title && note === letter.note
  if (isSame && JSON.stringify(others) === JSON.stringify(addresses)) return null
  const record = toRecord({
    text,
    hidden: letter.hidden,
    findings: rewordFindings(letter.findings, text),
    mail:
      others === null
        ? null
        : // Which letter it answers may be theirs; the conversation knows it by its hash.
          { ...letter, addresses: JSON.stringify(others), refs: '[]', inReplyTo: null },
  })
  const recipients =
    others === null ? [] : [...others.to, ...others.cc, ...others.bcc].map(box => box.address.toLowerCase())
  return { id: letter.id, text, title, note, recipients: [...new Set(recipients)].filter(each => each !== ''), record }
}

function withoutThem(addresses: MailAddresses, theirs: ReadonlySet<string>): MailAddresses {
  const isOther = (box: { readonly address: string }): boolean => !theirs.has(box.address.toLowerCase())
  const other = <T extends { readonly address: string }>(box: T | null): T | null =>
    box !== null && isOther(box) ? box : null
  return {
    from: other(addresses.from),
    sender: other(addresses.sender),
    to: addresses.to.filter(isOther),
    cc: addresses.cc.filter(isOther),
    bcc: addresses.bcc.filter(isOther),
    replyTo: addresses.replyTo.filter(isOther),
  }
}
