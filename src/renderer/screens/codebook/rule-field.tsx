import { Textarea } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleProblem } from '../../../contract/schemas/codebook.ts'
import classes from './rule-field.module.css'
import { lineSpan } from './theme-draft.ts'

interface RuleFieldProps {
  readonly label: string
  readonly note: string
  readonly lines: string
  readonly problems: readonly RuleProblem[]
  readonly onChange: (lines: string) => void
}

const problemKeys = ['empty', 'star-inside', 'too-short', 'gap-at-edge', 'quote-open', 'only-star', 'too-long'] as const

/** Terms in the codebook's notation, one a line; what is not written right is named below and one click away. */
export function RuleField({ label, note, lines, problems, onChange }: RuleFieldProps) {
  const { t } = useTranslation('codebook')
  const field = useRef<HTMLTextAreaElement>(null)
  const problemsId = useId()
  const goTo = ({ term, at }: RuleProblem) => {
    const span = lineSpan(lines, term)
    if (!field.current || !span) return
    field.current.focus()
    field.current.setSelectionRange(Math.min(span[0] + at, span[1]), span[1])
  }
  const sentence = (problem: RuleProblem) => {
    const known = problemKeys.find(key => key === problem.message)
    return known ? t(`problems.${known}`) : problem.message
  }
  return (
    <div className={classes['rules']}>
      <Textarea
        ref={field}
        label={label}
        description={note}
        value={lines}
        onChange={event => onChange(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={12}
        spellCheck={false}
        error={problems.length > 0}
        aria-describedby={problemsId}
        classNames={{ input: classes['terms'] ?? '' }}
      />
      <ul className={classes['problems']} id={problemsId} aria-live="polite">
        {problems.map(problem => (
          <li key={problem.term}>
            <button type="button" className={classes['problem']} onClick={() => goTo(problem)}>
              <IconAlertCircle size={15} aria-hidden />
              <code>{problem.term}</code>
              {sentence(problem)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
