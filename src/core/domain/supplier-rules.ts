import { hasReplyPrefix } from './base-subject.ts'
import { domainOf, isPublicDomain, type MailEvidence, type OwnIdentity } from './mail-evidence.ts'
import { because, type Reason } from './reason.ts'

/** One of these stands in every text that the expressions below find. */
const HINT = /ihre[nr]? (?:bestellung|auftrag|order)|unsere|your (?:recent )?order|our /i
/** What only a seller writes to a buyer, at the beginning of a sentence. */
const SELLER = new RegExp(
  `(?:^|[.!:,]\\s|\\n)\\s*(?:${[
    '(?:(?:haben sie )?(?:vielen|herzlichen|besten) dank|danke|wir (?:danken|bedanken uns)(?: ihnen)?(?: herzlich)?) für (?:ihre|eure) (?:bestellung|order)(?=\\s*(?:[.,!]|\\n|vom |nr|\\d|und ))',
    '(?:(?:haben sie )?(?:vielen|herzlichen|besten) dank|danke|wir (?:danken|bedanken uns)(?: ihnen)?(?: herzlich)?) für (?:ihren|euren) auftrag(?=\\s*(?:[.,!]|\\n|vom |nr|\\d|und ))',
    '(?:anbei|im anhang|in der anlage|als anlage|beigefügt|beiliegend) (?:erhalten|finden|senden wir|übersenden wir|schicken wir|sehen)?[^.\\n]{0,40}\\bunsere (?:aktuelle |neue |aktuellen |neuen )?(?:rechnung|auftragsbestätigung|(?:händler)?preisliste|konditionen|zahlungserinnerung)',
    'ihre bestellung (?:[^.\\n]{0,40} )?(?:haben wir (?:heute |gestern )?(?:versandt|versendet|verschickt|an (?:die spedition|dhl|dpd|ups|gls|hermes))|hat (?:heute )?unser (?:haus|lager) verlassen)',
    '(?:many )?thank(?:s| you)(?: very much)? for your (?:recent )?order(?=\\s*(?:[.,!]|\\n|no|#|\\d|and ))',
    '(?:please find|attached (?:please find|is)|enclosed)[^.\\n]{0,40}\\bour (?:invoice|order confirmation|(?:wholesale |trade )?price list)',
  ].join('|')})`,
  'iu',
)
/** Whoever complains about goods bought them, however many papers come along. */
const BUYER =
  /reklam|beschwer|defekt|kaputt|beschädigt|zerbroch|umtausch|erstatt|rücksend|retour|widerruf|storn|ich (?:habe|hatte|warte)|warte(?:n)? (?:ich|wir)|refund|return|broken|damaged|complain|i (?:have )?ordered|still waiting/iu
const HEAD = 1200

/**
 * A firm that sells to the shop. Said only of letters that begin a conversation, from a firm's own domain, in a seller's
 * set words; and only where the shop's own addresses are known, for its own letters speak like that to its customers.
 */
export function supplierReason(mail: MailEvidence, own: OwnIdentity): Reason | null {
  if (own.addresses.size + own.domains.size === 0 || mail.inReplyTo !== null) return null
  const head = mail.verbatim.slice(0, HEAD)
  if (!HINT.test(head) || hasReplyPrefix(mail.subject) || /^\s*(?:wg|fwd?|tr|i)\s*:/i.test(mail.subject)) return null
  if (isPublicDomain(domainOf(mail.from?.address ?? '')) || BUYER.test(head)) return null
  const found = SELLER.exec(head)?.[0].replace(/^[\s.!:,]+/, '')
  return found === undefined ? null : because('supplier-wording', found.replace(/\s+/g, ' '))
}
