import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../../contract/schemas/search.ts'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { valueOr, type Loadable } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { useLanguage } from '../../use-format.ts'
import { emptyThemes, useThemes } from '../verbatims/use-themes.ts'
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
  const { i18n } = useTranslation('verbatims')
  const language = useLanguage()
  const themes = valueOr(useThemes(), emptyThemes)
  return useMemo(() => {
    const languages = language === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const)
    const namesOf: NamesOf = (list, value) => [
      ...languages.map(lng => i18n.getFixedT(lng, 'verbatims')(`${list}.${value}` as 'type.other')),
      value,
    ]
    const named = themes.all
      .filter(theme => !theme.archived)
      .map(theme => ({ id: theme.id, names: [...languages.map(lng => theme.name[lng]), theme.id] }))
    const fields = queryFields(named, namesOf)
    return language === 'de' ? fields : fields.map(field => ({ ...field, names: field.names.toReversed() }))
  }, [i18n, language, themes])
}

export interface Search {
  /** Null while nothing is asked. */
  readonly result: Loadable<SearchResult> | null
  readonly completions: readonly Completion[]
  readonly unknown: readonly string[]
  /** The list that holds all hits. */
  readonly filter: VerbatimFilter
}

/** Hits for what is being typed. A question without words is answered by the list of its filter, not here. */
export function useSearch(typed: string, limit: number): Search {
  const fields = useQueryFields()
  const settled = useSettled(typed)
  const read = useMemo(() => readQuery(settled, fields), [settled, fields])
  const words = openEnded(read.words)
  const isAsked = words.length > 1 || Object.keys(read.filter).length > 0
  const result = useCall(
    'search.query',
    { query: words, filter: read.filter, limit },
    { enabled: isAsked, keepLast: true },
  )
  return {
    result: isAsked ? result : null,
    completions: useMemo(() => completionsOf(typed, fields).slice(0, 6), [typed, fields]),
    unknown: read.unknown,
    filter: words === '' ? read.filter : { ...read.filter, query: words },
  }
}
