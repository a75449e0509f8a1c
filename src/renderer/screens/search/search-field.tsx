import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Completion } from './query-language.ts'
import classes from './search-field.module.css'

interface SearchFieldProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly completions: readonly Completion[]
  /** Pieces that are not understood. */
  readonly unknown: readonly string[]
  /** Id of the list of hits below, and of the one that Enter opens. */
  readonly listId: string
  readonly activeId: string | null
  readonly onFocus?: () => void
}

/** Where a question is typed, with ways to go on. Tab takes the first of them. */
export function SearchField({ typed, onType, completions, unknown, ...rest }: SearchFieldProps) {
  const { t } = useTranslation('search')
  const first = completions[0]
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Tab' && !event.shiftKey && first) {
      event.preventDefault()
      onType(first.query)
    } else rest.onKeyDown(event)
  }
  return (
    <div className={classes['part']}>
      <div className={classes['field']}>
        <IconSearch size={20} aria-hidden />
        <input
          className={classes['input']}
          type="text"
          role="combobox"
          aria-label={t('label')}
          aria-expanded={rest.activeId !== null}
          aria-controls={rest.listId}
          aria-autocomplete="list"
          {...(rest.activeId ? { 'aria-activedescendant': rest.activeId } : {})}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          // The field is what one came for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          data-autofocus
          value={typed}
          onChange={event => onType(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          {...(rest.onFocus ? { onFocus: rest.onFocus } : {})}
        />
      </div>
      {(completions.length > 0 || unknown.length > 0) && (
        <div className={classes['ways']}>
          {completions.map((completion, index) => (
            <button
              key={completion.label}
              type="button"
              className={classes['way']}
              onMouseDown={event => event.preventDefault()}
              onClick={() => onType(completion.query)}
            >
              {completion.label}
              {index === 0 && <kbd className={classes['tab']}>Tab</kbd>}
            </button>
          ))}
          {completions.length === 0 && (
            <span className={classes['unknown']}>{t('unknown', { what: unknown.join(' ') })}</span>
          )}
        </div>
      )}
    </div>
  )
}
