import { groupAlikeQuietly } from '../jobs/settle-alike.ts'
import { eraseOldJob, previewRetention } from '../jobs/erase-old.ts'
import { erasePersonJob } from '../jobs/erase-person.ts'
import { findPerson, knownPerson, tracesOf } from '../jobs/find-person.ts'
import { tagJob } from '../jobs/tag.ts'
import type { Core } from '../core.ts'
import type { JobDefinition } from '../jobs/job.ts'
import { exportPerson } from '../store/queries/export-person.ts'
import type { HandlersOf } from './handlers.ts'

export const erasureHandlers: HandlersOf<'retention' | 'persons'> = {
  'retention.preview': ({ months }, { db, now }) => previewRetention(db, months, now()),
  'retention.run': ({ months }, core) => start(core, eraseOldJob, { months }),
  'persons.get': async (asked, core) => tracesOf(await findPerson(core, asked)),
  'persons.export': async (asked, core) => {
    const person = await findPerson(core, asked)
    return { traces: tracesOf(person), rows: exportPerson(core.db, person.addresses) }
  },
  'persons.erase': (asked, core) => {
    // Refused at once, not by a job that fails.
    knownPerson(core.db, asked)
    return start(core, erasePersonJob, asked)
  },
}

/** Whoever was alike to an erased letter is grouped anew, and the learner starts from the letters that are left. */
function start<Input>(core: Core, job: JobDefinition<Input>, input: Input): { jobId: number } {
  const { jobs, tools } = core
  const jobId = jobs.start(job, input)
  groupAlikeQuietly(core)
  jobs.quietly(signal => {
    if (!signal.aborted && tools.learner.isDue() && !jobs.isWaiting('tag')) jobs.start(tagJob, { all: false })
    return Promise.resolve()
  })
  return { jobId }
}
