import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../contract/schemas/source.ts'
import type { ColumnRole, SurveyPreview } from '../../contract/schemas/survey.ts'
import { ColumnHead } from './column-head.tsx'
import classes from './preparation.module.css'
import type { ColumnChoices } from './preparation.ts'
import own from './survey.module.css'

const SHOWN_ROWS = 5

interface SurveyColumnsProps {
  readonly preview: FilePreview
  /** Null until the rows are counted. */
  readonly survey: SurveyPreview | null
  readonly choices: ColumnChoices
  readonly onChange: (choices: ColumnChoices) => void
}

/** The first rows of a survey with the guessed meaning of each column above it, to be corrected. */
export function SurveyColumns({ preview, survey, choices, onChange }: SurveyColumnsProps) {
  const { t } = useTranslation(['intake', 'survey'])
  if (!preview.table) return null
  const { header, roles } = preview.table
  const roleOf = (column: string): ColumnRole => choices.roles[column] ?? roles[column] ?? 'other'
  const title = t('columns.title', { name: preview.name })
  const guessed = Object.fromEntries(survey?.columns.map(({ name, guess }) => [name, guess]) ?? [])
  return (
    <section aria-label={title}>
      <h2 className={classes['heading']}>{title}</h2>
      <p className={classes['note']}>{t('columns.note')}</p>
      {survey?.remembered === true && (
        <p className={own['remembered']}>
          {t('survey:remembered')}
          <Button size="compact-sm" variant="default" onClick={() => onChange({ roles: guessed, scales: null })}>
            {t('survey:guessAgain')}
          </Button>
        </p>
      )}
      <div className={classes['scroll']} tabIndex={0} role="group" aria-label={title}>
        <table className={classes['table']}>
          <thead>
            <tr>
              {header.map((column, at) => (
                <th key={`${column}${at}`} scope="col">
                  {column}
                </th>
              ))}
            </tr>
            <tr>
              {header.map((column, at) => (
                <td key={`${column}${at}`}>
                  <ColumnHead
                    column={column}
                    role={roleOf(column)}
                    isRemembered={survey?.remembered === true}
                    survey={survey}
                    choices={choices}
                    onChange={onChange}
                  />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.sampleRows.slice(0, SHOWN_ROWS).map((cells, row) => (
              <tr key={row}>
                {header.map((column, at) => (
                  <td
                    key={`${column}${at}`}
                    data-unused={roleOf(column) === 'other'}
                    data-words={roleOf(column) === 'text'}
                  >
                    {cells[at] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
