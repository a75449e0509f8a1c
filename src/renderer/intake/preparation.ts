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

/** What the guesses look like before the owner corrects them: who sends is the shop, and `chef@` is its owner. */
export const toAddressChoices = (guesses: readonly OwnAddressGuess[]): readonly AddressChoice[] =>
  guesses.map(({ address, messages, reason }) => ({
    address,
    messages,
    belongs: ownerNames.test(address) ? 'owner' : reason === 'sent' ? 'shop' : 'others',
  }))

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
