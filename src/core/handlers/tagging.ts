import { tagJob } from '../jobs/tag.ts'
import type { HandlersOf } from './handlers.ts'

export const taggingHandlers: HandlersOf<'tagging'> = {
  'tagging.run': ({ all }, { jobs }) => ({ jobId: jobs.start(tagJob, { all }) }),
}
