import { defineJob } from './job.ts'

/** After the owner changed which addresses are ours: classes, tags and cases anew. */
export const reclassJob = defineJob<Record<string, never>>({
  kind: 'reread',
  subject: () => '',
  run: async () => null,
})
