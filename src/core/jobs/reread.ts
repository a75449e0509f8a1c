import { defineJob } from './job.ts'

/** Reads the kept originals again with the present parser. */
export const rereadJob = defineJob<{ readonly sourceId: number | null }>({
  kind: 'reread',
  subject: () => '',
  run: async () => null,
})
