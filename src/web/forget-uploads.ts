import { dirname } from 'node:path'
import type { AppEvent } from '../contract/events.ts'
import type { JobSnapshot } from '../contract/schemas/job.ts'
import type { App } from '../core/app.ts'
import type { Door } from '../host/door.ts'
import type { Uploads } from './uploads.ts'

/** Copies of dropped files go as soon as they are read to their end; the others can be imported once more. */
export function withUploadsForgotten(door: Door, app: App, uploads: Uploads): Door {
  const pathsByJob = new Map<number, readonly string[]>()
  app.subscribe((event: AppEvent) => {
    if (event.kind !== 'job' || event.job.state === 'running') return
    void uploads.forget(notWanted(pathsByJob.get(event.job.id) ?? [], event.job))
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

/** A drop goes as a whole: with a file of it that is still wanted, all of them stay. */
function notWanted(paths: readonly string[], { state, summary }: JobSnapshot): string[] {
  if (state !== 'done') return []
  const kept = new Set((summary?.unfinished ?? []).map(path => dirname(path)))
  return paths.filter(path => !kept.has(dirname(path)))
}
