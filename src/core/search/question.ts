import { queryFields, type QueryFilter } from '../../contract/query/query-fields.ts'
import { readQuery, type QueryAtom } from '../../contract/query/read-query.ts'
import { queryNames } from '../../i18n/query-names.ts'
import type { Core } from '../core.ts'
import { berlinDayStart } from '../report/berlin-time.ts'
import { allOf, condition, type Condition } from '../store/queries/condition.ts'
import { secondsOf } from '../domain/seconds-of.ts'
import { toCondition } from '../store/queries/verbatim-filter.ts'
import { anyOf, toMatch, type Match } from './match.ts'
import { toTerm, type QueryTerm } from './query-terms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A typed question as the store understands it. */
export interface Question {
  /** What the index is asked; null where no word must be there. */
  readonly match: Match | null
  /** All that narrows besides; `1` for nothing. */
  readonly where: Condition
}

type Atom = { readonly negated: boolean } & (
  { readonly kind: 'term'; readonly term: QueryTerm } | { readonly kind: 'filter'; readonly filter: QueryFilter }
)

/** Reads words, fields, `-` and `or`; what is not understood narrows nothing. */
export function toQuestion({ tools }: Pick<Core, 'tools'>, query: string): Question {
  if (query.trim() === '') return { match: null, where: condition('1') }
  const clauses = readQuery(query, queryFields(queryNames(tools.codebook().themes)))
    .clauses.map(clause => clause.flatMap(toAtom))
    .filter(clause => clause.length > 0)
  const all = clauses.flatMap(clause => wordsOnly(clause) ?? [])
  const none = clauses.flatMap(clause => absentWord(clause) ?? [])
  const others = clauses.filter(clause => wordsOnly(clause) === null && absentWord(clause) === null)
  const match = toMatch({ all, none }, tools.vocabulary)
  const absent = match === null && none.length > 0 ? [not(inIndex(anyOf(none, tools.vocabulary)))] : []
  return { match, where: allOf([...absent, ...others.map(clause => toClause(clause, tools.vocabulary))]) }
}

function toAtom(atom: QueryAtom): Atom | [] {
  if (atom.kind === 'filter') return atom
  const term = toTerm(atom.text)
  return term === null ? [] : { negated: atom.negated, kind: 'term', term }
}

/** The terms of a clause that the index can answer alone. */
function wordsOnly(clause: readonly Atom[]): readonly (readonly QueryTerm[])[] | null {
  const terms = clause.flatMap(atom => (atom.kind === 'term' && !atom.negated ? [atom.term] : []))
  return terms.length === clause.length ? [terms] : null
}

function absentWord(clause: readonly Atom[]): QueryTerm | null {
  const [only, ...others] = clause
  return others.length === 0 && only?.kind === 'term' && only.negated ? only.term : null
}

function toClause(clause: readonly Atom[], vocabulary: () => Vocabulary): Condition {
  const parts = clause.map(atom => {
    const part = atom.kind === 'term' ? inIndex(anyOf([atom.term], vocabulary)) : toFilterCondition(atom.filter)
    return atom.negated ? not(part) : part
  })
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, values: parts.flatMap(({ values }) => values) }
}

const inIndex = (match: string): Condition =>
  condition('v.id IN (SELECT rowid FROM verbatim_fts WHERE verbatim_fts MATCH ?)', match)

// A letter without a cause is not of this cause: NULL must count as "no".
const not = ({ sql, values }: Condition): Condition => ({ sql: `(${sql}) IS NOT TRUE`, values })

function toFilterCondition({ saidFrom, saidUntil, attached, ...filter }: QueryFilter): Condition {
  const conditions = [toCondition(filter)]
  if (saidFrom !== undefined) conditions.push(condition('v.said_at >= ?', secondsOf(berlinDayStart(saidFrom))))
  if (saidUntil !== undefined) conditions.push(condition('v.said_at < ?', secondsOf(berlinDayStart(saidUntil))))
  if (attached === true) conditions.push(withAttachment)
  return { ...allOf(conditions), sql: `(${allOf(conditions).sql})` }
}

/** Pictures of a signature are no attachments; written as in the index `message_attached`. */
const withAttachment = condition(`v.id IN (SELECT m.verbatim_id FROM message m WHERE m.has_attachment = 1)`)
