import type { MessageClass } from '../../contract/schemas/message.ts'
import { bounceReason } from './bounce-rules.ts'
import { autoReplyReason, bulkReason, spamReason } from './class-rules.ts'
import type { ContactForm } from './contact-form.ts'
import { contactFormOf } from './contact-form.ts'
import type { MailEvidence, OwnIdentity } from './mail-evidence.ts'
import { domainOf, isOwnAddress, isOwnDomain } from './mail-evidence.ts'
import type { Reason } from './reason.ts'
import { supplierReason } from './supplier-rules.ts'

/** Class of a mail and why; `reason` is `code` or `code: detail`, the code being a key of the catalogue `classes`. */
export interface Classified {
  readonly class: MessageClass
  readonly reason: string
  readonly isAutoReply: boolean
  readonly isBounce: boolean
  readonly isBulk: boolean
  /** The customer's form, where the mail is one. */
  readonly form: ContactForm | null
}

/** The owner's word on a sender: key is an address or `@domain`, in lower case. */
export type ClassCorrections = ReadonlyMap<string, MessageClass>

/**
 * Tells people's mail from machines'. Headers before words; machines before whose mail it is, so that the shop's own
 * receipts are not taken for answers. The owner's corrections come first of all.
 */
export function classify(mail: MailEvidence, own: OwnIdentity, corrections: ClassCorrections = new Map()): Classified {
  const bounce = bounceReason(mail)
  const form = bounce === null ? contactFormOf(mail, own) : null
  const auto = bounce === null && form === null ? autoReplyReason(mail) : null
  const bulk = bounce === null && form === null && auto === null ? bulkReason(mail, own) : null
  const flags = { isAutoReply: isAuto(mail, auto), isBounce: bounce !== null, isBulk: bulk !== null, form }
  const corrected = correctionOf(mail, form, corrections)
  if (corrected !== null) return { ...flags, class: corrected, reason: 'corrected' }
  return { ...flags, ...decide(mail, own, { bounce, form, auto, bulk }) }
}

interface Found {
  readonly bounce: Reason | null
  readonly auto: Reason | null
  readonly bulk: Reason | null
  readonly form: ContactForm | null
}

function decide(
  mail: MailEvidence,
  own: OwnIdentity,
  { bounce, auto, bulk, form }: Found,
): Pick<Classified, 'class' | 'reason'> {
  if (bounce) return { class: 'bounce', reason: written(bounce) }
  const spam = spamReason(mail)
  if (spam && !isOwnAddress(own, mail.from?.address ?? '')) return { class: 'spam', reason: written(spam) }
  if (auto) return { class: 'auto', reason: written(auto) }
  if (form) return { class: 'customer', reason: written({ code: 'contact-form', detail: form.person.address }) }
  if (bulk) return { class: 'bulk', reason: written(bulk) }
  return byAddress(mail, own)
}

/** Own mail, mail inside the house, a supplier's, and else a customer's. */
function byAddress(mail: MailEvidence, own: OwnIdentity): Pick<Classified, 'class' | 'reason'> {
  const from = mail.from?.address.toLowerCase() ?? mail.sender?.address.toLowerCase() ?? ''
  const isOurs = isOwnAddress(own, from)
  const isHouse = isOurs || isOwnDomain(own, from)
  if (!isHouse) {
    const supplier = supplierReason(mail, own)
    return supplier ? { class: 'supplier', reason: written(supplier) } : { class: 'customer', reason: 'person' }
  }
  const recipients = [...mail.to, ...mail.cc].filter(box => box.address !== '')
  const isInside =
    recipients.length > 0 && recipients.every(box => isOwnAddress(own, box.address) || isOwnDomain(own, box.address))
  if (isInside) return { class: 'internal', reason: written({ code: 'internal', detail: domainOf(from) }) }
  return {
    class: 'own',
    reason: written({ code: isOurs ? 'own-address' : 'own-domain', detail: isOurs ? from : domainOf(from) }),
  }
}

/** A bounce that calls itself `auto-replied` is an automatic answer as well (RFC 3834). */
const isAuto = (mail: MailEvidence, auto: Reason | null): boolean =>
  auto !== null || /^\s*auto-replied/i.test(mail.header('auto-submitted') ?? '')

function correctionOf(
  mail: MailEvidence,
  form: ContactForm | null,
  corrections: ClassCorrections,
): MessageClass | null {
  if (corrections.size === 0) return null
  const address = (form?.person.address ?? mail.from?.address ?? '').toLowerCase()
  return corrections.get(address) ?? corrections.get(`@${domainOf(address)}`) ?? null
}

const written = ({ code, detail }: Reason): string => (detail === '' ? code : `${code}: ${detail}`)
