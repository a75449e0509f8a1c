import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit, SearchResult } from '../../../contract/schemas/search.ts'
import type { VerbatimFilter, VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import { mapLoadable, valueOr, type Loadable } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { useLanguage } from '../../use-format.ts'
import { emptyThemes, useThemes } from '../verbatims/use-themes.ts'
import { personOf } from '../verbatims/verbatim-row.tsx'
import { queryFields, type NamesOf, type QueryField } from './query-fields.ts'
import { completionsOf, openEnded, readQuery, type Completion } from './query-language.ts'

const pauseMs = 40

/** The value once it has stood still for a moment: not every letter of a quickly typed word is a question. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** The fields of the query language, with the owner's themes; names of the window's language come first. */
export function useQueryFields(): readonly QueryField[] {
  const { t } = useTranslation('verbatims')
  const language = useLanguage()
  const themes = valueOr(useThemes(), emptyThemes)
  return useMemo(() => {
    const namesOf: NamesOf = (list, value) => [t(`${list}.${value}` as 'type.other'), value]
    const other = language === 'de' ? 'en' : 'de'
    const named = themes.all
      .filter(theme => !theme.archived)
      .map(theme => ({ id: theme.id, names: [theme.name[language], theme.name[other], theme.id] }))
    const fields = queryFields(named, namesOf)
    return language === 'de' ? fields : fields.map(field => ({ ...field, names: field.names.toReversed() }))
  }, [language, t, themes])
}

export interface Search {
  /** Null while nothing is asked. */
  readonly result: Loadable<Hits> | null
  readonly completions: readonly Completion[]
  readonly unknown: readonly string[]
  /** The single words that are asked for. */
  readonly words: readonly string[]
  /** The list that holds all hits. */
  readonly filter: VerbatimFilter
}

const mostCompletions = 6
const furtherThan = (typed: string, completions: readonly Completion[]): readonly Completion[] =>
  completions.filter(({ query }) => query.trim() !== typed.trim()).slice(0, mostCompletions)

export type Hits = Pick<SearchResult, 'total' | 'hits'>

const rowToHit = (row: VerbatimSummary): SearchHit => ({
  id: row.id,
  subject: row.title,
  saidOn: row.saidOn,
  person: personOf(row) || null,
  snippet: row.snippet,
  marks: [],
})

/** Hits for words; for a question of fields alone the list of what they let through, newest first. */
function useHits(words: string, filter: VerbatimFilter, limit: number): Loadable<Hits> | null {
  const hasWords = words.length > 1
  const hasFields = Object.keys(filter).length > 0
  const found = useCall('search.query', { query: words, filter, limit }, { enabled: hasWords, keepLast: true })
  const page = { offset: 0, limit }
  const listed = useCall('verbatims.list', { filter, page }, { enabled: !hasWords && hasFields, keepLast: true })
  if (hasWords) return found
  return hasFields ? mapLoadable(listed, ({ total, rows }) => ({ total, hits: rows.map(rowToHit) })) : null
}

/** What is being typed as a question, and its answer. */
export function useSearch(typed: string, limit: number): Search {
  const fields = useQueryFields()
  const settled = useSettled(typed)
  const read = useMemo(() => readQuery(settled, fields), [settled, fields])
  return {
    result: useHits(openEnded(read.words), read.filter, limit),
    completions: useMemo(() => furtherThan(typed, completionsOf(typed, fields)), [typed, fields]),
    unknown: read.unknown,
    words: useMemo(() => read.words.match(/[\p{L}\p{N}]{2,}/gu) ?? [], [read.words]),
    filter: read.words === '' ? read.filter : { ...read.filter, query: read.words },
  }
}
