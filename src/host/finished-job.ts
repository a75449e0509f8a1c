import type { JobSnapshot } from '../contract/schemas/job.ts'
import type { App } from '../core/app.ts'
import { ask } from './ask.ts'

interface Watch {
  readonly onProgress?: (job: JobSnapshot) => void
  /** Aborting it cancels the job; whole batches stay. */
  readonly signal?: AbortSignal
}

/** Waits until a job has ended, in whatever way, and gives its last snapshot. */
export async function finishedJob(app: App, jobId: number, { onProgress, signal }: Watch = {}): Promise<JobSnapshot> {
  const { promise, resolve } = Promise.withResolvers<JobSnapshot>()
  const see = (job: JobSnapshot) => {
    onProgress?.(job)
    if (job.state !== 'running') resolve(job)
  }
  const cancel = () => void ask(app, 'jobs.cancel', { jobId })
  const unsubscribe = app.subscribe(event => {
    if (event.kind === 'job' && event.job.id === jobId) see(event.job)
  })
  signal?.addEventListener('abort', cancel, { once: true })
  if (signal?.aborted === true) cancel()
  try {
    // A short job may have ended before anybody listened.
    see(await ask(app, 'jobs.get', { jobId }))
    return await promise
  } finally {
    unsubscribe()
    signal?.removeEventListener('abort', cancel)
  }
}
