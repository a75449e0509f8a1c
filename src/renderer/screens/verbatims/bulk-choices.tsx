import { Checkbox, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FeedbackType, Polarity } from '../../../contract/schemas/coding.ts'
import classes from './bulk.module.css'
import pill from '../../ui/list/pill.module.css'
import chips from './filter-chips.module.css'
import { ThemeName } from './theme-name.tsx'
import type { Themes } from './use-themes.ts'

/** What the owner says for all letters; what stays unsaid is taken as suggested. */
export interface BulkWish {
  readonly add: readonly string[]
  readonly remove: readonly string[]
  readonly noThemes: boolean
  readonly sentiment: Polarity | ''
  readonly type: FeedbackType | ''
  readonly gold: boolean
}
export const nothingSaid: BulkWish = { add: [], remove: [], noThemes: false, sentiment: '', type: '', gold: false }

export const toBulkChange = ({ add, remove, noThemes, sentiment, type, gold }: BulkWish) => ({
  add: [...add],
  remove: [...remove],
  noThemes,
  ...(sentiment && { sentiment }),
  ...(type && { type }),
  ...(gold && { gold }),
})

const sentiments = ['negative', 'neutral', 'positive', 'mixed'] as const
const types = ['complaint', 'decline', 'inquiry', 'praise', 'suggestion', 'other'] as const

interface BulkChoicesProps {
  readonly wish: BulkWish
  readonly themes: Themes
  readonly onChange: (wish: BulkWish) => void
}

/** Themes to add and to take away, and what else is the same for all. */
export function BulkChoices({ wish, themes, onChange }: BulkChoicesProps) {
  const { t } = useTranslation('verbatims')
  const asSuggested = { value: '', label: t('bulk.asSuggested') }
  return (
    <div className={classes['choices']}>
      <ThemeChoice
        label={t('bulk.add')}
        autoFocus
        chosen={wish.add}
        themes={themes}
        onChange={add => onChange({ ...wish, add, remove: wish.remove.filter(id => !add.includes(id)) })}
      />
      <ThemeChoice
        label={t('bulk.remove')}
        chosen={wish.remove}
        themes={themes}
        onChange={remove => onChange({ ...wish, remove, add: wish.add.filter(id => !remove.includes(id)) })}
      />
      <NativeSelect
        label={t('field.sentiment')}
        value={wish.sentiment}
        onChange={event => onChange({ ...wish, sentiment: event.currentTarget.value as BulkWish['sentiment'] })}
        data={[asSuggested, ...sentiments.map(value => ({ value, label: t(`sentiment.${value}`) }))]}
      />
      <NativeSelect
        label={t('field.type')}
        value={wish.type}
        onChange={event => onChange({ ...wish, type: event.currentTarget.value as BulkWish['type'] })}
        data={[asSuggested, ...types.map(value => ({ value, label: t(`type.${value}`) }))]}
      />
      <Checkbox
        label={t('bulk.noThemes')}
        checked={wish.noThemes}
        onChange={event => onChange({ ...wish, noThemes: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('gold')}
        checked={wish.gold}
        onChange={event => onChange({ ...wish, gold: event.currentTarget.checked })}
      />
    </div>
  )
}

interface ThemeChoiceProps {
  readonly label: string
  readonly autoFocus?: boolean
  readonly chosen: readonly string[]
  readonly themes: Themes
  readonly onChange: (chosen: readonly string[]) => void
}

/** A list to choose from, one theme after the other; each chosen one can be dropped. */
function ThemeChoice({ label, autoFocus = false, chosen, themes, onChange }: ThemeChoiceProps) {
  const { t } = useTranslation('verbatims')
  const free = themes.keys.filter(theme => !chosen.includes(theme.id))
  return (
    <div>
      <NativeSelect
        label={label}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        value=""
        onChange={event => event.currentTarget.value && onChange([...chosen, event.currentTarget.value])}
        data={[{ value: '', label: t('bulk.none') }, ...free.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <div className={classes['chosen']}>
        {chosen.map(id => {
          const theme = themes.byId.get(id)
          return (
            theme && (
              <button
                key={id}
                type="button"
                className={`${pill['pill']} ${chips['chip']}`}
                onClick={() => onChange(chosen.filter(other => other !== id))}
              >
                <span className="visually-hidden">{t('bulk.drop')} </span>
                <ThemeName theme={theme} />
                <IconX size={14} aria-hidden />
              </button>
            )
          )
        })}
      </div>
    </div>
  )
}
