import { z } from 'zod'
import { Retention } from './erasure.ts'
import { UiLanguage } from './language.ts'
import { Month } from './period.ts'
import { SavedSearch } from './search.ts'

export const WorkspaceInfo = z.object({
  path: z.string(),
  name: z.string(),
  schemaVersion: z.int(),
  verbatims: z.int(),
  /** Oldest and newest month with mail or answers; null while the workspace is empty. */
  firstMonth: Month.nullable(),
  lastMonth: Month.nullable(),
  /** The newest message in the archive: "today" for all ages and silences. */
  cutOff: z.string().nullable(),
})
export type WorkspaceInfo = z.infer<typeof WorkspaceInfo>

export const CheckResult = z.object({ sound: z.boolean(), problems: z.array(z.string()) })
export type CheckResult = z.infer<typeof CheckResult>

/** Minutes since midnight; null for a day off. Index 0 is Monday. */
export const WorkingHours = z.array(z.object({ from: z.int(), until: z.int() }).nullable()).length(7)
export type WorkingHours = z.infer<typeof WorkingHours>

/** A firm that customers name, which is not among the owner's competitors yet. */
export const CompetitorProposal = z.object({ name: z.string(), letters: z.int() })
export type CompetitorProposal = z.infer<typeof CompetitorProposal>

/** Copies made by themselves; an empty folder means one beside the workspace. */
export const BackupRhythm = z.object({
  folder: z.string(),
  every: z.enum(['never', 'day', 'week', 'month']),
  keep: z.int().min(1).max(50),
})
export type BackupRhythm = z.infer<typeof BackupRhythm>

export const Settings = z.object({
  shopName: z.string(),
  ownAddresses: z.array(z.string()),
  ownerAddresses: z.array(z.string()),
  /** False until the owner has looked at the guessed own addresses. */
  addressesConfirmed: z.boolean(),
  competitors: z.array(z.string()),
  workingHours: WorkingHours,
  /** ISO 3166-2 code after `DE-`, e.g. `NI`; empty for holidays of all Germany. */
  federalState: z.string(),
  language: UiLanguage,
  appearance: z.enum(['light', 'dark', 'system']),
  keepOriginals: z.boolean(),
  backup: BackupRhythm,
  retention: Retention,
  /** Questions that the owner wants to ask again. */
  savedSearches: z.array(SavedSearch),
  /** Keys the owner chose instead, by the shortcut's id. */
  keys: z.record(z.string(), z.string()),
})
export type Settings = z.infer<typeof Settings>
