import type { Parsed } from '../../../contract/methods.ts'
import { guessOwn } from '../../intake/guess-own.ts'
import type { ReadingTask } from '../../intake/import-row.ts'
import { listClassRules } from '../../store/queries/classes.ts'
import { readSettings, writeSettings } from '../../store/queries/settings.ts'
import type { JobContext } from '../job.ts'

/** What reading threads need to know of the workspace. */
export function toReadingTask(
  { db, tools }: JobContext,
  { own, owner }: Addresses,
): Omit<ReadingTask, 'share' | 'path' | 'mapping'> {
  const settings = readSettings(db)
  return {
    own,
    owner,
    corrections: listClassRules(db).map(({ scope, value, class: wanted }) => [
      scope === 'domain' ? `@${value}` : value,
      wanted,
    ]),
    codebook: tools.codebook(),
    competitors: settings.competitors,
    model: tools.learner.bytes(),
    keepOriginals: settings.keepOriginals,
  }
}

export interface Addresses {
  readonly own: readonly string[]
  readonly owner: readonly string[]
  /** Mails stored before were classed without some of them. */
  readonly areNew: boolean
}

/**
 * The addresses given with the import are kept beside those of the settings. Where there are none at all, the files'
 * heads are asked, and the owner is asked to confirm (`addressesConfirmed` stays false).
 */
export async function takeAddresses({ db }: JobContext, input: Parsed<'imports.start'>): Promise<Addresses> {
  const settings = readSettings(db)
  const given = joined(settings.ownAddresses, input.own ?? [])
  const own = given.length > 0 ? given : (await guessOwn(input.paths)).map(({ address }) => address)
  const owner = joined(settings.ownerAddresses, input.owner ?? [])
  const isGiven = input.own !== undefined || input.owner !== undefined
  const isChanged = own.length > settings.ownAddresses.length || owner.length > settings.ownerAddresses.length
  if (isChanged || isGiven)
    writeSettings(db, {
      ownAddresses: own,
      ownerAddresses: owner,
      ...(isGiven ? { addressesConfirmed: true } : {}),
    })
  // The owner's own mail is the shop's mail, too.
  const hasMails = db.prepare('SELECT 1 FROM message LIMIT 1').get() !== undefined
  return { own: joined(own, owner), owner, areNew: isChanged && hasMails }
}

const joined = (a: readonly string[], b: readonly string[]): string[] => [
  ...new Set([...a, ...b].map(address => address.trim().toLowerCase()).filter(address => address !== '')),
]
