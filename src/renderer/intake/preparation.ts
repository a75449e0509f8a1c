import type { FilePreview, OwnAddressGuess } from '../../contract/schemas/source.ts'
import type { ColumnRole, SurveyMapping } from '../../contract/schemas/survey.ts'

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

/**
 * What the guesses look like before the owner corrects them. The surest guess is the shop, and so are the others of its
 * domain; `chef@` is its owner. Of the rest, a few are offered for shops with more than one domain.
 */
export function toAddressChoices(guesses: readonly OwnAddressGuess[]): readonly AddressChoice[] {
  const surest = guesses[0]?.address ?? ''
  const isHouse = (address: string) =>
    address === surest || (domainOf(address) === domainOf(surest) && !publicDomain.test(domainOf(surest)))
  const house = guesses.filter(guess => isHouse(guess.address))
  const strangers = guesses.filter(guess => !isHouse(guess.address)).slice(0, mostStrangers)
  return [
    ...house.map(({ address, messages }) => ({ address, messages, belongs: shopOrOwner(address) })),
    ...strangers.map(({ address, messages }) => ({ address, messages, belongs: 'others' as const })),
  ]
}

const shopOrOwner = (address: string): Belongs => (ownerNames.test(address) ? 'owner' : 'shop')

/** The owner's mail is the shop's mail too. */
export const ownAddresses = (choices: readonly AddressChoice[]): string[] =>
  choices.filter(({ belongs }) => belongs !== 'others').map(({ address }) => address)
export const ownerAddresses = (choices: readonly AddressChoice[]): string[] =>
  choices.filter(({ belongs }) => belongs === 'owner').map(({ address }) => address)

export type RolesByColumn = Readonly<Record<string, ColumnRole>>
export type RolesByPath = Readonly<Record<string, RolesByColumn>>

/** Roles of every survey table about to be imported: as guessed, or as the owner corrected them. */
export function toMappings(previews: readonly FilePreview[], corrected: RolesByPath): Record<string, SurveyMapping> {
  const tables = previews.filter(preview => preview.table !== null)
  return Object.fromEntries(tables.map(({ path, table }) => [path, { roles: { ...table?.roles, ...corrected[path] } }]))
}

export const isReadable = (preview: FilePreview): boolean => preview.error === null

/** Without a column of words a survey holds nothing that could be tagged. */
export const lacksWords = ({ path, table }: FilePreview, corrected: RolesByPath): boolean =>
  table !== null && !Object.values({ ...table.roles, ...corrected[path] }).includes('text')
