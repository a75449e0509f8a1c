import type { OwnAddressGuess } from '../../contract/schemas/source.ts'
import { domainOf, isPublicDomain } from './mail-evidence.ts'

/** What one mail's headers say about whose mailbox it lies in; addresses in lower case. */
export interface AddressSample {
  readonly from: string | null
  readonly recipients: readonly string[]
  /** Delivered-To, X-Original-To, Envelope-To. */
  readonly deliveredTo: string | null
  readonly labels: readonly string[]
  /** Newsletters and machines' mail say nothing of senders. */
  readonly isMachine: boolean
}

const SENT =
  /^(?:sent(?: mail| messages| items)?|gesendet(?:e objekte| e-?mails| mails)?|gesendete.*|outbox|postausgang|envoyés|inviata|enviados|verzonden.*|\[gmail\]\/(?:sent mail|gesendet))$/i
/** The shop's programs send from these, but nobody reads them. */
const NOBODY = /^(?:no-?reply|noreply|donotreply|mailer-daemon|postmaster|bounces?|newsletter)[@+.-]/
/** Less often than this, an address is no mailbox of the shop. */
const MIN_SHARE = 0.02

interface Counts {
  sent: number
  from: number
  received: number
  delivered: number
  partners: Set<string>
}

/**
 * Proposes the shop's own addresses: senders in Sent folders, addresses that mail is delivered to and that also write,
 * senders who write to very many people. Best first, with the number of mails; the owner confirms them.
 */
export function guessOwnAddresses(samples: readonly AddressSample[]): OwnAddressGuess[] {
  const counts = count(samples)
  const candidates = [...counts].filter(([, tally]) => isSurely(tally, samples.length))
  const surest = new Set(candidates.filter(isOfHouse(candidates)).map(([address]) => address))
  const domains = new Set([...surest].map(domainOf).filter(domain => !isPublicDomain(domain)))
  const guesses: OwnAddressGuess[] = []
  for (const [address, tally] of counts) {
    const isHouse = domains.has(domainOf(address)) && tally.from + tally.received >= 2
    if ((!surest.has(address) && !isHouse) || NOBODY.test(address)) continue
    const writes = tally.sent > 0 || tally.from >= tally.received
    guesses.push({ address, messages: tally.from + tally.received, reason: writes ? 'sent' : 'received' })
  }
  return guesses.sort((a, b) => b.messages - a.messages || (a.address < b.address ? -1 : 1)).slice(0, 20)
}

function isSurely(tally: Counts, total: number): boolean {
  if (tally.sent >= 2) return true
  const share = (tally.from + tally.received) / Math.max(1, total)
  const isBusy = share >= MIN_SHARE && tally.received + tally.from >= 3
  const isMailbox = tally.delivered >= 3 || tally.received >= 3
  return isBusy && isMailbox && (tally.partners.size >= 3 || tally.received >= total * 0.5)
}

type Candidate = readonly [address: string, tally: Counts]

/** The mailbox that most of the mail goes through. */
const hubOf = (candidates: readonly Candidate[]): string =>
  candidates.reduce<Candidate | null>(
    (best, next) => (best !== null && busy(best) >= busy(next) ? best : next),
    null,
  )?.[0] ?? ''
const busy = ([, tally]: Candidate): number => tally.from + tally.received

/** So much of all delivered mail proves a second house; sent mail may bear the customer's Delivered-To. */
const HOUSE_SHARE = 0.1

/** A regular customer whom several of our mailboxes answer looks like a mailbox too; only folders and delivery prove a second house. */
function isOfHouse(candidates: readonly Candidate[]): (candidate: Candidate) => boolean {
  const hub = hubOf(candidates)
  const domain = isPublicDomain(domainOf(hub)) ? null : domainOf(hub)
  const enough = Math.max(3, HOUSE_SHARE * candidates.reduce((sum, [, { delivered }]) => sum + delivered, 0))
  return ([address, { sent, delivered }]) =>
    address === hub || sent >= 2 || delivered >= enough || domainOf(address) === domain
}

function count(samples: readonly AddressSample[]): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  const at = (address: string): Counts => {
    let tally = counts.get(address)
    if (tally === undefined)
      counts.set(address, (tally = { sent: 0, from: 0, received: 0, delivered: 0, partners: new Set() }))
    return tally
  }
  for (const sample of samples) {
    if (sample.from !== null && !sample.isMachine) {
      const tally = at(sample.from)
      tally.from++
      if (sample.labels.some(isSentFolder)) tally.sent++
    }
    for (const address of new Set(sample.recipients)) {
      const tally = at(address)
      tally.received++
      if (address === sample.deliveredTo) tally.delivered++
      if (sample.from !== null) tally.partners.add(sample.from)
    }
  }
  return counts
}

const isSentFolder = (label: string): boolean => SENT.test(label) || SENT.test(label.split(/[/.]/).at(-1) ?? label)
