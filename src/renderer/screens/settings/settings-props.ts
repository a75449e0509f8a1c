import type { Settings } from '../../../contract/schemas/workspace.ts'

/** What each part of the settings is given: all of them, and a way to change some. */
export interface SettingsProps {
  readonly settings: Settings
  readonly onChange: (part: Partial<Settings>) => void
}
