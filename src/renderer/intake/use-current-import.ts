import type { JobSnapshot } from '../../contract/schemas/job.ts'
import { mapLoadable, valueOr } from '../api/loadable.ts'
import { useJobs } from '../api/use-jobs.ts'
import { useImportDraft } from './import-draft.tsx'

/**
 * The import to speak of: one that runs (also after the window was opened anew), else the one started last in this
 * window, else the newest where the program was ended in the middle of it.
 */
export function useCurrentImport(): JobSnapshot | null {
  const { jobId } = useImportDraft()
  return valueOr(
    mapLoadable(useJobs(), jobs => currentImport(jobs, jobId)),
    null,
  )
}

export function currentImport(jobs: readonly JobSnapshot[], jobId: number | null): JobSnapshot | null {
  const imports = jobs.filter(job => job.kind === 'import' || job.kind === 'reread').toSorted((a, b) => b.id - a.id)
  const newest = imports[0]
  return (
    imports.find(job => job.state === 'running') ??
    imports.find(job => job.id === jobId) ??
    (newest?.state === 'interrupted' ? newest : null)
  )
}
