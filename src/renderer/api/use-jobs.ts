import type { JobSnapshot } from '../../contract/schemas/job.ts'
import { mapLoadable, valueOr, type Loadable } from './loadable.ts'
import { useCall } from './use-call.ts'

/** All jobs the core remembers, newest first; kept in step by their snapshots. */
export const useJobs = (): Loadable<readonly JobSnapshot[]> => useCall('jobs.list', {})

/** The job with this id, once it is known. */
export const useJob = (jobId: number | null): JobSnapshot | null =>
  valueOr(
    mapLoadable(useJobs(), jobs => jobs.find(job => job.id === jobId) ?? null),
    null,
  )

const none: readonly JobSnapshot[] = []

export const useRunningJobs = (): readonly JobSnapshot[] =>
  valueOr(
    mapLoadable(useJobs(), jobs => jobs.filter(job => job.state === 'running')),
    none,
  )
