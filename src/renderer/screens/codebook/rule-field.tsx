import { IconAlertCircle } from '@tabler/icons-react'
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { RuleProblem } from '../../../contract/schemas/codebook.ts'
import { CompletionList } from './completion-list.tsx'
import classes from './rule-field.module.css'
import { rulePieces } from './rule-notation.ts'
import { lineSpan } from './theme-draft.ts'
import { useCompletion } from './use-completion.ts'

interface RuleFieldProps {
  readonly label: string
  readonly note: string
  readonly lines: string
  readonly problems: readonly RuleProblem[]
  /** Other themes that say the same, by term. */
  readonly elsewhere?: ReadonlyMap<string, string>
  readonly onChange: (lines: string) => void
}

/** Terms in the codebook's notation, one a line: its signs stand out, words are completed, trouble is marked where it is. */
export function RuleField({ label, note, lines, problems, elsewhere, onChange }: RuleFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [id, noteId, problemsId, listId] = [useId(), useId(), useId(), useId()]
  const completing = useCompleting(field, lines, onChange)
  return (
    <div className={classes['rules']}>
      <label className={classes['label']} htmlFor={id}>
        {label}
      </label>
      <p className={classes['note']} id={noteId}>
        {note}
      </p>
      <div className={classes['desk']} data-error={problems.length > 0}>
        <pre className={classes['drawn']} aria-hidden>
          {rulePieces(lines, problems).map((piece, index) => (
            <span key={index} className={classes[piece.kind]}>
              {piece.text}
            </span>
          ))}
          {'\n'}
        </pre>
        <textarea
          ref={field}
          id={id}
          className={classes['typed']}
          value={lines}
          rows={1}
          spellCheck={false}
          autoCapitalize="off"
          aria-describedby={`${noteId} ${problemsId}`}
          aria-invalid={problems.length > 0}
          aria-autocomplete="list"
          aria-controls={completing.completions.length > 0 ? listId : undefined}
          aria-activedescendant={completing.active === null ? undefined : `${listId}-${completing.active}`}
          onChange={event => {
            onChange(event.currentTarget.value)
            completing.moved()
          }}
          onSelect={completing.moved}
          onBlur={completing.left}
          onKeyDown={completing.onKeyDown}
        />
        {completing.completions.length > 0 && (
          <CompletionList
            id={listId}
            completions={completing.completions}
            active={completing.active}
            field={field}
            from={completing.from}
            onChoose={completing.take}
          />
        )}
      </div>
      <Problems
        id={problemsId}
        problems={problems}
        elsewhere={elsewhere}
        onGo={problem => goTo(field, lines, problem)}
      />
    </div>
  )
}

function goTo(field: RefObject<HTMLTextAreaElement | null>, lines: string, { term, at }: RuleProblem): void {
  const span = lineSpan(lines, term)
  if (!field.current || !span) return
  field.current.focus()
  field.current.setSelectionRange(Math.min(span[0] + at, span[1]), span[1])
}

interface ProblemsProps {
  readonly id: string
  readonly problems: readonly RuleProblem[]
  readonly elsewhere: ReadonlyMap<string, string> | undefined
  readonly onGo: (problem: RuleProblem) => void
}

function Problems({ id, problems, elsewhere, onGo }: ProblemsProps) {
  const { t } = useTranslation('codebook')
  return (
    <ul className={classes['problems']} id={id} aria-live="polite">
      {problems.map(problem => (
        <li key={problem.term}>
          <button type="button" className={classes['trouble']} onClick={() => onGo(problem)}>
            <IconAlertCircle size={15} aria-hidden />
            <code>{problem.term}</code>
            {t(`problems.${problem.message}`)}
          </button>
        </li>
      ))}
      {[...(elsewhere ?? [])].slice(0, 3).map(([term, name]) => (
        <li key={`also ${term}`} className={classes['also']}>
          <code>{term}</code> {t('complete.also', { name })}
        </li>
      ))}
    </ul>
  )
}

/** The caret, and the list that hangs at it. */
function useCompleting(field: RefObject<HTMLTextAreaElement | null>, lines: string, onChange: (lines: string) => void) {
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const { typed, completions, close } = useCompletion(lines, caret)
  const active = chosen === null || completions.length === 0 ? null : Math.min(chosen, completions.length - 1)
  const take = (index: number) => {
    const completion = completions[index]
    if (!typed || !completion) return
    const next = typed.from + completion.insert.length
    close(completion.insert)
    // The caret can only be set in what is already drawn.
    flushSync(() =>
      onChange(lines.slice(0, typed.from) + completion.insert + lines.slice(typed.from + typed.word.length)),
    )
    field.current?.setSelectionRange(next, next)
    setChosen(null)
    setCaret(next)
  }
  const moved = () => {
    const at = field.current
    setCaret(at && at.selectionStart === at.selectionEnd ? at.selectionStart : null)
    setChosen(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (completions.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const count = completions.length
    if (event.key === 'ArrowDown') setChosen(active === null ? 0 : (active + 1) % count)
    else if (event.key === 'ArrowUp' && active !== null) setChosen(active === 0 ? null : active - 1)
    else if (event.key === 'Tab' && !event.shiftKey && active !== null) take(active)
    else if (event.key === 'Enter' && active !== null) take(active)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { completions, active, from: typed?.from ?? 0, take, moved, left: () => setCaret(null), onKeyDown }
}
