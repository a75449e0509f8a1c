import { IconSearch } from '@tabler/icons-react'
import { useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Completion } from '../../../contract/query/complete-query.ts'
import type { QueryProblem } from '../../../contract/query/read-query.ts'
import { ProblemMarks, useProblemSentence } from './query-problems.tsx'
import pill from '../../ui/list/pill.module.css'
import classes from './search-field.module.css'

interface SearchFieldProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly completions: readonly Completion[]
  /** Pieces that are not understood; marked where they stand. */
  readonly problems: readonly QueryProblem[]
  /** Id of the list of hits below, and of the one that Enter opens. */
  readonly listId: string
  readonly activeId: string | null
  readonly onFocus?: () => void
}

/** Where a question is typed, with ways to go on. Tab takes the first of them. */
export function SearchField({ typed, onType, completions, problems, ...rest }: SearchFieldProps) {
  const { t } = useTranslation('search')
  const sentence = useProblemSentence()
  const marks = useRef<HTMLDivElement>(null)
  const saysId = useId()
  const first = completions[0]
  // What still grows at the end of the line is completed, not blamed.
  const told = problems.find(({ until }) => until < typed.length || completions.length === 0)
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
        <div className={classes['line']}>
          <ProblemMarks ref={marks} typed={typed} problems={told ? problems : []} />
          <input
            className={classes['input']}
            type="text"
            role="combobox"
            aria-label={t('label')}
            aria-expanded={rest.activeId !== null}
            aria-controls={rest.listId}
            aria-autocomplete="list"
            {...(rest.activeId ? { 'aria-activedescendant': rest.activeId } : {})}
            {...(told ? { 'aria-invalid': true, 'aria-describedby': saysId } : {})}
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
            onScroll={event => marks.current?.scrollTo({ left: event.currentTarget.scrollLeft })}
            {...(rest.onFocus ? { onFocus: rest.onFocus } : {})}
          />
        </div>
      </div>
      {(completions.length > 0 || told) && (
        <div className={classes['ways']}>
          {told && (
            <span id={saysId} className={classes['problem']} role="status">
              {sentence(told)}
            </span>
          )}
          {completions.map((completion, index) => (
            <button
              key={completion.label}
              type="button"
              className={`${pill['pill']} ${classes['way']}`}
              onMouseDown={event => event.preventDefault()}
              onClick={() => onType(completion.query)}
            >
              {completion.label}
              {index === 0 && <kbd className={classes['tab']}>Tab</kbd>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
