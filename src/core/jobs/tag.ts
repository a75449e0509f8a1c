import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import type { ReadableDb } from '../store/handles.ts'
import { completeCodebookVersion } from '../store/queries/codebook-versions.ts'
import { retag } from '../tagging/retag.ts'
import { defineJob, nextTurn, type JobContext } from './job.ts'
import type { JobRunner } from './runner.ts'

/** A batch takes a few hundredths of a second, so that a click in between is not felt. */
const BATCH = 200

/** Suggests again with the present rules and model: for all verbatims not yet reviewed, or only where older ones have tagged. */
export const tagJob = defineJob<{ readonly all: boolean }>({
  kind: 'tag',
  subject: () => '',
  async run({ all }, context) {
    const { db, tools, signal, progress, changed } = context
    const run: Run = { rules: null, version: null, total: 0, done: 0, after: 0 }
    for (;;) {
      if (run.rules !== tools.codebook().version) await begin(run, all, context)
      const ids = nextWaiting(db, run.version, run.after)
      const last = ids.at(-1)
      if (signal.aborted) return null
      if (last === undefined) break
      db.transaction(() => {
        retag({ db, tools }, ids)
        refreshCasesOfVerbatims(db, ids)
      })
      run.after = last
      progress({ done: (run.done += ids.length), total: run.total, items: run.done })
      changed('codings', 'verbatims')
      await nextTurn()
    }
    completeCodebookVersion(db, tools.codebook().version)
    changed('codebook')
    return null
  },
})

interface Run {
  rules: number | null
  version: string | null
  total: number
  done: number
  after: number
}

/** From the first verbatim on: at the start, and when the codebook has changed under a run, which would else be told twice. */
async function begin(run: Run, all: boolean, { db, tools, signal }: JobContext): Promise<void> {
  run.rules = tools.codebook().version
  if (tools.learner.isDue()) await tools.learner.train(signal)
  run.version = all ? null : tools.tagger().version
  run.total = countWaiting(db, run.version)
  run.done = 0
  run.after = 0
}

/** After a change of the codebook; a run that has begun sees it by itself. */
export function tagAnew(jobs: Pick<JobRunner, 'isWaiting' | 'start'>): void {
  if (!jobs.isWaiting('tag')) jobs.start(tagJob, { all: true })
}

const waiting = `reviewed_at IS NULL AND class IN ('customer', 'own') AND (? IS NULL OR tagger_version <> ?)`

const countWaiting = (db: ReadableDb, version: string | null): number =>
  db
    .prepare<[string | null, string | null], { n: number }>(`SELECT count(*) AS n FROM verbatim WHERE ${waiting}`)
    .get(version, version)?.n ?? 0

const nextWaiting = (db: ReadableDb, version: string | null, after: number): number[] =>
  db
    .prepare<[number, string | null, string | null], { id: number }>(
      `SELECT id FROM verbatim WHERE id > ? AND ${waiting} ORDER BY id LIMIT ${BATCH}`,
    )
    .all(after, version, version)
    .map(({ id }) => id)
