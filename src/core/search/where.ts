import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'
import type { Core } from '../core.ts'
import { toCondition, type Condition } from '../store/queries/verbatim-filter.ts'
import type { ReadableDb } from '../store/handles.ts'
import { countVerbatims } from '../store/queries/verbatims.ts'
import { toMatch } from './match.ts'
import { parseQuery } from './query-terms.ts'

/** Counts once for as long as nothing changes: a list asks for its total with every page. */
export const countOnce =
  ({ tools }: Pick<Core, 'tools'>) =>
  (db: ReadableDb, where: Condition): number =>
    tools.memory.recall(`count ${where.sql} ${JSON.stringify(where.values)}`, () => countVerbatims(db, where))

/** The filter with its words: what a list shows when the owner types into its search field. */
export function toWhere({ tools }: Pick<Core, 'tools'>, filter: VerbatimFilter): Condition {
  const rest = toCondition(filter)
  const match = toMatch(parseQuery(filter.query ?? ''), tools.vocabulary)
  if (match === null) return rest
  return {
    sql: `v.id IN (SELECT rowid FROM verbatim_fts WHERE verbatim_fts MATCH ?) AND ${rest.sql}`,
    values: [match.wide, ...rest.values],
  }
}
