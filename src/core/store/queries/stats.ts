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
    byClass: countBy(db, `SELECT class AS name, count(*) AS n FROM verbatim WHERE kind = 'message' GROUP BY class`),
    byTheme: Object.fromEntries(
      countThemes(db, undefined).map(({ themeId, confirmed, suggested }) => [themeId, { confirmed, suggested }]),
    ),
    byMonth: countBy(db, 'SELECT month AS name, count(*) AS n FROM verbatim WHERE month IS NOT NULL GROUP BY month'),
  }
}

function countBy(db: ReadableDb, sql: string): Record<string, number> {
  const rows = db.prepare<[], { name: string; n: number }>(sql).all()
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}
