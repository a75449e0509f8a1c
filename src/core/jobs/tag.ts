import type { WritableDb } from '../store/handles.ts'
import { completeCodebookVersion } from '../store/queries/codebook-versions.ts'
import { readSettings } from '../store/queries/settings.ts'
import { countToTag, nextToTag } from '../store/queries/suggestions.ts'
import { pathOf } from '../store/queries/workspace.ts'
import { findTagChanges, type TagChange } from '../tagging/tag-changes.ts'
import { startTagThreads, type TagThreads } from '../tagging/tag-threads.ts'
import { writeTagChanges } from '../tagging/write-tag-changes.ts'
import type { Tools } from '../tools.ts'
import { defineJob, nextTurn, type JobContext } from './job.ts'
import type { JobRunner } from './runner.ts'

/** A batch takes a few hundredths of a second to write, so that a click in between is not felt. */
const BATCH = 200
/** Fewer are tagged before threads have started. */
const WORTH_THREADS = 3000
/** Batches on their way in each thread. */
const AHEAD = 2

/** Suggests again with the present rules and model: for all verbatims not yet reviewed, or only where older ones have tagged. */
export const tagJob = defineJob<{ readonly all: boolean }>({
  kind: 'tag',
  subject: () => '',
  async run({ all }, context) {
    // The codebook may change under a run; all is then tagged once more instead of twice.
    for (let rules = -1; rules !== context.tools.codebook().version && !context.signal.aborted;) {
      rules = context.tools.codebook().version
      await tagAll(all, rules, context)
    }
    if (context.signal.aborted) return null
    completeCodebookVersion(context.db, context.tools.codebook().version)
    context.changed('codebook')
    return null
  },
})

async function tagAll(
  all: boolean,
  rules: number,
  { db, tools, signal, progress, changed }: JobContext,
): Promise<void> {
  if (tools.learner.isDue()) await tools.learner.train(signal)
  const tagger = tools.tagger()
  const only = all ? null : tagger.version
  const total = countToTag(db, only)
  const threads = total < WORTH_THREADS ? null : threadsOf(db, tools)
  const findChanges = async (ids: readonly number[]): Promise<readonly TagChange[]> =>
    threads === null ? findTagChanges(db, tools.tagger(), ids) : threads.findChanges(ids)
  const ahead: { readonly ids: readonly number[]; readonly changes: Promise<readonly TagChange[]> }[] = []
  let after = 0
  let done = 0
  try {
    while (!signal.aborted && rules === tools.codebook().version) {
      while (ahead.length < (threads === null ? 1 : threads.count * AHEAD)) {
        const ids = nextToTag(db, only, after, BATCH)
        if (ids.length === 0) break
        ahead.push({ ids, changes: findChanges(ids) })
        after = ids.at(-1) ?? after
      }
      const batch = ahead.shift()
      if (batch === undefined) return
      const changes = await batch.changes
      // In one thread each decision is heard at once; threads go on with the model they were given.
      const version = threads === null ? tools.tagger().version : tagger.version
      db.transaction(() => writeTagChanges(db, batch.ids, changes, version))
      progress({ done: (done += batch.ids.length), total, items: done })
      if (changes.length > 0) changed('codings', 'verbatims')
      await nextTurn()
    }
  } finally {
    await Promise.allSettled(ahead.map(({ changes }) => changes))
    await threads?.close()
  }
}

function threadsOf(db: WritableDb, tools: Tools): TagThreads {
  const { competitors } = readSettings(db)
  return startTagThreads({ path: pathOf(db), codebook: tools.codebook(), model: tools.learner.bytes(), competitors })
}

/** After a change of the codebook; a run that has begun sees it by itself. */
export function tagAnew(jobs: Pick<JobRunner, 'isWaiting' | 'start'>): void {
  if (!jobs.isWaiting('tag')) jobs.start(tagJob, { all: true })
}
