import type { JobSnapshot } from '../../contract/schemas/job.ts'
import { mapLoadable, valueOr, type Loadable } from './loadable.ts'
import { useCall } from './use-call.ts'

/** All jobs the core remembers, newest first; kept in step by their snapshots. */
export const useJobs = (): Loadable<readonly JobSnapshot[]> => useCall('jobs.list', {})

const none: readonly JobSnapshot[] = []

export const useRunningJobs = (): readonly JobSnapshot[] =>
  valueOr(
    mapLoadable(useJobs(), jobs => jobs.filter(job => job.state === 'running')),
    none,
  )
