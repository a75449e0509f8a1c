import type { MailAddresses } from './mail-addresses.ts'

/** What the rules on class and person look at; a ParsedMessage has all of it but the texts. */
export interface MailEvidence extends Omit<MailAddresses, 'bcc'> {
  /** The first field of that name, decoded and unfolded; null where there is none. */
  readonly header: (name: string) => string | null
  readonly subject: string
  readonly inReplyTo: string | null
  /** Lower-case type of the whole message. */
  readonly contentType: string
  readonly reportType: string | null
  /** Kinds of machine-readable parts, e.g. `delivery-status`. */
  readonly reports: readonly string[]
  readonly labels: readonly string[]
  /** The whole decoded text. */
  readonly text: string
  /** The writer's own words. */
  readonly verbatim: string
}

/** Whose mail is the shop's own; all in lower case. */
export interface OwnIdentity {
  readonly addresses: ReadonlySet<string>
  /** Domains of the addresses, public mail providers left out. */
  readonly domains: ReadonlySet<string>
}

/** In lower case; an address without an @ is a domain itself. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Providers whose addresses belong to everybody: sharing such a domain means nothing. */
const publicProviders = new Set(
  `gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de outlook.com outlook.de hotmail.com hotmail.de live.com live.de msn.com yahoo.com yahoo.de ymail.com icloud.com me.com mac.com aol.com aol.de
   posteo.de mailbox.org protonmail.com proton.me tutanota.com tutanota.de arcor.de online.de kabelmail.de vodafone.de email.de mail.de bluewin.ch gmx.com a1.net aon.at chello.at sunrise.ch hispeed.ch orange.fr wanadoo.fr free.fr libero.it tiscali.it hotmail.fr hotmail.it hotmail.co.uk btinternet.com`.split(
    /\s+/,
  ),
)

/** A domain that anybody can have an address of tells nothing about whose mail it is. */
export const isPublicDomain = (domain: string): boolean => publicProviders.has(domain)

/** The identity of a list of addresses, or of whole domains written as `@shop.example`. */
export function ownIdentity(addresses: readonly string[]): OwnIdentity {
  const clean = addresses.map(address => address.trim().toLowerCase()).filter(address => address.includes('@'))
  const domains = clean.map(domainOf).filter(domain => domain !== '' && !isPublicDomain(domain))
  return { addresses: new Set(clean.filter(address => !address.startsWith('@'))), domains: new Set(domains) }
}

/** Whether it is one of ours, to the letter but for case. */
export const isOwnAddress = (own: OwnIdentity, address: string): boolean => own.addresses.has(address.toLowerCase())
/** Whether it is of a domain of ours: a colleague’s address that nobody has named. */
export const isOwnDomain = (own: OwnIdentity, address: string): boolean => own.domains.has(domainOf(address))
