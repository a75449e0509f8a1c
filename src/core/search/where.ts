import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'
import type { Core } from '../core.ts'
import { allOf, condition } from '../store/queries/condition.ts'
import { toCondition, type Condition } from '../store/queries/verbatim-filter.ts'
import type { ReadableDb } from '../store/handles.ts'
import { countVerbatims } from '../store/queries/verbatims.ts'
import { toQuestion } from './question.ts'

/** Counts once for as long as nothing changes: a list asks for its total with every page. */
export const countOnce =
  ({ tools }: Pick<Core, 'tools'>) =>
  (db: ReadableDb, where: Condition): number =>
    tools.memory.recall(`count ${where.sql} ${JSON.stringify(where.values)}`, () => countVerbatims(db, where))

/** The filter with its question: what a list shows when the owner types into its search field. */
export function toWhere(core: Pick<Core, 'tools'>, filter: VerbatimFilter): Condition {
  const rest = toCondition(filter)
  const { match, where } = toQuestion(core, filter.query ?? '')
  const words =
    match === null ? [] : [condition('v.id IN (SELECT rowid FROM verbatim_fts WHERE verbatim_fts MATCH ?)', match.wide)]
  return allOf([...words, where, rest].filter(({ sql }) => sql !== '1'))
}
