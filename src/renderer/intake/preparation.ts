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
 * shop. The others of these domains are the shop's too, and `chef@` is its owner, or else the one address with a person's
 * name. Of the rest, a few are offered for shops with more than one domain.
 */
export function toAddressChoices(guesses: readonly OwnAddressGuess[], known: KnownOwn): readonly AddressChoice[] {
  const own = known.ownAddresses.length > 0 ? known.ownAddresses : guesses.slice(0, 1).map(({ address }) => address)
  const domains = new Set(own.map(domainOf).filter(domain => !publicDomain.test(domain)))
  const isHouse = (address: string) => own.includes(address) || domains.has(domainOf(address))
  const messagesOf = (address: string) => guesses.find(guess => guess.address === address)?.messages ?? 0
  const house = [...new Set([...own, ...guesses.map(({ address }) => address).filter(isHouse)])]
  const isOwner = known.ownerAddresses.length > 0 ? isCalledOwner : ownerAmong(house)
  const strangers = guesses.filter(({ address }) => !isHouse(address)).slice(0, mostStrangers)
  const belongs = (address: string): Belongs =>
    known.ownerAddresses.includes(address) || isOwner(address) ? 'owner' : 'shop'
  return [
    ...house.map(address => ({ address, messages: messagesOf(address), belongs: belongs(address) })),
    ...strangers.map(({ address, messages }) => ({ address, messages, belongs: 'others' as const })),
  ]
}

/** `h.lindner@`, `hanna.lindner@`: two parts, and neither of them says what the mailbox is for. */
const personName = /^\p{L}+[._]\p{L}[\p{L}-]+@/u
const roles =
  /(?:^|[._-])(?:info|service|kunden\w*|kontakt|contact|mail|post|office|b(?:ue|ü)ro|shop|laden|store|bestell\w*|order\w*|verkauf|vertrieb|sales|einkauf|beratung|support|hilfe|help|team|rechnung\w*|buchhaltung|versand|lager|werkstatt|praxis|filiale|web\w*|admin|news\w*|presse|jobs?|bewerbung\w*|hallo|hello|reklamation\w*|termine?)(?=[._@-])/i

const isCalledOwner = (address: string): boolean => ownerNames.test(address)
const isPerson = (address: string): boolean => personName.test(address) && !roles.test(address)

/**
 * Which of the shop's addresses are its owner's. Of several people at one domain most are employed there, and a mailbox that
 * is the only one is the shop's, whoever's name it bears: then nothing is guessed.
 */
function ownerAmong(house: readonly string[]): (address: string) => boolean {
  if (house.some(isCalledOwner)) return isCalledOwner
  const [person, ...others] = house.filter(isPerson)
  return address => address === person && others.length === 0 && house.length > 1
}

/** The owner's mail is the shop's mail too. */
export const ownAddresses = (choices: readonly AddressChoice[]): string[] =>
  choices.filter(({ belongs }) => belongs !== 'others').map(({ address }) => address)
/** The direct line: those that are the owner’s alone. */
export const ownerAddresses = (choices: readonly AddressChoice[]): string[] =>
  choices.filter(({ belongs }) => belongs === 'owner').map(({ address }) => address)

/** What the owner says about the columns of a table, where it is not what was guessed. */
export interface ColumnChoices {
  readonly roles: Readonly<Record<string, ColumnRole>>
  /** Null: what was remembered of them is to be forgotten. */
  readonly scales: Readonly<Record<string, ScoreScale>> | null
  /** Of a workbook the sheets to be read; the columns are those of the first. */
  readonly sheets?: readonly string[]
}
export type ChoicesByPath = Readonly<Record<string, ColumnChoices>>
export const noColumnChoices: ColumnChoices = { roles: {}, scales: {} }

/** Roles and scales of a table: as guessed or remembered, or as the owner corrected them; and which sheets are read. */
export const toMapping = (preview: FilePreview, choices: ColumnChoices): SurveyMapping => ({
  roles: { ...preview.table?.roles, ...choices.roles },
  scales: choices.scales === null ? {} : { ...preview.scales, ...choices.scales },
  ...(preview.sheets.length === 0 ? {} : { sheets: [...sheetsToRead(preview, choices)] }),
})

/** As the owner says; else the sheet that is shown and those with the same columns. */
export function sheetsToRead(preview: FilePreview, { sheets }: ColumnChoices): readonly string[] {
  const shown = preview.sheets.find(({ name }) => name === preview.table?.sheet)
  return sheets ?? preview.sheets.filter(({ group }) => group === shown?.group).map(({ name }) => name)
}

/** By path the sheet whose columns are to be shown, where the owner chose one. */
export const sheetsShown = (choices: ChoicesByPath): Record<string, string> =>
  Object.fromEntries(
    Object.entries(choices).flatMap(([path, { sheets }]) => (sheets?.[0] === undefined ? [] : [[path, sheets[0]]])),
  )

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
