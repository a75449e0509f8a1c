import { Settings } from '../../../contract/schemas/workspace.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'

const shopDay = { from: 9 * 60, until: 18 * 60 }

/** A new workspace: Monday to Friday, nine to six (REPORT: working day), German. */
export const defaultSettings: Settings = {
  shopName: '',
  ownAddresses: [],
  ownerAddresses: [],
  addressesConfirmed: false,
  competitors: [],
  workingHours: [shopDay, shopDay, shopDay, shopDay, shopDay, null, null],
  federalState: '',
  language: 'de',
  appearance: 'system',
  keepOriginals: true,
  backup: { folder: '', every: 'week', keep: 3 },
  retention: { months: null, afterImport: false },
  savedSearches: [],
  keys: {},
}

interface SettingRow {
  readonly key: string
  readonly value: string
}

/** What the owner has set, the rest by default. A value that this version cannot read counts as not set. */
export function readSettings(db: ReadableDb): Settings {
  const rows = db.prepare<[], SettingRow>('SELECT key, value FROM setting').all()
  let settings = defaultSettings
  for (const { key, value } of rows) {
    const next = Settings.safeParse({ ...settings, [key]: JSON.parse(value) })
    if (next.success) settings = next.data
  }
  return settings
}

/** Those that are named; the others stay as they are. */
export function writeSettings(db: WritableDb, changes: Partial<Settings>): void {
  const write = db.prepare<[string, string]>(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  db.transaction(() => {
    for (const [key, value] of Object.entries(changes)) if (value !== undefined) write.run(key, JSON.stringify(value))
  })
}
