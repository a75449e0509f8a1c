import { GoldwertError } from '../../contract/errors.ts'
import type { PersonTraces } from '../../contract/schemas/erasure.ts'
import { createRedactor, type Redactor } from '../domain/redact.ts'
import { toRecord } from '../intake/words-record.ts'
import type { ReadableDb } from '../store/handles.ts'
import { fromJson } from '../store/queries/json.ts'
import {
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
import type { Addresses } from '../store/queries/verbatim-detail.ts'
import { erase, type Erasure } from './erase.ts'
import { defineJob, nextTurn } from './job.ts'

/** Everything of a person that the workspace holds. */
export interface FoundPerson {
  readonly address: string
  readonly names: readonly string[]
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

/** Everything of a person; reads every letter there is. Errors as of `knownPerson`. */
export async function findPerson(db: ReadableDb, given: string, looking: Looking = {}): Promise<FoundPerson> {
  const { sent, ...person } = knownPerson(db, given)
  return { ...person, redacted: await findMentions(db, { ...person, sent }, looking) }
}

type Known = Omit<FoundPerson, 'redacted'> & { readonly sent: readonly LetterTo[] }

/** What the index knows of a person. Errors: `person.own` for an address of the shop, `person.unknown` where there is nothing. */
export function knownPerson(db: ReadableDb, given: string): Known {
  const address = given.trim().toLowerCase()
  const settings = readSettings(db)
  const own = new Set([...settings.ownAddresses, ...settings.ownerAddresses])
  if (own.has(address)) throw new GoldwertError('person.own', { address })
  const letters = lettersOf(db, address)
  const sent = lettersTo(db, address)
  if (letters.length + sent.length === 0) throw new GoldwertError('person.unknown', { address })
  const replies = sent.filter(
    ({ isOurs, recipients }) => isOurs && recipients.every(each => each === address || own.has(each)),
  )
  const names = [...new Set([...letters.flatMap(({ name }) => name ?? []), ...sent.flatMap(letter => letter.names)])]
  return { address, names, letters, replies, sent }
}

/** How much there is of a person, to be shown before it is given out or erased. */
export const tracesOf = ({ address, names, letters, replies, redacted }: FoundPerson): PersonTraces => {
  const days = [...letters, ...replies].flatMap(({ saidOn }) => saidOn ?? []).toSorted()
  return {
    address,
    names: [...names],
    messages: letters.filter(({ kind }) => kind === 'message').length,
    answers: letters.filter(({ kind }) => kind === 'answer').length,
    replies: replies.length,
    mentions: redacted.size,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
  }
}

export const erasePersonJob = defineJob<{ readonly address: string }>({
  kind: 'erase',
  subject: () => '',
  async run({ address }, context) {
    const { db, signal, progress } = context
    const onShare = (share: number): void => progress({ done: share / 3, total: 1, items: 0 })
    const person = await findPerson(db, address, { signal, onShare })
    if (signal.aborted) return null
    const letters = new Set([...person.letters, ...person.replies].map(({ id }) => id))
    await erase(
      {
        ...context,
        progress: step => progress({ ...step, done: 1 / 3 + (step.done * 2) / 3 }),
      },
      {
        letters,
        redacted: person.redacted,
        person,
        step: { label: 'erase.person', params: { count: String(letters.size + person.redacted.size) } },
      },
    )
    return null
  },
})

/** Reads every letter there is: who is named where, no index knows. */
async function findMentions(
  db: ReadableDb,
  { address, names, letters, replies, sent }: Known,
  { signal, onShare = () => undefined }: Looking,
): Promise<Erasure['redacted']> {
  const redactor = createRedactor({ address, names, letters: letters.map(({ text }) => text) })
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
      const redacted = redact(letter, address, isTheirs ? redactor.inConversation : redactor.anywhere)
      if (redacted !== null) found.set(letter.id, redacted)
    }
    onShare((done += batch.length) / total)
    await nextTurn()
  }
  return found
}

type Redacted = Erasure['redacted'] extends ReadonlyMap<number, infer Letter> ? Letter : never

/** null where the person is not in it. */
function redact(letter: WholeLetter, address: string, cut: Redactor['anywhere']): Redacted | null {
  const text = cut(letter.text)
  const title = cut(letter.title)
  const note = cut(letter.note)
  const addresses = letter.addresses === null ? null : fromJson<Addresses>(letter.addresses)
  const others = addresses === null ? null : withoutAddress(addresses, address)
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

function withoutAddress(addresses: Addresses, address: string): Addresses {
  const isOther = (box: { readonly address: string }): boolean => box.address.toLowerCase() !== address
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
