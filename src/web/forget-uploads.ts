import type { AppEvent } from '../contract/events.ts'
import type { App } from '../core/app.ts'
import type { Door } from '../host/door.ts'
import type { Uploads } from './uploads.ts'

/** Copies of dropped files go as soon as their import has ended, well or badly. */
export function withUploadsForgotten(door: Door, app: App, uploads: Uploads): Door {
  const pathsByJob = new Map<number, readonly string[]>()
  app.subscribe((event: AppEvent) => {
    if (event.kind !== 'job' || event.job.state === 'running') return
    void uploads.forget(pathsByJob.get(event.job.id) ?? [])
    pathsByJob.delete(event.job.id)
  })
  return async (name, input) => {
    const reply = await door(name, input)
    if (name === 'imports.start' && reply.ok) {
      const { paths } = input as { readonly paths: readonly string[] }
      pathsByJob.set((reply.value as { readonly jobId: number }).jobId, paths)
    }
    return reply
  }
}
