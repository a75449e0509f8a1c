import type { Parsed } from '../../contract/methods.ts'
import type { Settings } from '../../contract/schemas/workspace.ts'
import type { Core } from '../core.ts'
import { addHistory } from '../store/queries/history.ts'
import { readSettings } from '../store/queries/settings.ts'
import { writeSettingsChange, type SettingsChange } from './settings-change.ts'

type SettingsWish = Parsed<'settings.change'>

/** Saves what differs; addresses and competitors also change what is stored, in the background. */
export function changeSettings(core: Core, wanted: SettingsWish): Settings {
  const { db, now } = core
  const old = readSettings(db)
  const change = toChange(old, withCleanAddresses(wanted))
  if (Object.keys(change.after).length === 0) return old
  db.transaction(() => {
    writeSettingsChange(core, change, 'after')
    addHistory(db, now().toISOString(), labelOf(change), { fields: Object.keys(change.after).join(', ') }, change)
  })
  core.announce('settings', 'history')
  return readSettings(db)
}

const labelOf = ({ after }: SettingsChange): string =>
  Object.keys(after).join() === 'savedSearches' ? 'search.saved' : 'settings.change'

function toChange(old: Settings, wanted: SettingsWish): SettingsChange {
  const differing = (Object.keys(wanted) as (keyof Settings)[]).filter(
    key => wanted[key] !== undefined && JSON.stringify(wanted[key]) !== JSON.stringify(old[key]),
  )
  const pick = (from: SettingsWish): Partial<Settings> => Object.fromEntries(differing.map(key => [key, from[key]]))
  return { kind: 'settings', before: pick(old), after: pick(wanted) }
}

/** Addresses are compared in lower case everywhere; blanks and repeats come from typing. */
const cleanList = (values: readonly string[]): string[] => [
  ...new Set(values.map(value => value.trim().toLowerCase()).filter(value => value !== '')),
]

function withCleanAddresses(wanted: SettingsWish): SettingsWish {
  const { ownAddresses, ownerAddresses } = wanted
  return {
    ...wanted,
    ...(ownAddresses === undefined ? {} : { ownAddresses: cleanList(ownAddresses) }),
    ...(ownerAddresses === undefined ? {} : { ownerAddresses: cleanList(ownerAddresses) }),
  }
}
