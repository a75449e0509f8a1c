import type { Parsed } from '../../contract/methods.ts'
import { defineJob } from './job.ts'

export type ImportInput = Parsed<'imports.start'>

export const importJob = defineJob<ImportInput>({
  kind: 'import',
  subject: ({ paths }) => paths.join(', '),
  run: async () => null,
})
