import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'
import type { Core } from '../core.ts'
import { toCondition, type Condition } from '../store/queries/verbatim-filter.ts'
import { toMatch } from './match.ts'
import { parseQuery } from './query-terms.ts'

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
