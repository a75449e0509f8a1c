import { useMemo } from 'react'
import { completionsOf, meantQuery, type Completion } from '../../../contract/query/complete-query.ts'
import { queryFields, type QueryField } from '../../../contract/query/query-fields.ts'
import { readQuery, type QueryProblem, type ReadQuery } from '../../../contract/query/read-query.ts'
import type { SearchResult } from '../../../contract/schemas/search.ts'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { queryNames } from '../../../i18n/query-names.ts'
import { valueOr, type Loadable } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { useMonth } from '../../navigation/use-month.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { useLanguage } from '../../use-format.ts'
import { emptyThemes, useThemes } from '../verbatims/use-themes.ts'

const pauseMs = 40

/** The fields of the query language, with the owner's themes; names of the window's language come first. */
export function useQueryFields(): readonly QueryField[] {
  const language = useLanguage()
  const themes = valueOr(useThemes(), emptyThemes)
  return useMemo(() => {
    const fields = queryFields(queryNames(themes.all))
    return language === 'de' ? fields : fields.map(englishFirst)
  }, [language, themes])
}

const swapped = ([first, second, ...rest]: readonly string[]): readonly string[] =>
  second === undefined ? [first ?? ''] : [second, first ?? '', ...rest]

const englishFirst = (field: QueryField): QueryField => ({
  ...field,
  names: swapped(field.names),
  values: field.values.map(value => ({ ...value, names: swapped(value.names) })),
})

export interface Search {
  /** Null while nothing is asked. */
  readonly result: Loadable<Hits> | null
  readonly completions: readonly Completion[]
  readonly problems: readonly QueryProblem[]
  /** The single words that are asked for. */
  readonly words: readonly string[]
  /** The question as the core is asked. */
  readonly query: string
  /** The list that holds all hits. */
  readonly filter: VerbatimFilter
}

const mostCompletions = 6
const furtherThan = (typed: string, completions: readonly Completion[]): readonly Completion[] =>
  completions
    .filter(
      ({ query }, index) =>
        query.trim() !== typed.trim() && completions.findIndex(one => one.query === query) === index,
    )
    .slice(0, mostCompletions)

export type Hits = Pick<SearchResult, 'total' | 'hits'>

/** A last word of two or three letters is still being typed: it means all that begin so. Longer ones are found inside other words anyway. */
export const openEnded = (typed: string): string =>
  /(?:^|\s)\p{L}{2,3}$/u.test(typed) && !/\s(?:or|oder)$/i.test(typed) ? `${typed}*` : typed

/** A single letter is no question yet. */
const isAsked = ({ clauses }: ReadQuery): boolean =>
  clauses.flat().some(atom => atom.kind === 'filter' || atom.text.length > 1)

const wordsOf = ({ clauses }: ReadQuery): readonly string[] =>
  clauses
    .flat()
    .flatMap(atom => (atom.kind === 'words' && !atom.negated ? atom.text.split(/[\s"„“”*]+/u) : []))
    .filter(word => word.length > 2)

/** What is being typed as a question, and its answer. */
export function useSearch(typed: string, limit: number): Search {
  const fields = useQueryFields()
  const settled = useSettled(typed, pauseMs)
  const read = useMemo(() => readQuery(settled, fields), [settled, fields])
  const query = openEnded(settled.trim())
  const asked = isAsked(read)
  const found = useCall('search.query', { query, limit }, { enabled: asked, keepLast: true })
  const newest = useMonth().months.at(-1) ?? null
  const inVain = asked && found.state === 'ready' && found.value.total === 0
  const completions = useMemo(() => {
    const meant = inVain ? meantQuery(typed, fields, newest) : null
    return furtherThan(typed, [...(meant ? [meant] : []), ...completionsOf(typed, fields, newest)])
  }, [typed, fields, newest, inVain])
  return {
    result: asked ? found : null,
    completions,
    problems: read.problems,
    words: useMemo(() => wordsOf(read), [read]),
    query,
    filter: asked ? { query } : {},
  }
}
