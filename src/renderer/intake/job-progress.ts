import type { JobSnapshot } from '../../contract/schemas/job.ts'

type Measured = Pick<JobSnapshot, 'done' | 'total' | 'startedAt'>

/** 0 to 1; 0 while the size is not known. */
export const shareDone = ({ done, total }: Measured): number => (total > 0 ? Math.min(1, done / total) : 0)

/** At the speed so far; null for the first moments, when a guess would jump about. */
export function secondsLeft(job: Measured, nowMs: number): number | null {
  const elapsed = (nowMs - Date.parse(job.startedAt)) / 1000
  const share = shareDone(job)
  if (elapsed < 2 || share < 0.02) return null
  return Math.max(0, (elapsed / share) * (1 - share))
}
