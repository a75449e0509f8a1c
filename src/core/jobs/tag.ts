import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import type { ReadableDb } from '../store/handles.ts'
import { retag } from '../tagging/retag.ts'
import { defineJob, nextTurn } from './job.ts'

/** A batch takes a few hundredths of a second, so that a click in between is not felt. */
const BATCH = 200

/** Suggests again with the present rules and model: for all verbatims not yet reviewed, or only where older ones have tagged. */
export const tagJob = defineJob<{ readonly all: boolean }>({
  kind: 'tag',
  subject: () => '',
  async run({ all }, { db, tools, signal, progress, changed }) {
    if (tools.learner.isDue()) await tools.learner.train(signal)
    const version = all ? null : tools.tagger().version
    const total = countWaiting(db, version)
    let done = 0
    let after = 0
    for (;;) {
      const ids = nextWaiting(db, version, after)
      const last = ids.at(-1)
      if (last === undefined || signal.aborted) return null
      db.transaction(() => {
        retag({ db, tools }, ids)
        refreshCasesOfVerbatims(db, ids)
      })
      after = last
      progress({ done: (done += ids.length), total, items: done })
      changed('codings', 'verbatims')
      await nextTurn()
    }
  },
})

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
