import type { MessageClass } from '../../contract/schemas/message.ts'
import { DisjointSets } from './disjoint-sets.ts'

/** A Message-ID, or a hash of it: a large archive's ids as text would fill the memory. */
export type MailKey = string | number

/** A mail as far as threading asks; addresses in lower case. */
export interface ThreadRow {
  readonly id: number
  readonly messageId: MailKey | null
  readonly inReplyTo: MailKey | null
  readonly references: readonly MailKey[]
  /** Root of Outlook's Thread-Index as hex. */
  readonly threadIndex: string | null
  /** Without reply prefixes, folded; or a hash of it. */
  readonly baseSubject: MailKey
  /** Whether the subject had such a prefix. */
  readonly hasReplyPrefix: boolean
  /** Who wrote it; the customer for a contact form. */
  readonly person: string | null
  readonly recipients: readonly string[]
  /** Milliseconds since 1970, or null. */
  readonly at: number | null
  readonly class: MessageClass
  /** Conversation that it stays in whatever else is known of it: an erased letter cannot say any more what it answers. */
  readonly kept?: number | null
}

/** An id that so many mails bear is a program's constant, not a name. */
const MAX_SAME_ID = 8
/** An answer without In-Reply-To belongs to the last mail of its subject and people, if that is not older. */
const ANSWERED_WITHIN_MS = 60 * 86_400_000
/** Clocks differ: an answer may seem to come before its question. */
const CLOCKS_DIFFER_MS = 12 * 3_600_000

/**
 * Conversations after J. Zawinski: mails that name each other in Message-ID, In-Reply-To, References belong together,
 * also by way of mails that are missing. Where an answer names none, Outlook's Thread-Index counts, then subject and
 * people within a time; never the subject alone. Gives each row's thread, named by the smallest id in it; the order of
 * the rows does not matter. About linear: hash tables and union-find.
 */
export function threadsOf(rows: readonly ThreadRow[]): ReadonlyMap<number, number> {
  const sets = new DisjointSets(rows.length)
  const known = joinByIds(rows, sets)
  joinByThreadIndex(rows, sets)
  joinBySubject(rows, sets, known)
  joinKept(rows, sets)
  return nameThreads(rows, sets)
}

/** Ids that a row bears. */
type KnownIds = Pick<ReadonlyMap<MailKey, unknown>, 'has'>

/** Joins by Message-IDs; gives the ids that a row bears. */
function joinByIds(rows: readonly ThreadRow[], sets: DisjointSets): KnownIds {
  const bearers = new Map<MailKey, number>()
  for (const { messageId } of rows) if (messageId !== null) bearers.set(messageId, (bearers.get(messageId) ?? 0) + 1)
  const nodeOf = new Map<MailKey, number>()
  const join = (row: number, id: MailKey): void => {
    if ((bearers.get(id) ?? 0) > MAX_SAME_ID) return
    const other = nodeOf.get(id)
    if (other === undefined) nodeOf.set(id, row)
    else sets.join(row, other)
  }
  rows.forEach((row, i) => {
    if (row.messageId !== null) join(i, row.messageId)
    if (row.inReplyTo !== null) join(i, row.inReplyTo)
    for (const id of row.references) join(i, id)
  })
  return bearers
}

function joinKept(rows: readonly ThreadRow[], sets: DisjointSets): void {
  const first = new Map<number, number>()
  rows.forEach(({ kept }, i) => {
    if (kept === undefined || kept === null) return
    const other = first.get(kept)
    if (other === undefined) first.set(kept, i)
    else sets.join(i, other)
  })
}

/** Outlook keeps the root when somebody answers an old mail to write of something else; the subject tells that. */
function joinByThreadIndex(rows: readonly ThreadRow[], sets: DisjointSets): void {
  const first = new Map<string, number>()
  rows.forEach(({ threadIndex, baseSubject }, i) => {
    if (threadIndex === null) return
    const key = `${threadIndex}\n${baseSubject}`
    const other = first.get(key)
    if (other === undefined) first.set(key, i)
    else sets.join(i, other)
  })
}

/** An answer that names no mail we have joins the last one with its subject and its people. */
function joinBySubject(rows: readonly ThreadRow[], sets: DisjointSets, known: KnownIds): void {
  const house = houseOf(rows)
  const isLost = (row: ThreadRow): boolean =>
    row.hasReplyPrefix && row.at !== null && row.baseSubject !== '' && row.class !== 'bulk' && !namesAny(row, known)
  const lost = rows.map(isLost)
  if (!lost.includes(true)) return
  const groups = groupBySubject(rows, lost, house)
  for (const group of groups.values()) joinLost(rows, group, lost, sets)
}

const namesAny = (row: ThreadRow, known: KnownIds): boolean =>
  (row.inReplyTo !== null && known.has(row.inReplyTo)) || row.references.some(id => known.has(id))

/** Addresses that send our own mail: sharing one of them does not make two mails one matter. */
function houseOf(rows: readonly ThreadRow[]): ReadonlySet<string> {
  const house = new Set<string>()
  for (const row of rows)
    if ((row.class === 'own' || row.class === 'internal') && row.person !== null) house.add(row.person)
  return house
}

/** Rows by subject and outside person, only of subjects that some lost answer has. */
function groupBySubject(
  rows: readonly ThreadRow[],
  lost: readonly boolean[],
  house: ReadonlySet<string>,
): Map<string, number[]> {
  const subjects = new Set(rows.filter((_, i) => lost[i]).map(row => row.baseSubject))
  const groups = new Map<string, number[]>()
  rows.forEach((row, i) => {
    if (row.at === null || row.class === 'bulk' || !subjects.has(row.baseSubject)) return
    for (const person of outsiders(row, house)) {
      const key = `${row.baseSubject}\n${person}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [i])
      else group.push(i)
    }
  })
  return groups
}

/** The people of the matter outside our house; where nobody is known to be of the house, each pair of writer and reader. */
function outsiders(row: ThreadRow, house: ReadonlySet<string>): readonly string[] {
  const recipients = [...new Set(row.recipients)].slice(0, 20)
  if (house.size === 0) return recipients.map(recipient => [recipient, row.person ?? ''].sort().join(' '))
  if (row.person !== null && !house.has(row.person)) return [row.person]
  return recipients.filter(address => !house.has(address))
}

function joinLost(
  rows: readonly ThreadRow[],
  group: readonly number[],
  lost: readonly boolean[],
  sets: DisjointSets,
): void {
  const at = (i: number | undefined): number => (i === undefined ? Number.NaN : (rows[i]?.at ?? Number.NaN))
  const sorted = group.toSorted((a, b) => at(a) - at(b) || compareIds(rows[a], rows[b]))
  sorted.forEach((i, k) => {
    if (lost[i] !== true) return
    const before = sorted[k - 1]
    const after = sorted[k + 1]
    if (before !== undefined && at(i) - at(before) <= ANSWERED_WITHIN_MS) sets.join(i, before)
    else if (after !== undefined && at(after) - at(i) <= CLOCKS_DIFFER_MS) sets.join(i, after)
  })
}

const compareIds = (a: ThreadRow | undefined, b: ThreadRow | undefined): number =>
  (a?.messageId ?? '') < (b?.messageId ?? '') ? -1 : 1

function nameThreads(rows: readonly ThreadRow[], sets: DisjointSets): ReadonlyMap<number, number> {
  const smallest = new Map<number, number>()
  rows.forEach(({ id }, i) => {
    const root = sets.rootOf(i)
    const named = smallest.get(root)
    if (named === undefined || id < named) smallest.set(root, id)
  })
  return new Map(rows.map(({ id }, i) => [id, smallest.get(sets.rootOf(i)) ?? id]))
}
