import type { Parsed } from '../../contract/methods.ts'
import type { Core } from '../core.ts'
import { importJob } from '../jobs/import/import.ts'
import { groupAlikeQuietly } from '../jobs/settle-alike.ts'
import type { RecordedEntry } from '../store/queries/history.ts'
import { recordImport } from './import-change.ts'

/** Imports in the background and writes down what came of it. */
export function startImport(core: Core, input: Parsed<'imports.start'>, again?: RecordedEntry): { jobId: number } {
  const jobId = core.jobs.start(importJob, input)
  recordImport(core, jobId, again)
  groupAlikeQuietly(core)
  return { jobId }
}
