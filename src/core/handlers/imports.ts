import { importJob } from '../jobs/import/import.ts'
import { guessOwn } from '../intake/guess-own.ts'
import { previewFile } from '../intake/preview-file.ts'
import type { HandlersOf } from './handlers.ts'

export const importHandlers: HandlersOf<'imports'> = {
  'imports.preview': ({ paths }) => Promise.all(paths.map(previewFile)),
  'imports.guess-own': ({ paths }) => guessOwn(paths),
  'imports.start': (input, { jobs }) => ({ jobId: jobs.start(importJob, input) }),
}
