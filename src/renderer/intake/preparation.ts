import type { FilePreview, OwnAddressGuess } from '../../contract/schemas/source.ts'
import type { ColumnRole, ScoreScale, SurveyMapping } from '../../contract/schemas/survey.ts'

/** Whose an address is, as the owner says: a customer's, one of the shop's, or the owner's own ("direct line"). */
export type Belongs = 'others' | 'shop' | 'owner'
export interface AddressChoice {
  readonly address: string
  readonly messages: number
  readonly belongs: Belongs
}

const ownerNames = /^(chef|chefin|inhaber|inhaberin|geschaeftsfuehrung|geschaeftsleitung|gf|owner|boss|ceo)\b/i
/** Everybody may have an address here, so the domain tells nothing. */
const publicDomain =
  /^(gmx|web|t-online|freenet|gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|posteo|mailbox|arcor|online|1und1|proton|protonmail)\./i
const mostStrangers = 5

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Addresses that the workspace takes for its own already, e.g. guessed at an import from the command line. */
export interface KnownOwn {
  readonly ownAddresses: readonly string[]
  readonly ownerAddresses: readonly string[]
}

/**
 * What the guesses look like before the owner corrects them. Addresses known already stay; else the surest guess is the
 * shop. The others of these domains are the shop's too, and `chef@` is its owner. Of the rest, a few are offered for
 * shops with more than one domain.
 */
export function toAddressChoices(guesses: readonly OwnAddressGuess[], known: KnownOwn): readonly AddressChoice[] {
  const own = known.ownAddresses.length > 0 ? known.ownAddresses : guesses.slice(0, 1).map(({ address }) => address)
  const domains = new Set(own.map(domainOf).filter(domain => !publicDomain.test(domain)))
  const isHouse = (address: string) => own.includes(address) || domains.has(domainOf(address))
  const messagesOf = (address: string) => guesses.find(guess => guess.address === address)?.messages ?? 0
  const house = [...new Set([...own, ...guesses.map(({ address }) => address).filter(isHouse)])]
  const strangers = guesses.filter(({ address }) => !isHouse(address)).slice(0, mostStrangers)
  const belongs = (address: string) => (known.ownerAddresses.includes(address) ? 'owner' : shopOrOwner(address))
  return [
    ...house.map(address => ({ address, messages: messagesOf(address), belongs: belongs(address) })),
    ...strangers.map(({ address, messages }) => ({ address, messages, belongs: 'others' as const })),
  ]
}

const shopOrOwner = (address: string): Belongs => (ownerNames.test(address) ? 'owner' : 'shop')

/** The owner's mail is the shop's mail too. */
export const ownAddresses = (choices: readonly AddressChoice[]): string[] =>
  choices.filter(({ belongs }) => belongs !== 'others').map(({ address }) => address)
export const ownerAddresses = (choices: readonly AddressChoice[]): string[] =>
  choices.filter(({ belongs }) => belongs === 'owner').map(({ address }) => address)

/** What the owner says about the columns of a table, where it is not what was guessed. */
export interface ColumnChoices {
  readonly roles: Readonly<Record<string, ColumnRole>>
  /** Null: what was remembered of them is to be forgotten. */
  readonly scales: Readonly<Record<string, ScoreScale>> | null
}
export type ChoicesByPath = Readonly<Record<string, ColumnChoices>>
export const noColumnChoices: ColumnChoices = { roles: {}, scales: {} }

/** Roles and scales of a table: as guessed or remembered, or as the owner corrected them. */
export const toMapping = (preview: FilePreview, { roles, scales }: ColumnChoices): SurveyMapping => ({
  roles: { ...preview.table?.roles, ...roles },
  scales: scales === null ? {} : { ...preview.scales, ...scales },
})

/** Of every survey table about to be imported. */
export function toMappings(previews: readonly FilePreview[], choices: ChoicesByPath): Record<string, SurveyMapping> {
  const tables = previews.filter(preview => preview.table !== null)
  return Object.fromEntries(
    tables.map(preview => [preview.path, toMapping(preview, choices[preview.path] ?? noColumnChoices)]),
  )
}

export const isReadable = (preview: FilePreview): boolean => preview.error === null

/** Without a column of words a survey holds nothing that could be tagged. */
export const lacksWords = (preview: FilePreview, choices: ChoicesByPath): boolean =>
  preview.table !== null &&
  !Object.values(toMapping(preview, choices[preview.path] ?? noColumnChoices).roles).includes('text')
