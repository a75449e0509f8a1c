import type { Settings } from '../../contract/schemas/workspace.ts'
import type { Core } from '../core.ts'
import { writeSettings } from '../store/queries/settings.ts'
import { hasVerbatims } from '../store/queries/verbatims.ts'
import { reclassJob } from '../jobs/reclass.ts'
import { tagJob } from '../jobs/tag.ts'
import type { Side } from './side.ts'

export interface SettingsChange {
  readonly kind: 'settings'
  readonly before: Partial<Settings>
  readonly after: Partial<Settings>
}

/** The settings of one side become the present ones; what hangs on them is looked at anew in the background. */
export function writeSettingsChange(core: Core, change: SettingsChange, side: Side): void {
  writeSettings(core.db, change[side])
  const changed = new Set(Object.keys(change.after))
  if (changed.has('competitors')) core.tools.forgetTagger()
  if (!hasVerbatims(core.db)) return
  if (changed.has('ownAddresses') || changed.has('ownerAddresses')) core.jobs.start(reclassJob, {})
  if (changed.has('competitors')) core.jobs.start(tagJob, { all: true })
}
