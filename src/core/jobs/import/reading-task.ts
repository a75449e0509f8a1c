import type { Parsed } from '../../../contract/methods.ts'
import type { TaggingRules } from '../../intake/import-row.ts'
import { listClassRules } from '../../store/queries/classes.ts'
import { readSettings, writeSettings } from '../../store/queries/settings.ts'
import { hasMails } from '../../store/queries/verbatims.ts'
import type { JobContext } from '../job.ts'
import type { ReadingThreads, WholeFileTask } from './reading-threads.ts'

/** What reading threads need to know of the workspace before they know their files. */
export const toTaggingRules = ({ db, tools }: JobContext): TaggingRules => ({
  codebook: tools.codebook(),
  competitors: readSettings(db).competitors,
  model: tools.learner.bytes(),
})

/** What reading threads need to know to read one file: whose mail is ours, and what the owner said of senders. */
export const toReadingTask = (
  { db }: JobContext,
  { own, owner }: Addresses,
): Omit<WholeFileTask, 'path' | 'mapping'> => ({
  own,
  owner,
  corrections: listClassRules(db).map(({ scope, value, class: wanted }) => [
    scope === 'domain' ? `@${value}` : value,
    wanted,
  ]),
  keepOriginals: readSettings(db).keepOriginals,
})

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
export async function takeAddresses(
  { db }: JobContext,
  input: Parsed<'imports.start'>,
  threads: Pick<ReadingThreads, 'guessOwn'>,
): Promise<Addresses> {
  const settings = readSettings(db)
  const given = joined(settings.ownAddresses, input.own ?? [])
  const own = given.length > 0 ? given : await threads.guessOwn(input.paths)
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
  return { own: joined(own, owner), owner, areNew: isChanged && hasMails(db) }
}

const joined = (a: readonly string[], b: readonly string[]): string[] => [
  ...new Set([...a, ...b].map(address => address.trim().toLowerCase()).filter(address => address !== '')),
]
