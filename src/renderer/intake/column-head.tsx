import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnRole, ScoreScale, SurveyPreview } from '../../contract/schemas/survey.ts'
import type { ColumnChoices } from './preparation.ts'
import classes from './survey.module.css'

const roles: readonly ColumnRole[] = ['text', 'date', 'score', 'segment', 'person', 'id', 'other']
const scales: readonly ScoreScale[] = ['nps', 'ten', 'five', 'five-down', 'grade']

interface ColumnHeadProps {
  readonly column: string
  readonly role: ColumnRole
  readonly isRemembered: boolean
  readonly survey: SurveyPreview | null
  readonly choices: ColumnChoices
  readonly onChange: (choices: ColumnChoices) => void
}

/** What a column means and why; for scores also what their numbers mean. */
export function ColumnHead({ column, role, isRemembered, survey, choices, onChange }: ColumnHeadProps) {
  const { t } = useTranslation(['intake', 'survey'])
  const reasonId = useId()
  const guess = survey?.columns.find(({ name }) => name === column)
  const chosen = choices.roles[column]
  const isScored = role === 'score' && survey?.score?.column === column
  const isFurther = role === 'score' && survey?.score !== undefined && !isScored
  const isChosen = chosen !== undefined && chosen !== guess?.guess
  const why = isFurther ? 'further' : isChosen ? 'chosen' : wordsOf(guess, role, isRemembered)
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('columns.role', { column })}
        aria-describedby={reasonId}
        value={role}
        onChange={event =>
          onChange({ ...choices, roles: { ...choices.roles, [column]: event.currentTarget.value as ColumnRole } })
        }
        data={roles.map(each => ({ value: each, label: t(`roles.${each}`) }))}
      />
      {isScored && (
        <NativeSelect
          mt={6}
          size="xs"
          aria-label={t('survey:scale.label', { column })}
          value={survey.score?.scale ?? 'nps'}
          onChange={event =>
            onChange({ ...choices, scales: { ...choices.scales, [column]: event.currentTarget.value as ScoreScale } })
          }
          data={scales.map(scale => ({ value: scale, label: t(`survey:scale.${scale}`) }))}
        />
      )}
      <small id={reasonId} className={classes['why']}>
        {why === null ? '' : t(`survey:why.${why}`)}
      </small>
    </>
  )
}

/** The reason of the guess, where the column is still what was guessed. */
function wordsOf(guess: SurveyPreview['columns'][number] | undefined, role: ColumnRole, isRemembered: boolean) {
  if (guess === undefined) return null
  if (guess.guess === role) return guess.reason
  return isRemembered ? 'last' : null
}
