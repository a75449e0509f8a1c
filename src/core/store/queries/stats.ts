import type { Stats } from '../../../contract/schemas/stats.ts'
import type { ReadableDb } from '../handles.ts'
import { countThemes } from './codings.ts'

interface TotalsRow {
  readonly messages: number
  readonly answers: number
  readonly threads: number
  readonly cases: number
  readonly reviewed: number
}

/** What the workspace holds, of all time. */
export function readStats(db: ReadableDb): Stats {
  const totals = db
    .prepare<[], TotalsRow>(
      `SELECT (SELECT count(*) FROM message) AS messages, (SELECT count(*) FROM answer) AS answers,
        (SELECT count(DISTINCT thread_id) FROM verbatim WHERE thread_id IS NOT NULL) AS threads,
        (SELECT count(*) FROM feedback_case) AS cases,
        (SELECT count(*) FROM verbatim WHERE reviewed_at IS NOT NULL) AS reviewed`,
    )
    .get() ?? { messages: 0, answers: 0, threads: 0, cases: 0, reviewed: 0 }
  return {
    verbatims: totals.messages + totals.answers,
    ...totals,
    byClass: countMessages(db),
    byTheme: Object.fromEntries(
      countThemes(db, undefined).map(({ themeId, confirmed, suggested }) => [themeId, { confirmed, suggested }]),
    ),
    byMonth: countBy(db, 'SELECT month AS name, count(*) AS n FROM verbatim WHERE month IS NOT NULL GROUP BY month'),
  }
}

/** All by the index, less the answers, which are few: a scan of the wide rows takes seconds. */
function countMessages(db: ReadableDb): Record<string, number> {
  const all = countBy(db, 'SELECT class AS name, count(*) AS n FROM verbatim GROUP BY class')
  const answers = countBy(
    db,
    'SELECT v.class AS name, count(*) AS n FROM answer a CROSS JOIN verbatim v ON v.id = a.verbatim_id GROUP BY v.class',
  )
  const counts = Object.entries(all).map(([name, n]) => [name, n - (answers[name] ?? 0)] as const)
  return Object.fromEntries(counts.filter(([, n]) => n > 0))
}

function countBy(db: ReadableDb, sql: string): Record<string, number> {
  const rows = db.prepare<[], { name: string; n: number }>(sql).all()
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}
