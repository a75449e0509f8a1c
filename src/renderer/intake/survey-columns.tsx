import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../contract/schemas/source.ts'
import type { ColumnRole } from '../../contract/schemas/survey.ts'
import classes from './preparation.module.css'
import type { RolesByColumn } from './preparation.ts'

const roles: readonly ColumnRole[] = ['text', 'date', 'score', 'segment', 'person', 'id', 'other']

interface SurveyColumnsProps {
  readonly preview: FilePreview
  readonly corrected: RolesByColumn
  readonly onRole: (column: string, role: ColumnRole) => void
}

/** The first rows of a survey with the guessed meaning of each column above it, to be corrected. */
export function SurveyColumns({ preview, corrected, onRole }: SurveyColumnsProps) {
  const { t } = useTranslation('intake')
  if (!preview.table) return null
  const { header, roles: guessed } = preview.table
  const roleOf = (column: string): ColumnRole => corrected[column] ?? guessed[column] ?? 'other'
  return (
    <section aria-label={t('columns.title', { name: preview.name })}>
      <h2 className={classes['heading']}>{t('columns.title', { name: preview.name })}</h2>
      <p className={classes['note']}>{t('columns.note')}</p>
      <div
        className={classes['scroll']}
        tabIndex={0}
        role="group"
        aria-label={t('columns.title', { name: preview.name })}
      >
        <table className={classes['table']}>
          <thead>
            <tr>
              {header.map((column, at) => (
                <th key={`${column}${at}`} scope="col">
                  {column}
                  <NativeSelect
                    mt={6}
                    size="xs"
                    aria-label={t('columns.role', { column })}
                    value={roleOf(column)}
                    onChange={event => onRole(column, event.currentTarget.value as ColumnRole)}
                    data={roles.map(role => ({ value: role, label: t(`roles.${role}`) }))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.sampleRows.slice(0, 4).map((cells, row) => (
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
