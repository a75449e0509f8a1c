import { listJobs } from '../store/queries/jobs.ts'
import type { HandlersOf } from './handlers.ts'

export const jobHandlers: HandlersOf<'jobs'> = {
  'jobs.list': (_, { db, jobs }) => listJobs(db).map(job => (job.state === 'running' ? jobs.get(job.id) : job)),
  'jobs.get': ({ jobId }, { jobs }) => jobs.get(jobId),
  'jobs.cancel': ({ jobId, part }, { jobs }) => {
    jobs.get(jobId)
    return { cancelled: part === undefined ? jobs.cancel(jobId) : jobs.cancelPart(jobId, part) }
  },
}
