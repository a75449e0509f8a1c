import type { Mailbox } from '../../contract/schemas/message.ts'
import type { MailEvidence, OwnIdentity } from './mail-evidence.ts'
import { isOwnAddress, isOwnDomain } from './mail-evidence.ts'

const FORM_SUBJECT =
  /kontakt(?:formular|anfrage)|contact (?:form|request|us)|formular(?:daten|eingang)?|web ?form|anfrage über (?:die|ihre) (?:web|home)|neue anfrage|neue nachricht (?:von|über)|new (?:message|submission|enquiry) from|form submission|formulaire|modulo di contatto|formulario/iu
/** A shop program's notice of an order has the customer in Reply-To and fields as well, but no words of his. */
const ORDER_NOTICE =
  /^(?:\[[^\]]{1,40}\]:?\s*)?(?:neue |new |ihre )?(?:kunden-?)?(?:bestellung|order|auftrag|zahlung|payment|rechnung|invoice|bestellbestätigung)(?![\p{L}]).{0,30}(?:#|nr\b|no\.|\d|eingegangen|received)/iu
const FORM_SENDER =
  /^(?:wordpress|webmaster|www-data|form(?:ular)?|kontakt(?:formular)?|contact(?:form)?|website|web|shop|no-?reply|noreply|mailer|system|anfrage)\b/iu
const FORM_MAILER =
  /php|phpmailer|wpforms|contact form 7|typo3|joomla|shopware|formmail|swiftmailer|drupal|jimdo|wix|jotform/iu
const FIELD =
  /^[\s*•>-]*(name|vorname|nachname|ihr name|your name|full name|first name|last name|nom|nome|nombre|naam|e-?mail|e-?mail-?adresse|email address|ihre e-?mail|your e-?mail|mail|absender|von|from)\s*[*]?\s*[:=]\s*(.*)$/iu
const OTHER_FIELD =
  /^[\s*•>-]*(?:nachricht|message|ihre nachricht|mitteilung|anliegen|kommentar|comments?|betreff|subject|telefon|phone|tel|bestellnummer|order|kundennummer|anfrage|thema|frage|text)\s*[*]?\s*[:=]/iu
const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)+/u
const LOOK_AT = 1500

/** A customer's letter written into the shop's own form; the sender field names the form. */
export interface ContactForm {
  readonly person: Mailbox
}

/** Who wrote through a contact form; null where the mail is none. */
export function contactFormOf(mail: MailEvidence, own: OwnIdentity): ContactForm | null {
  const from = mail.from?.address.toLowerCase() ?? ''
  const reply = mail.replyTo.find(box => box.address !== '' && box.address.toLowerCase() !== from)
  const bySubject = FORM_SUBJECT.test(mail.subject)
  const bySender =
    FORM_SENDER.test(from) ||
    FORM_SENDER.test(mail.from?.name ?? '') ||
    FORM_MAILER.test(mail.header('x-mailer') ?? '') ||
    mail.header('x-php-originating-script') !== null
  const isOwnSender = isOwnAddress(own, from) || isOwnDomain(own, from)
  if ((!bySubject && !bySender && !isOwnSender) || (!bySubject && ORDER_NOTICE.test(mail.subject))) return null
  if (mail.inReplyTo !== null) return null
  // What an answer quotes of a form is no form.
  const fields = fieldsOf(mail.verbatim)
  const looksLikeForm =
    fields.count >= 2 ||
    (bySubject && (fields.count >= 1 || bySender)) ||
    (isOwnSender && bySender && reply !== undefined && isHandedOn(mail, own))
  if (!looksLikeForm) return null
  const address = reply?.address ?? fields.address
  if (address === null || isOwnAddress(own, address) || isOwnDomain(own, address)) return null
  // A person who types "Name: … E-Mail: …" into an ordinary letter is still its sender.
  if (reply === undefined && !isOwnSender && !bySender) return null
  return { person: { name: reply?.name || fields.name, address } }
}

/** A notice of the shop's program about an order or an account; none of its words are the customer's. */
const NOTICE =
  /bestell(?:ung|bestätigung)|auftrag|rechnung|zahlung|\border\b|invoice|payment|kundenkonto|registrier|newsletter|passwor[td]|\baccount\b/iu
const SUMS = /gesamtsumme|zwischensumme|(?:liefer|rechnungs)(?:adresse|anschrift)\s*:|order total|subtotal/iu

/** The shop's own page hands on bare words, with their writer in Reply-To: no fields, no word of a form. */
const isHandedOn = (mail: MailEvidence, own: OwnIdentity): boolean =>
  mail.to.length > 0 &&
  mail.to.every(box => isOwnAddress(own, box.address) || isOwnDomain(own, box.address)) &&
  mail.header('auto-submitted') === null &&
  mail.header('list-unsubscribe') === null &&
  !NOTICE.test(mail.subject) &&
  !SUMS.test(mail.verbatim)

interface FormFields {
  count: number
  name: string
  address: string | null
}

function fieldsOf(text: string): FormFields {
  const found: FormFields = { count: 0, name: '', address: null }
  const parts: string[] = []
  for (const line of text.slice(0, LOOK_AT).split('\n')) {
    if (!line.includes(':') && !line.includes('=')) continue
    const match = FIELD.exec(line)
    if (match === null) {
      if (OTHER_FIELD.test(line)) found.count++
      continue
    }
    found.count++
    const value = (match[2] ?? '').trim()
    const address = ADDRESS.exec(value)?.[0]
    if (address !== undefined) found.address ??= address
    else if (/name|nom|naam/iu.test(match[1] ?? '')) parts.push(value)
  }
  found.name = parts.slice(0, 2).join(' ').trim()
  return found
}
