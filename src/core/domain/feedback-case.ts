import type { Cause, FeedbackType, Polarity } from '../../contract/schemas/coding.ts'
import type { Channel, MessageClass } from '../../contract/schemas/message.ts'
import type { Effective } from './effective.ts'

/** What counts for a case as for its verbatims; a refusal is ours and counts by mail. */
type CaseValues = Omit<Effective, 'refusal'>

/** A verbatim as far as its case asks. */
export interface CaseMember extends CaseValues {
  readonly id: number
  readonly saidOn: string | null
  readonly month: string | null
  readonly class: MessageClass
  readonly channel: Channel
  readonly personAddress: string | null
  readonly reviewed: boolean
  readonly themes: readonly CaseMemberTheme[]
}
export interface CaseMemberTheme {
  readonly themeId: string
  readonly confirmed: boolean
  readonly polarity: Polarity
}

/** One customer's matter: a thread with at least one mail of a customer, or one survey respondent (REPORT: definitions). */
export interface FeedbackCase extends CaseValues {
  readonly openingVerbatimId: number
  readonly openedOn: string | null
  readonly month: string | null
  readonly channel: Channel
  readonly personAddress: string | null
  /** All that the customer wrote is reviewed. */
  readonly reviewed: boolean
  /** Our first mail after the customer's first; an out-of-office note is none (LOOP F4). */
  readonly firstAnswerOn: string | null
  readonly lastInOn: string | null
  readonly lastOutOn: string | null
  readonly themes: readonly CaseMemberTheme[]
}

/** The main type of a case with several: a thank-you in the end does not make praise of a complaint. */
const typeOrder: readonly FeedbackType[] = ['complaint', 'decline', 'suggestion', 'inquiry', 'praise', 'other']

const byDate = (a: CaseMember, b: CaseMember): number => (a.saidOn ?? '9').localeCompare(b.saidOn ?? '9') || a.id - b.id

/** What the members of one thread (or one respondent's answers) make together; null where no customer speaks. */
export function summariseCase(members: readonly CaseMember[]): FeedbackCase | null {
  const ordered = members.toSorted(byDate)
  const said = ordered.filter(member => member.class === 'customer')
  const opening = said[0]
  if (opening === undefined) return null
  const own = ordered.filter(member => member.class === 'own' && member.saidOn !== null)
  const openedOn = opening.saidOn
  return {
    openingVerbatimId: opening.id,
    openedOn,
    month: opening.month,
    channel: said.some(member => member.channel === 'direct') ? 'direct' : opening.channel,
    personAddress: opening.personAddress,
    reviewed: said.every(member => member.reviewed),
    type: mainType(said),
    sentiment: strongest(said.flatMap(member => member.sentiment ?? [])),
    cause: causeOf(said, own),
    outcome: firstDecided(said.toReversed(), member => member.outcome),
    declineReason: firstDecided(said, member => member.declineReason),
    competitor: firstDecided(said, member => member.competitor),
    gold: said.some(member => member.gold),
    firstAnswerOn: openedOn === null ? null : (own.find(member => (member.saidOn ?? '') > openedOn)?.saidOn ?? null),
    lastInOn: said.findLast(member => member.saidOn !== null)?.saidOn ?? null,
    lastOutOn: own.at(-1)?.saidOn ?? null,
    themes: joinThemes(said),
  }
}

/**
 * The owner's word first. Then what our reply to a complaint says: we have looked into the matter, the customer only sees
 * the damage.
 */
function causeOf(said: readonly CaseMember[], own: readonly CaseMember[]): Cause | null {
  const decided = said.find(member => member.reviewed && member.cause !== null)
  if (decided !== undefined) return decided.cause
  const replies = mainType(said) === 'complaint' ? own : []
  return firstDecided([...replies, ...said], member => member.cause)
}

/** The owner's word first, then the suggestions. */
function firstDecided<T>(members: readonly CaseMember[], pick: (member: CaseMember) => T | null): T | null {
  const ordered = [...members.filter(member => member.reviewed), ...members.filter(member => !member.reviewed)]
  return ordered.map(pick).find(value => value !== null) ?? null
}

function mainType(said: readonly CaseMember[]): FeedbackType | null {
  const types = new Set(said.flatMap(member => member.type ?? []))
  return typeOrder.find(type => types.has(type)) ?? null
}

const polarityOrder: readonly Polarity[] = ['negative', 'positive', 'neutral']

/** Good and bad together are mixed; neutral words change nothing. */
function strongest(polarities: readonly Polarity[]): Polarity | null {
  const seen = new Set(polarities)
  if (seen.has('mixed') || (seen.has('negative') && seen.has('positive'))) return 'mixed'
  return polarityOrder.find(polarity => seen.has(polarity)) ?? null
}

function joinThemes(said: readonly CaseMember[]): CaseMemberTheme[] {
  const byTheme = new Map<string, CaseMemberTheme[]>()
  for (const theme of said.flatMap(member => member.themes))
    byTheme.set(theme.themeId, [...(byTheme.get(theme.themeId) ?? []), theme])
  return [...byTheme].map(([themeId, found]) => ({
    themeId,
    confirmed: found.some(({ confirmed }) => confirmed),
    polarity: strongest(found.map(({ polarity }) => polarity)) ?? 'neutral',
  }))
}
