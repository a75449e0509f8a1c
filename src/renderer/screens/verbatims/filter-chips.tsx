import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { useFormat } from '../../use-format.ts'
import pill from '../../ui/list/pill.module.css'
import classes from './filter-chips.module.css'
import { filterParts, withoutPart, type FilterPart } from './filter-fields.ts'
import type { ThemeKey } from './theme-codes.ts'

interface FilterChipsProps {
  readonly filter: VerbatimFilter
  readonly themesById: ReadonlyMap<string, ThemeKey>
  readonly onChange: (filter: VerbatimFilter) => void
}

/** What a list is narrowed by, each part in words and removable. */
export function FilterChips({ filter, themesById, onChange }: FilterChipsProps) {
  const { t } = useTranslation('verbatims')
  const words = useFilterWords(themesById)
  const parts = filterParts(filter)
  if (parts.length === 0) return null
  return (
    <ul className={classes['chips']} aria-label={t('filter.title')}>
      {parts.map(part => (
        <li key={`${part.field}-${part.value}`}>
          <button
            type="button"
            className={`${pill['pill']} ${classes['chip']}`}
            aria-label={t('filter.remove', { what: words(part) })}
            onClick={() => onChange(withoutPart(filter, part))}
          >
            {words(part)}
            <IconX size={14} aria-hidden />
          </button>
        </li>
      ))}
      {(filter.themeIds?.length ?? 0) > 1 && (
        <li>
          <MatchSwitch filter={filter} onChange={onChange} />
        </li>
      )}
    </ul>
  )
}

/** Whether one of the themes is enough, or all are wanted. */
function MatchSwitch({ filter, onChange }: Pick<FilterChipsProps, 'filter' | 'onChange'>) {
  const { t } = useTranslation('verbatims')
  const all = filter.themeMatch === 'all'
  return (
    <button
      type="button"
      className={`${pill['pill']} ${classes['chip']}`}
      data-kind="match"
      aria-pressed={all}
      onClick={() => onChange({ ...filter, themeMatch: all ? 'any' : 'all' })}
    >
      {all ? t('filter.all-themes') : t('filter.any-theme')}
    </button>
  )
}

type PlainField = Exclude<FilterPart['field'], 'themeMatch'>

/** A part of a filter in the owner's words. */
function useFilterWords(themesById: ReadonlyMap<string, ThemeKey>): (part: FilterPart) => string {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  return ({ field, value }) => {
    switch (field as PlainField) {
      case 'themeIds':
        return themesById.get(value)?.name ?? value
      case 'month':
        return format.month(value)
      case 'fromMonth':
      case 'untilMonth':
      case 'silentAt':
      case 'answeredLateIn':
        return t(`filter.${field as 'fromMonth'}`, { month: format.month(value) })
      case 'classes':
        return t(`class.${value as 'customer'}`)
      case 'gold':
      case 'reviewed':
      case 'opensCase':
      case 'perCase':
      case 'answered':
      case 'refused':
        return t(`filter.${field as 'gold'}.${value as 'true'}`)
      case 'kind':
        return t(`kinds.${value as 'message'}`)
      case 'type':
      case 'cause':
      case 'outcome':
      case 'sentiment':
      case 'declineReason':
      case 'refusal':
      case 'channel':
        return t(`filter.value`, {
          field: t(`field.${field as 'type'}`),
          value: t(`${field as 'type'}.${value as 'other'}`),
        })
      case 'query':
        return `„${value}“`
      case 'caseId':
        return t('filter.caseId')
      case 'sourceId':
      case 'person':
        return t('filter.value', { field: t(`field.${field as 'type'}`), value })
    }
  }
}
